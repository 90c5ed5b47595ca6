import type { Config } from '../../config/config.ts';
import { sameEnds } from '../../incremental/changes.ts';
import type { MarkdownDocument } from '../document.ts';
import type { Chunk } from '../markdown/chunk.ts';
import { Group } from './group.ts';
import { headingDepth } from './parts.ts';

/** A group of the chunks `from` (inclusive) to `to` (exclusive). */
export interface PlacedGroup {
  readonly group: Group;
  readonly from: number;
  readonly to: number;
}

/** The groups of the last version that was read of a document. */
interface Memo {
  readonly words: Config['words'];
  readonly chunks: readonly Chunk[];
  readonly groups: readonly PlacedGroup[];
}

/**
 * A document's groups, in order. Those before and after an edit are the ones of the last version: chunks are kept by
 * `readMarkdown`, so comparing the two lists of chunks from both ends tells what is new.
 */
export function groupsOf(document: MarkdownDocument, config: Config): readonly PlacedGroup[] {
  const { chunks, memo } = document;
  const known = memo.statement as Memo | undefined;
  const old = known?.words === config.words ? known : undefined;
  const groups = old ? regrouped(document, config, old) : grouped(document, config, 0, chunks.length, true).groups;
  memo.statement = { words: config.words, chunks, groups } satisfies Memo;
  return groups;
}

function regrouped(document: MarkdownDocument, config: Config, old: Memo): readonly PlacedGroup[] {
  const { chunks } = document;
  const { head, tail } = sameEnds(old.chunks, chunks);
  // A group ends where the next begins, so the chunk after it must be the same too; the title also hangs on that one.
  let keep = 0;
  while (keep < old.groups.length && old.groups[keep]!.to < head) keep++;
  let resume = old.groups.length;
  const tailStart = old.chunks.length - tail;
  while (resume > keep && old.groups[resume - 1]!.from >= tailStart && !old.groups[resume - 1]!.group.isTitle) resume--;
  const delta = chunks.length - old.chunks.length;
  const from = keep ? old.groups[keep - 1]!.to : 0;
  const to = resume < old.groups.length ? old.groups[resume]!.from + delta : chunks.length;
  const before = old.groups.slice(0, keep);
  const untitled = before.every(({ group }) => !group.sections.length);
  const middle = grouped(document, config, from, to, untitled);
  // What comes after holds the place of the title only if no heading stood before it then and none does now.
  const after = old.groups.slice(resume);
  const first = after[0];
  if (first && untitled && middle.untitled && first.group.sections.length) {
    return [...before, ...grouped(document, config, from, chunks.length, true).groups];
  }
  const moved = delta ? after.map(({ group, from, to }) => ({ group, from: from + delta, to: to + delta })) : after;
  return [...before, ...middle.groups, ...moved];
}

/** Reads the groups between two group boundaries; `untitled` says that no heading stands before them. */
function grouped(
  { chunks, inTable }: MarkdownDocument,
  config: Config,
  start: number,
  end: number,
  untitled: boolean,
): { groups: PlacedGroup[]; untitled: boolean } {
  const groups: PlacedGroup[] = [];
  for (let from = start; from < end;) {
    let to = from + 1;
    while (to < end && !headingDepth(chunks[to]!, config)) to++;
    const depth = headingDepth(chunks[from]!, config);
    // The first heading of the first level, with deeper ones below it, is the document's title.
    const isTitle = untitled && depth === 1 && to < chunks.length && headingDepth(chunks[to]!, config) > 1;
    groups.push({ group: new Group(chunks.slice(from, to), inTable.slice(from, to), isTitle, config), from, to });
    if (depth) untitled = false;
    from = to;
  }
  return { groups, untitled };
}
