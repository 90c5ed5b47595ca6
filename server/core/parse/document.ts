import { Chunk } from './markdown/chunk.ts';
import { cut } from './markdown/chunks.ts';
import { lineAt } from './markdown/lines.ts';
import { ownText } from './memo.ts';

/** A Markdown text, cut into chunks: chunk `i` starts at `starts[i]`. Offsets are in `text`. */
export interface MarkdownDocument {
  readonly text: string;
  readonly chunks: readonly Chunk[];
  readonly starts: readonly number[];
  /** Whether each chunk is a row of the table that the one before it belongs to. */
  readonly inTable: readonly boolean[];
  /** What readers keep from one version of the document to the next; it may be emptied at any time. */
  readonly memo: { statement?: unknown };
}

/**
 * Cuts a text into chunks; those of `previous` that an edit did not touch are taken over, with all that was read in
 * them. The result is the same as without `previous`. Never throws, whatever the text.
 */
export function readMarkdown(text: string, previous?: MarkdownDocument): MarkdownDocument {
  if (!previous) return scan(text);
  if (previous.text === text) return previous;
  const from = commonStart(previous.text, text);
  const tail = commonEnd(previous.text, text, from);
  return rescan(text, previous, from, text.length - tail);
}

const BOM = 0xfeff;

/** Where the text proper starts: after a byte order mark, which counts as a character but not as text. */
function bodyStart(text: string): number {
  return text.charCodeAt(0) === BOM ? 1 : 0;
}

/** The end of the front matter with its closing line, 0 when the text has none. */
export function frontMatterEnd(text: string): number {
  const start = bodyStart(text);
  if (!text.startsWith('---', start)) return 0;
  const open = lineAt(text, start);
  if (text.slice(start, open.end).trimEnd() !== '---') return 0;
  for (let at = open.next; at < text.length;) {
    // Only a line of three dashes closes it, so the lines between need not be looked at one by one.
    const dashes = text.indexOf('---', at);
    if (dashes < 0) return 0;
    const line = lineAt(text, dashes);
    const startsLine = dashes === 0 || text[dashes - 1] === '\n' || text[dashes - 1] === '\r';
    if (startsLine && text.slice(dashes, line.end).trimEnd() === '---') return line.next;
    at = line.next;
  }
  return 0;
}

class Cutter {
  readonly chunks: Chunk[] = [];
  readonly starts: number[] = [];
  readonly inTable: boolean[] = [];

  push(chunk: Chunk, start: number, inTable: boolean): void {
    this.chunks.push(chunk);
    this.starts.push(start);
    this.inTable.push(inTable);
  }
}

function scan(text: string): MarkdownDocument {
  const cutter = new Cutter();
  let at = bodyStart(text);
  const front = frontMatterEnd(text);
  if (front) {
    cutter.push(new Chunk(text.slice(at, front), 'front-matter'), at, false);
    at = front;
  }
  let inTable = false;
  for (let next = cut(text, at, inTable); next; next = cut(text, at, inTable)) {
    cutter.push(new Chunk(text.slice(at, next.end), next.kind), at, inTable);
    at = next.end;
    inTable = next.table;
  }
  return { text, chunks: cutter.chunks, starts: cutter.starts, inTable: cutter.inTable, memo: {} };
}

/**
 * Cuts again only what lies around the edit: from the chunk before the one that it starts in (whose end may have
 * moved) until a cut falls where the old text had one, in the same state, after the edit.
 */
function rescan(text: string, old: MarkdownDocument, from: number, to: number): MarkdownDocument {
  const delta = text.length - old.text.length;
  const front = frontMatterEnd(text);
  const oldFront = old.chunks[0]?.kind === 'front-matter' ? (old.starts[1] ?? old.text.length) : 0;
  const touched = chunkAt(old, from);
  const keep = Math.max(touched - 1, 0);
  const frontMoved = front !== oldFront && (front !== oldFront + delta || from >= oldFront);
  if (frontMoved || touched < 0 || from < (front || 2) || keep === 0) return reuse(scan(text), old);
  let at = old.starts[keep]!;
  let inTable = old.inTable[keep]!;
  const chunks: Chunk[] = [];
  const starts: number[] = [];
  const tables: boolean[] = [];
  let resume = touched;
  for (;;) {
    while (resume < old.chunks.length && old.starts[resume]! + delta < at) resume++;
    const met =
      at >= to && resume < old.chunks.length && old.starts[resume]! + delta === at && old.starts[resume]! >= to - delta;
    if (met && old.inTable[resume] === inTable) break;
    const next = cut(text, at, inTable);
    if (!next) {
      resume = old.chunks.length;
      break;
    }
    const same = chunkOf(old, at, text, next.end, next.kind);
    chunks.push(same ?? new Chunk(ownText(text.slice(at, next.end)), next.kind));
    starts.push(at);
    tables.push(inTable);
    at = next.end;
    inTable = next.table;
  }
  const moved = old.starts.slice(resume);
  if (delta) for (let i = 0; i < moved.length; i++) moved[i]! += delta;
  return {
    text,
    memo: old.memo,
    chunks: old.chunks.slice(0, keep).concat(chunks, old.chunks.slice(resume)),
    starts: old.starts.slice(0, keep).concat(starts, moved),
    inTable: old.inTable.slice(0, keep).concat(tables, old.inTable.slice(resume)),
  };
}

/** The old chunk that starts at the same place and says the same. */
function chunkOf(old: MarkdownDocument, at: number, text: string, end: number, kind: Chunk['kind']): Chunk | undefined {
  const i = chunkAt(old, at);
  const chunk = old.chunks[i];
  if (!chunk || old.starts[i] !== at || chunk.kind !== kind || chunk.text.length !== end - at) return undefined;
  return text.startsWith(chunk.text, at) ? chunk : undefined;
}

/** A fresh scan that takes over the old chunks of equal text: for edits at the very top, and of front matter. */
function reuse(fresh: MarkdownDocument, old: MarkdownDocument): MarkdownDocument {
  const known = new Map<string, Chunk>();
  for (const chunk of old.chunks) known.set(chunk.kind + chunk.text, chunk);
  return { ...fresh, memo: old.memo, chunks: fresh.chunks.map((chunk) => known.get(chunk.kind + chunk.text) ?? chunk) };
}

/** Index of the chunk that holds `offset`; -1 before the first. */
export function chunkAt({ starts }: MarkdownDocument, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  // Whole blocks are compared by the engine; the last one character by character.
  for (let size = 4096; at + size <= most && a.slice(at, at + size) === b.slice(at, at + size);) at += size;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  for (
    let size = 4096;
    count + size <= most &&
    a.slice(a.length - count - size, a.length - count) === b.slice(b.length - count - size, b.length - count);
  )
    count += size;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
