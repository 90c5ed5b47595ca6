import type { AreaKind } from '../model/letter.ts';
import type { FieldName } from '../model/statement.ts';
import { fieldNames } from '../model/statement.ts';
import { actionWords, fieldWords } from './fieldWords.ts';
import { closingHeadings } from './headingWords.ts';
import { makeOpenings } from './openings.ts';
import { plainWords } from './plainWords.ts';
import type { Settings } from './settings.ts';

/** The words by which a document's parts are known. */
export interface Words {
  /** The field that a label or column name means; `action` is the action itself; `null` for any other word. */
  field(label: string): FieldName | 'action' | null;
  /** The kind of areas that a line opens: it says just what a heading says. */
  opens(line: string): AreaKind | null;
  /** The same of a real heading, which may say more: whose areas they are, or what about. */
  headingOpens(heading: string): AreaKind | null;
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
  const known = new Map<string, FieldName | 'action' | null>();
  return {
    field(label) {
      let field = known.get(label);
      if (field === undefined) {
        field = label.length > 60 ? null : fieldOf(plainWords(label), fields);
        if (known.size < 5000) known.set(label, field);
      }
      return field;
    },
    opens: openings.line,
    headingOpens: openings.heading,
    closes: (heading) => closings.has(plainWords(heading)),
  };
}

/** `Lead / owner` and `Owner and agency` mean what their first known word means. */
function fieldOf(label: string, fields: ReadonlyMap<string, FieldName | 'action'>): FieldName | 'action' | null {
  const whole = fields.get(label);
  if (whole) return whole;
  for (const part of label.split(/\s*(?:\/|,|\||\band\b|\bor\b|&)\s*/)) {
    const field = fields.get(part.trim());
    if (field) return field;
  }
  return null;
}
