import type { Area, AreaKind } from '../../model/letter.ts';
import type { Passage } from '../../model/passage.ts';
import { part } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { RawArea } from './areas.ts';
import { oneLine, startsSmall } from './phrases.ts';

const prefixes: Record<AreaKind, string> = { priority: 'P', improvement: 'A', recommendation: 'R' };

/** Gives every area its reference: the one that the letter writes, else the next of its kind in order. */
export function withReferences(raw: readonly RawArea[]): Area[] {
  const shared = sharedPrefixes(raw);
  const written = raw.map((area) => writtenRef(area, shared));
  const numbers = usableNumbers(raw, written);
  const taken = new Set(written.flatMap((found) => (found ? [found.ref] : [])));
  const counts: Record<AreaKind, number> = { priority: 0, improvement: 0, recommendation: 0 };
  return raw.map((area, i) => {
    const found = written[i];
    const place = ++counts[area.kind];
    if (found) return finished(area, found.ref, found.span, found.length);
    const number = numbers[i];
    if (number != null) return finished(area, prefixes[area.kind] + number, null, 0);
    let n = place;
    while (taken.has(prefixes[area.kind] + n)) n++;
    taken.add(prefixes[area.kind] + n);
    return finished(area, prefixes[area.kind] + n, null, 0);
  });
}

interface Written {
  readonly ref: string;
  readonly span: Span;
  /** How much of the first paragraph's text it takes. */
  readonly length: number;
}

const label =
  /^(?:recommendation|area(?: for (?:improvement|priority action|development))?|priority(?: (?:action|area))?|finding)\s+([A-Z]{0,3})(\d{1,3})([a-h]?)\s*[.:)–—-]\s*/i;
const reference = /^([[(]?)([A-Z]{1,4})[ -]?(\d{1,3}[a-h]?)([\])]?)(\s*[.:)–—-](?=\s|$))?(?=\s|$)\s*/;

/** By kind, the letters of the reference that every area of it begins with; `null` where they differ or one has none. */
function sharedPrefixes(raw: readonly RawArea[]): ReadonlyMap<AreaKind, string | null> {
  const shared = new Map<AreaKind, string | null>();
  for (const area of raw) {
    const prefix = shared.get(area.kind) === null ? null : (matchRef(area)?.[2] ?? null);
    shared.set(area.kind, (shared.get(area.kind) ?? prefix) === prefix ? prefix : null);
  }
  return shared;
}

function writtenRef(area: RawArea, shared: ReadonlyMap<AreaKind, string | null>): Written | null {
  if (area.ref?.text) return columnRef(area, area.ref);
  const first = area.paragraphs[0];
  if (!first) return null;
  const named = label.exec(first.text);
  if (named) {
    const [, prefix, number, letter] = named as unknown as [string, string, string, string];
    const ref = (prefix.toUpperCase() || prefixes[area.kind]) + number + letter.toLowerCase();
    const from = named[0].lastIndexOf(prefix + number + letter);
    return { ref, span: part(first, from, from + (prefix + number + letter).length).span, length: named[0].length };
  }
  const match = matchRef(area);
  if (!match) return null;
  const prefix = match[2]!;
  // Any other letters (KS2, Y6) are a reference only where every area of the list has one of the same letters.
  const marked = area.bold || match[1] || match[5];
  // `A5 paper forms` is words; `A5 Paper forms` has a reference.
  const usual = /^[APR]$/.test(prefix) && (marked || !startsSmall(area.paragraphs[0]!.text.slice(match[0].length)));
  if (!usual && !(marked && shared.get(area.kind) === prefix)) return null;
  const from = match[1]!.length;
  const to = match[0].indexOf(match[3]!, from + prefix.length) + match[3]!.length;
  return {
    ref: prefix + match[3]!.replace(/^0+(?=\d)/, ''),
    span: part(first, from, to).span,
    length: match[0].length,
  };
}

function matchRef(area: RawArea): RegExpExecArray | null {
  return reference.exec(area.paragraphs[0]?.text ?? '');
}

/** A reference in a column of its own; a bare number there has the letter of its kind. */
function columnRef(area: RawArea, cell: Passage): Written | null {
  const match = /^([A-Z]{0,4})[ -]?(\d{1,3}(?:\.\d{1,2}|[a-h])?)[.)]?$/i.exec(cell.text);
  if (!match) return null;
  return {
    ref: (match[1]!.toUpperCase() || prefixes[area.kind]) + match[2]!.toLowerCase(),
    span: cell.span,
    length: 0,
  };
}

/** The numbers of ordered lists, where they tell the areas of a kind apart: not when each subheading starts anew. */
function usableNumbers(raw: readonly RawArea[], written: readonly (Written | null)[]): readonly (number | null)[] {
  const usable = new Map<AreaKind, boolean>();
  for (const kind of ['priority', 'improvement', 'recommendation'] as const) {
    const numbers = raw.flatMap((area, i) => (area.kind === kind && !written[i] ? [area.number] : []));
    const real = numbers.filter((n) => n !== null);
    usable.set(kind, real.length === numbers.length && new Set(real).size === real.length);
  }
  return raw.map((area) => (usable.get(area.kind) ? area.number : null));
}

function firstLine(passage: Passage): Span {
  const end = passage.text.indexOf('\n');
  return end < 0 ? passage.span : part(passage, 0, end).span;
}

function finished(area: RawArea, ref: string, refSpan: Span | null, length: number): Area {
  const first = area.paragraphs[0];
  const rest = first ? [part(first, length, first.text.length), ...area.paragraphs.slice(1)] : [];
  const paragraphs = rest.map((p) => oneLine(p.text)).filter(Boolean);
  return {
    ref,
    refSpan,
    kind: area.kind,
    heading: area.heading,
    agency: area.agency,
    timescale: area.timescale,
    stem: area.stem && oneLine(area.stem),
    loose: area.loose ?? false,
    text: [...paragraphs, ...area.items.map((item) => item.text)].join('\n'),
    items: area.items.map((item, i) => ({ ref: `${ref}.${i + 1}`, text: item.text, span: item.span })),
    span: area.span,
    titleSpan: rest[0] ? firstLine(rest[0]) : (area.items[0]?.span ?? area.span),
  };
}
