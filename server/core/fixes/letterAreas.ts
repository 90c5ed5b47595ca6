import type { Temporal } from 'temporal-polyfill';
import type { Edit } from '../model/edit.ts';
import type { Area, Letter } from '../model/letter.ts';
import type { Span } from '../model/span.ts';
import { short } from './naming.ts';
import { t } from '../words.ts';

/** Bullets before paragraphs, which then are areas beyond doubt: in a list nothing else is one. */
export function makeList(text: string, areas: readonly { readonly span: Span }[]): Edit[] {
  return areas.flatMap(({ span }) => {
    const { start, end } = linesOf(text, span);
    const inner = [...text.slice(start, end).matchAll(/\r?\n(?=\S)/g)].map(
      ({ 0: eol, index }) => start + index + eol.length,
    );
    return [insert(start, '- '), ...inner.map((at) => insert(at, '  '))];
  });
}

/** One paragraph of two. `null` where something stands between them. */
export function joinAbove(text: string, above: Area, area: Area): Edit[] | null {
  const [upper, lower] = [linesOf(text, above.span), linesOf(text, area.span)];
  if (upper.end > lower.start || text.slice(upper.end, lower.start).trim()) return null;
  return [{ span: { start: upper.end, end: lower.start + labelLength(text.slice(lower.start), area) }, text: ' ' }];
}

/** Two areas of a paragraph, the second one with the next free reference: a way for each place where a sentence ends. */
export function splits(text: string, area: Area, { areas }: Letter): { title: string; edits: Edit[] }[] {
  const { start, end } = linesOf(text, area.span);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const ref = nextRef(area.ref, areas);
  return [...text.slice(start, end).matchAll(/(?<=[.!?][’”)]?)\s+(?=\p{Lu})/gu)].map(({ 0: gap, index }) => {
    const from = start + index;
    return {
      title: t('Split {0} before “{1}”', area.ref, short(text.slice(from + gap.length, end), 40)),
      edits: [{ span: { start: from, end: from + gap.length }, text: `${eol}${eol}**${ref}** ` }],
    };
  });
}

/** One area of a sentence and the list that completes it: its items become points of the second level. */
export function oneArea(text: string, areas: readonly Area[]): Edit[] | null {
  const first = linesOf(text, areas[0]!.span).start;
  const before = text.slice(0, first).trimEnd();
  const paragraph = Math.max(
    ...[...before.matchAll(/\n[ \t]*\r?\n/g)].map(({ 0: gap, index }) => index + gap.length),
    0,
  );
  if (!before.endsWith(':') || /^\s*([-*+>#|]|\d+[.)])/.test(before.slice(paragraph))) return null;
  const edits = [insert(paragraph, `- **${areas[0]!.ref}** `)];
  for (const area of areas) {
    const { start, end } = linesOf(text, area.span);
    const bullet = /^[-*+]\s+/.exec(text.slice(start, end))?.[0];
    if (!bullet) return null;
    const label = labelLength(text.slice(start + bullet.length, end), area);
    edits.push({ span: { start, end: start + bullet.length + label }, text: `  ${bullet}` });
    for (const { 0: eol, index } of text.slice(start, end).matchAll(/\r?\n(?=[ \t]*\S)/g))
      edits.push(insert(start + index + eol.length, '  '));
  }
  return edits;
}

/** Notes in the front matter that somebody has compared the areas with what arrived. */
export function noteCompared(text: string, today: Temporal.PlainDate): Edit | null {
  const close = /^\uFEFF?---[ \t]*\r?\n/.test(text) ? /\n---[ \t]*(?:\r?\n|$)/.exec(text) : null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return close && insert(close.index + 1, `compared: ${today.toString()}${eol}`);
}

/** `**A3** `, as it stands before an area's words. */
function labelLength(text: string, { ref }: Area): number {
  const label = /^\s*(?:\*\*)?[[(]?([A-Z]+\d+)[\])]?[.:)]?(?:\*\*)?[.:)]?\s+/.exec(text);
  return label?.[1] === ref ? label[0].length : 0;
}

function nextRef(ref: string, areas: readonly Area[]): string {
  const letters = ref.replace(/\d.*$/, '');
  const numbers = areas.flatMap((area) =>
    area.ref.replace(/\d.*$/, '') === letters ? [parseInt(area.ref.slice(letters.length), 10)] : [],
  );
  return `${letters}${Math.max(...numbers) + 1}`;
}

/** From the start of the first line to the end of the last, without its line end. */
function linesOf(text: string, { start, end }: Span): Span {
  const last = text.slice(end).search(/\r?\n|$/);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: end + last };
}

function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}
