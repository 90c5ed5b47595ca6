import type { Config } from '../../config/config.ts';
import { isStep } from '../../config/likelyWords.ts';
import { isRevised } from '../../config/revisedWords.ts';
import { fieldInList } from '../../config/words.ts';
import { part } from '../../model/passage.ts';
import type { Passage } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { FieldName } from '../../model/statement.ts';
import { readDeadline } from '../deadline.ts';
import type { Prose } from '../markdown/blocks.ts';

/** One labelled item (`- **Owner:** …`); `action` is what a list calls its own action. Positions are the chunk's. */
export interface FieldEntry {
  readonly name: FieldName | 'action';
  readonly label: string;
  readonly value: Passage;
  readonly bold: boolean;
  /** The reference that stands in its label: `1.1` of `**Action 1.1:** …`. */
  readonly ref: Passage | null;
  /** The whole item, without its marker. */
  readonly item: Span;
}

/**
 * A label that only says the same as a usual one (`Operational lead`) counts beside a usual one, or with others that say
 * who does it or when: prose has labels too.
 */
export function believable(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ likely }) => likely)) return entries;
  return isPlan(entries) || entries.some(({ likely }) => !likely) ? firstOfEach(entries) : [];
}

/** It says who does it or when, and something else. */
export function isPlan(entries: readonly Entry[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return names.size > 1 && (names.has('owner') || names.has('deadline'));
}

/** Of two labels for one field the usual one counts. */
function firstOfEach(entries: readonly Entry[]): readonly Entry[] {
  const usual = new Set(entries.filter(({ likely }) => !likely).map(({ name }) => name));
  return entries.filter(({ likely, name, label }) => !likely || !usual.has(name) || isRevised(label));
}

/** The fields of one line: one, or several with `|` or `;` between them. */
export function lineEntries(line: Passage, marked: boolean, end: number, config: Config): Labelled[] | null {
  const pieces: Labelled[] = [];
  let from = 0;
  for (const cut of [...line.text.matchAll(/\s+[|•·]\s+|;\s+/g), null]) {
    const to = cut?.index ?? line.text.length;
    const piece = labelled(part(line, from, to), marked, end, config);
    if (!piece) break;
    pieces.push(piece);
    from = to + (cut?.[0].length ?? 0);
    if (!cut && pieces.length > 1) return pieces;
  }
  const whole = labelled(line, marked, end, config);
  return whole && [whole];
}

/** Asked of all prose: whether it begins as a line with a label does. */
export function mayBeLabelled(text: string, config: Config): boolean {
  return labelBefore(text, config) !== null;
}

export function labelBefore(text: string, config: Config): FieldName | 'action' | null {
  const label = /^\s{0,3}([A-Za-z][A-Za-z0-9. ]{2,28}?)\s?:/.exec(text)?.[1];
  return label ? meaningOf(label, config).name : null;
}

/** `likely`: the label is none of the usual names. */
export interface Entry extends FieldEntry {
  readonly likely: boolean;
}

/** Whether the label is in bold, in emphasis or in code. */
export function isMarked(content: Prose): boolean {
  return content.startsWith('*') || content.startsWith('_');
}

export type Labelled = Omit<Entry, 'item'>;

/** A label and its value; an empty value stands at `end`, after the label's own marks. */
export function labelled(passage: Passage, bold: boolean, end: number, config: Config): Labelled | null {
  const match =
    (bold
      ? /^([^:\n]{1,60}?)(?:\s*:\s*|\s+[–—-]+\s+|(?<=\?)\s+(?=\S))/
      : /^([^:\n]{1,60}?)(?:\s*:(?!\/)\s*|\s+[–—-]\s+)/
    ).exec(passage.text) ?? (bold ? /^([^:\n]{1,60})$/.exec(passage.text) : null);
  const label = match?.[1]!.trim();
  if (!match || !label) return null;
  const { name: known, numbered, likely } = meaningOf(label, config);
  // `Area for improvement 2: …` names it by its number, too, and `Objective 2 (A1): …` by its reference.
  const from = numbered?.name === 'area' ? Math.max(match[1]!.search(/\([^()]*\d[^()]*\)\s*$/), 0) : match[0].length;
  const value = part(passage, from, passage.text.length);
  const name = known ?? (isMilestones(label) && isDated(value.text) ? 'deadline' : null);
  if (!name) return null;
  const ref = numbered && part(passage, numbered.from, numbered.from + numbered.ref.length);
  return {
    name,
    label,
    bold,
    likely,
    ref: numbered?.name === 'action' ? ref : null,
    value: value.text ? value : { text: '', span: { start: end, end }, runs: null },
  };
}

/** `Key milestones`: by when, where they have a date and nothing else says so. */
export function isMilestones(label: string): boolean {
  return isStep(label) && /milestone/i.test(label);
}

/** `Design by May 2027; launch in July 2027`, and not `Strategy published`. */
export function isDated(text: string): boolean {
  const { kind } = readDeadline(text, { statementDate: null, letterDate: null });
  return kind === 'date' || kind === 'impossible';
}

/** What a label means in a list or a line. */
export interface Meaning {
  readonly name: FieldName | 'action' | null;
  readonly numbered: Numbered | null;
  /** It is none of the usual names. */
  readonly likely: boolean;
}

export function meaningOf(label: string, config: Config): Meaning {
  const numbered = numberedLabel(label, config);
  if (numbered) return { name: numbered.name, numbered, likely: false };
  return { name: fieldInList(label, config.words), numbered, likely: config.words.field(label) === null };
}

/** A label with the number of what it labels, and where that stands in it. */
interface Numbered {
  readonly name: 'action' | 'area';
  readonly ref: string;
  readonly from: number;
}

/** `Action 1.1`, `Area for improvement 2`, `Recommendation 3a`. */
function numberedLabel(label: string, { words }: Config): Numbered | null {
  const match =
    /^([A-Za-z ]{3,40}?)(\s+(?:no\.?\s*|ref\.?\s*)?)([A-Z]{0,4}\d+(?:[.\-/]\d+)*[a-z]?)(?:\s*\([^()]*\))?$/i.exec(
      label,
    );
  const name = match && words.field(match[1]!);
  if (name !== 'action' && name !== 'area') return null;
  return { name, ref: match![3]!, from: match![1]!.length + match![2]!.length };
}
