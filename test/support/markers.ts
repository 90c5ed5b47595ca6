import type { Span } from '../../server/core/model/span.ts';

/**
 * Fixtures are documents. A page is Markdown for people; its fenced blocks whose info string names a file
 * (`markdown letter.md`, `yaml .wsoa.yaml`) are the files of a test, and a line of carets under the faulty characters says what is
 * expected there:
 *
 *     | 2.2 | A9   | Brief every team |
 *             ^^ unknown-area [A9]: the letter has no
 *
 * After the rule's name come, each optional: references of the area or action that the finding is about, and a
 * part of its message. Marker lines are taken out before the text is checked. Columns count UTF-16 units; a marker
 * copies the tabs of the line above.
 */
export interface Page {
  readonly title: string;
  readonly cases: readonly Case[];
}

/** What stands under one heading of a page. */
export interface Case {
  readonly title: string;
  /** One-based line of the heading in the page. */
  readonly line: number;
  /** `YYYY-MM-DD`: `<!-- today=2027-03-01 -->` in the section, else in the page before the first heading. */
  readonly today: string;
  /** Its files by name; letters (not settings) that it does not have itself are taken from the sections before. */
  readonly files: ReadonlyMap<string, MarkedFile>;
  readonly fixed: readonly FixedFile[];
  /** ` ```text letter.md `: what is read in that letter, as `describeLetter.ts` writes it, by name. */
  readonly letters: ReadonlyMap<string, string>;
}

export interface MarkedFile {
  readonly text: string;
  readonly markers: readonly Marker[];
}

export interface Marker {
  readonly rule: string;
  /** In the text without marker lines. It never spans lines: a longer finding shows by its first. */
  readonly span: Span;
  readonly refs: readonly string[];
  readonly message: string;
}

/** ` ```markdown statement.md fixed=RULE fix=2 `: the file after that fix (the first unless told) of the first such finding. */
export interface FixedFile {
  readonly name: string;
  readonly rule: string | null;
  readonly fix: number;
  readonly text: string;
}

const defaultToday = '2027-02-01';
const fence = /^ {0,3}(`{3,}|~{3,})\s*(.*)$/;
const markerLine = /^\s*(\^+) ([a-z]+(?:-[a-z]+)+)((?: \[[^\]]+\])*)(?:: (.*))?$/;

/** Reads a page; throws where a merge was not brought to its end. */
export function readPage(page: string): Page {
  const lines = page.split(/\r?\n/);
  const conflict = lines.findIndex((line) => /^(?:<{7}|>{7}) /.test(line));
  if (conflict >= 0) throw new Error(`line ${conflict + 1} is the mark of a conflict`);
  const cases: Case[] = [];
  const inherited = new Map<string, MarkedFile>();
  let title = '';
  let pageToday = defaultToday;
  let section = newSection('', 1);

  const closeSection = () => {
    if (section.own.size || section.fixed.length || section.letters.size) {
      const files = new Map([...inherited, ...section.own]);
      cases.push({ ...section, today: section.today ?? pageToday, files });
    } else if (section.today && !cases.length) pageToday = section.today;
    for (const [name, file] of section.own) {
      if (/\.ya?ml$/.test(name)) continue;
      if (!/^---\n[^]*?^letter\s*:/m.test(file.text)) inherited.set(name, { text: file.text, markers: [] });
    }
  };

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const heading = /^(#{1,3}) (.*)$/.exec(line);
    if (heading) {
      closeSection();
      if (heading[1] === '#') title ||= heading[2]!;
      section = newSection(heading[2]!, i + 1);
      continue;
    }
    const today = /^<!-- today=(\d{4}-\d{2}-\d{2}) -->$/.exec(line);
    if (today) section.today = today[1]!;
    const open = fence.exec(line);
    if (!open) continue;
    const from = i + 1;
    const close = new RegExp(`^ {0,3}${open[1]![0]}{${open[1]!.length},}\\s*$`);
    while (++i < lines.length && !close.test(lines[i]!));
    const [language, name, ...flags] = open[2]!.trim().split(/\s+/);
    if (!name) continue;
    const body = lines.slice(from, i);
    if (language === 'text') section.letters.set(name, textOf(body));
    if (language !== 'markdown' && language !== 'yaml') continue;
    const fixed = flags.find((flag) => /^fixed\b/.test(flag));
    if (fixed) {
      const fix = Number(flags.find((flag) => flag.startsWith('fix='))?.slice(4) ?? 1);
      section.fixed.push({ name, rule: fixed.split('=')[1] ?? null, fix, text: textOf(body) });
    } else section.own.set(name, readMarked(body));
  }
  closeSection();
  return { title, cases };
}

function newSection(title: string, line: number) {
  return {
    title,
    line,
    today: null as string | null,
    own: new Map<string, MarkedFile>(),
    fixed: [] as FixedFile[],
    letters: new Map<string, string>(),
  };
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Takes the marker lines out of a text. */
export function readMarked(lines: readonly string[]): MarkedFile {
  const kept: string[] = [];
  const markers: Marker[] = [];
  let lineStart = 0;
  let nextStart = 0;
  for (const line of lines) {
    const found = markerLine.exec(line);
    if (!found) {
      kept.push(line);
      lineStart = nextStart;
      nextStart += line.length + 1;
      continue;
    }
    const start = lineStart + line.indexOf('^');
    markers.push({
      rule: found[2]!,
      span: { start, end: start + found[1]!.length },
      refs: [...found[3]!.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1]!),
      message: found[4] ?? '',
    });
  }
  return { text: textOf(kept), markers };
}

/** Puts marker lines into a text: what `readMarked` takes out. A span over several lines is marked on its first. */
export function writeMarked(text: string, markers: readonly Marker[]): string {
  const out: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    out.push(line);
    const here = markers.filter((marker) => marker.span.start >= start && marker.span.start <= start + line.length);
    for (const marker of here.sort(inOrder)) {
      const column = marker.span.start - start;
      const length = Math.min(marker.span.end, start + line.length) - marker.span.start;
      const refs = marker.refs.map((ref) => ` [${ref}]`).join('');
      const carets = '^'.repeat(length) || '(empty)';
      const message = marker.message && `: ${marker.message}`;
      out.push(`${line.slice(0, column).replace(/[^\t]/g, ' ')}${carets} ${marker.rule}${refs}${message}`);
    }
    start += line.length + 1;
  }
  return out.join('\n');
}

function inOrder(a: Marker, b: Marker): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    (a.rule < b.rule ? -1 : 1) ||
    (a.refs.join() < b.refs.join() ? -1 : 1)
  );
}
