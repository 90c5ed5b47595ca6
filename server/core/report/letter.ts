import type { Temporal } from 'temporal-polyfill';
import type { Area, AreaKind, Letter } from '../model/letter.ts';
import { wrap } from './wrap.ts';

/** `wsoa letter --json`, as documented in docs/json.md. Dates are ISO. */
export interface JsonLetter {
  readonly version: number;
  readonly title: string | null;
  readonly published: string | null;
  readonly statementDue: string | null;
  readonly dueText: string | null;
  readonly principalAuthority: string | null;
  readonly sendTo: string | null;
  readonly areas: readonly {
    readonly ref: string;
    readonly kind: AreaKind;
    readonly heading: string;
    readonly agency: string | null;
    readonly timescale: string | null;
    readonly text: string;
    readonly items: readonly { readonly ref: string; readonly text: string }[];
  }[];
}

/** What was read in a letter as data, keys always in the same order. */
export function jsonLetter(letter: Letter): JsonLetter {
  return {
    version: 1,
    title: letter.title,
    published: letter.published?.toString() ?? null,
    statementDue: letter.statementDue?.toString() ?? null,
    dueText: letter.dueText,
    principalAuthority: letter.principalAuthority,
    sendTo: letter.sendTo,
    areas: letter.areas.map(({ ref, kind, heading, agency, timescale, text, items }) => ({
      ref,
      kind,
      heading,
      agency,
      timescale,
      text,
      items: items.map((item) => ({ ref: item.ref, text: item.text })),
    })),
  };
}

const kinds: readonly (readonly [AreaKind, string, string])[] = [
  ['priority', 'area for priority action', 'areas for priority action'],
  ['improvement', 'area for improvement', 'areas for improvement'],
  ['recommendation', 'recommendation', 'recommendations'],
];

const labelWidth = 21;

/**
 * What was read in a letter, for people.
 * @param workingDays between the two dates, the first not counted; `null` when one is missing
 */
export function formatLetter(letter: Letter, workingDays: number | null, width = 80): string {
  const rows: [string, string | null][] = [
    ['Published', letter.published && longDate(letter.published)],
    ['Statement due', due(letter)],
    ['Working days between', workingDays === null ? null : String(workingDays)],
    ['Principal authority', letter.principalAuthority],
    ['Send it to', letter.sendTo],
  ];
  const facts = rows.map(([label, value]) => {
    const indent = ' '.repeat(labelWidth + 1);
    return wrap(value ?? 'not found', width, indent, `${label.padEnd(labelWidth)} `) + '\n';
  });
  const groups = kinds.map(([kind, one, many]) => {
    const areas = letter.areas.filter((area) => area.kind === kind);
    if (!areas.length) return '';
    return `\n${areas.length} ${areas.length === 1 ? one : many}\n${areaList(areas, width)}`;
  });
  return `${wrap(letter.title ?? 'No title found', width)}\n\n${facts.join('')}${groups.join('')}`;
}

function due({ statementDue, dueText }: Letter): string | null {
  if (!statementDue) return dueText && `no date read in “${dueText}”`;
  return longDate(statementDue) + (dueText ? ` (“${dueText}”)` : '');
}

function areaList(areas: readonly Area[], width: number): string {
  let text = '';
  let above: string | null = null;
  for (const area of areas) {
    const place = [area.heading, area.timescale, area.agency].filter(Boolean).join(' · ');
    if (place !== above) text += `\n${wrap(place, width, '  ')}\n`;
    above = place;
    text += `\n${areaText(area, width)}`;
  }
  return text;
}

/** The area's words with its items under their own references. */
function areaText(area: Area, width: number): string {
  const indent = ' '.repeat(4 + Math.max(3, area.ref.length) + 1);
  const [first, ...rest] = mainLines(area);
  const lines = [
    wrap(first ?? '', width, indent, `    ${area.ref.padEnd(3)} `),
    ...rest.map((line) => wrap(line, width, indent)),
  ];
  for (const item of area.items) {
    const deeper = indent + ' '.repeat(item.ref.length + 1);
    lines.push(wrap(item.text, width, deeper, `${indent}${item.ref} `));
  }
  return lines.join('\n') + '\n';
}

/** Its lines without those that are its items: these follow under their own references. */
function mainLines(area: Area): string[] {
  const lines = area.text.split(/\n+/).filter(Boolean);
  const stem = area.stem && !area.text.startsWith(area.stem) ? [area.stem] : [];
  const items = new Set(area.items.flatMap((item) => item.text.split(/\n+/)));
  return [...stem, ...lines.filter((line) => !items.has(line))];
}

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** `Friday 11 May 2018`: no locale is asked, so it is the same everywhere. */
function longDate(date: Temporal.PlainDate): string {
  return `${days[date.dayOfWeek - 1]} ${date.day} ${months[date.month - 1]} ${date.year}`;
}
