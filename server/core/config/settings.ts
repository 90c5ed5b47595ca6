import type { Severity } from '../model/finding.ts';
import type { AreaKind } from '../model/letter.ts';
import type { FieldName } from '../model/statement.ts';
import type { StatusMeaning } from './status.ts';

/** The kinds of hints within the text: what an area is about, how far off a deadline is. */
export const hintKinds = ['areaText', 'daysLeft'] as const;
export type HintKind = (typeof hintKinds)[number];

/**
 * What a team may set, as plain data: of `.wsoa.yaml`, of the editor's settings, of a preset. All of it is optional,
 * and adds to what is understood anyway; what is set last wins.
 */
export interface Settings {
  /** Severities that differ from the rules' own, by rule. */
  readonly rules?: Readonly<Record<string, Severity>>;
  /** Further words for a field or for the action itself: labels and names of columns. */
  readonly fields?: Readonly<Partial<Record<FieldName | 'action', readonly string[]>>>;
  /** Further headings that open areas, by kind, or, as `closing`, that hold none. */
  readonly headings?: Readonly<Partial<Record<AreaKind | 'closing', readonly string[]>>>;
  /** Working days from the day that the letter was received to the day that the statement is due; `null`: not counted. */
  readonly workingDays?: number | null;
  /** Days (ISO) that are no working days either. */
  readonly holidays?: readonly string[];
  /** Further words for a status, by what they mean. */
  readonly status?: Readonly<Partial<Record<StatusMeaning, readonly string[]>>>;
  /** The sections that a statement must have: each a name, or alternatives of which one will do. */
  readonly sections?: readonly (string | readonly string[])[];
  /** Acronyms that every reader knows. */
  readonly acronyms?: readonly string[];
  /** What makes `wsoa check` fail: severities, rules, or `never`. */
  readonly failOn?: readonly string[];
  /** What an editor draws around the text; only its own settings say it. */
  readonly codeLens?: boolean;
  readonly inlayHints?: Readonly<Partial<Record<HintKind, boolean>>>;
}
