import type { AreaKind } from '../model/letter.ts';
import type { FieldName } from '../model/statement.ts';
import { fieldNames } from '../model/statement.ts';
import { memoised } from '../parse/memo.ts';
import { actionWords, fieldWords } from './fieldWords.ts';
import { closingHeadings } from './headingWords.ts';
import { likelyField } from './likelyWords.ts';
import type { Likely } from './likelyWords.ts';
import { makeOpenings } from './openings.ts';
import { plainWords } from './plainWords.ts';
import type { Settings } from './settings.ts';

/** The words by which a document's parts are known. */
export interface Words {
  /** The field that a label or column name means; `action` is the action itself; `null` for any other word. */
  field(label: string): FieldName | 'action' | null;
  /** What a label that is none of these words means, going by what it is made of: to be believed among others only. */
  likely(label: string): Likely | null;
  /** The kind of areas that a line opens: it says just what a heading says. */
  opens(line: string): AreaKind | null;
  /** The same of a real heading, which may say more: whose areas they are, or what about. */
  headingOpens(heading: string): AreaKind | null;
  /** Whether a heading asks what should be better: its list is one of areas where no other is. */
  asksBetter(heading: string): boolean;
  /** Whether a heading holds no areas wherever it stands. */
  closes(heading: string): boolean;
}

/** @param settings a team's further words, which win over the usual ones */
export function makeWords({ fields: further = {}, headings = {} }: Pick<Settings, 'fields' | 'headings'> = {}): Words {
  const fields = new Map<string, FieldName | 'action'>();
  for (const word of actionWords) fields.set(plainWords(word), 'action');
  for (const name of fieldNames) for (const word of fieldWords[name]) fields.set(plainWords(word), name);
  for (const name of [...fieldNames, 'action'] as const) {
    for (const word of further[name] ?? []) fields.set(plainWords(word), name);
  }
  const openings = makeOpenings(headings);
  const closings = new Set([...closingHeadings, ...(headings.closing ?? [])].map(plainWords));
  const field = memoised((label) => fieldOf(plainWords(label), fields));
  return {
    field: (label) => (label.length > 60 ? null : field(label)),
    likely: likelyField,
    opens: openings.line,
    headingOpens: openings.heading,
    asksBetter: openings.better,
    closes: (heading) => closings.has(plainWords(heading)),
  };
}

/**
 * What a label of a list means, beside others: a usual name, or one that says the same. An action and an area have their
 * own places there, so that `Next steps` are something else.
 */
export function fieldInList(label: string, words: Words): FieldName | 'action' | null {
  const usual = words.field(label);
  if (usual) return usual;
  const likely = words.likely(label)?.field ?? null;
  return likely === 'action' || likely === 'area' ? null : likely;
}

/** `Lead / owner` and `Owner and agency` mean what their first known word means. */
function fieldOf(label: string, fields: ReadonlyMap<string, FieldName | 'action'>): FieldName | 'action' | null {
  const whole = fields.get(label);
  if (whole) return whole;
  // `Yes/no` asks, and is no number; what came of it when it was done is not aimed at.
  if (/\byes\b|^date (?:of completion|completed|closed) and\b/.test(label)) return null;
  const parts = label.split(/\s*(?:\/|,|\||\band\b|\bor\b|&)\s*/).map((part) => fields.get(part.trim()));
  const first = parts.find((field) => field !== undefined) ?? null;
  // Who leads is what is asked of an action: `Agency / lead officer` has it too.
  return first === 'agency' && parts.includes('owner') ? 'owner' : first;
}
