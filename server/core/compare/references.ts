import type { Config } from '../config/config.ts';
import type { Area, AreaKind, Letter } from '../model/letter.ts';
import { readMarkdown } from '../parse/document.ts';
import { readLetter } from '../parse/letter.ts';
import { compareLetters } from './letters.ts';

const prefixes: Record<AreaKind, string> = { priority: 'P', improvement: 'A', recommendation: 'R' };

/**
 * The references of a newer letter's areas, in its order: an area that the old letter had keeps its own, so that what
 * the statement says of it stays true; a new one gets the next that was never used, not that of an area that is gone.
 * @param isFixed an area whose reference the letter itself prints, and that keeps it
 */
export function keepReferences(old: Letter, now: Letter, isFixed: (area: Area) => boolean = () => false): string[] {
  const before = new Map(compareLetters(old, now).matches.map((match) => [match.now, match.before.ref]));
  const used = new Set(old.areas.map(({ ref }) => ref));
  const given = new Set<string>();
  for (const area of now.areas) if (isFixed(area)) given.add(area.ref);
  const refs = now.areas.map((area) => {
    if (isFixed(area)) return area.ref;
    const ref = before.get(area);
    // A letter that uses a reference twice does not do so again.
    if (ref === undefined || given.has(ref)) return null;
    given.add(ref);
    return ref;
  });
  const highest = new Map<string, number>();
  for (const ref of [...used, ...given]) {
    const [, prefix, number] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
    if (prefix) highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(number)));
  }
  return refs.map((ref, i) => {
    if (ref !== null) return ref;
    const prefix = prefixes[now.areas[i]!.kind];
    const next = (highest.get(prefix) ?? 0) + 1;
    highest.set(prefix, next);
    return prefix + next;
  });
}

/**
 * A newer letter's Markdown with the references that its areas had in the old one. Only references that the importer
 * wrote (`**A1** …`) are changed: one that the letter itself prints says what the inspectorate means by it. Where the
 * result would be read as anything else than the same areas with these references, the text stays as it is.
 */
export function withKeptReferences(markdown: string, old: Letter, config: Config): string {
  const now = readLetter(readMarkdown(markdown), config);
  const isImporters = ({ refSpan }: Area) =>
    refSpan !== null && /\*\*$/.test(markdown.slice(0, refSpan.start)) && markdown.startsWith('**', refSpan.end);
  const refs = keepReferences(old, now, (area) => !isImporters(area));
  let text = '';
  let done = 0;
  now.areas.forEach((area, i) => {
    if (area.ref === refs[i]) return;
    text += markdown.slice(done, area.refSpan!.start) + refs[i];
    done = area.refSpan!.end;
  });
  text += markdown.slice(done);
  const read = readLetter(readMarkdown(text), config).areas;
  const same =
    read.length === refs.length && read.every((area, i) => area.ref === refs[i] && area.text === now.areas[i]!.text);
  return same ? text : markdown;
}
