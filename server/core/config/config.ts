import type { Severity } from '../model/finding.ts';
import type { Settings } from './settings.ts';
import type { StatusKey } from './status.ts';
import { makeStatusKey } from './status.ts';
import type { Words } from './words.ts';
import { makeWords } from './words.ts';

export type { Words };

/** How letters and statements are understood and judged. Compared by identity: make one, and keep it. */
export interface Config {
  /** Severities that differ from a rule's own default. */
  readonly severities: Readonly<Record<string, Severity>>;
  readonly words: Words;
  /** Working days from receipt of the letter to the day that the statement is due. */
  readonly workingDays: number;
  /** Days (ISO) that are no working days, besides weekends and bank holidays. */
  readonly holidays: readonly string[];
  readonly status: StatusKey;
  /** The sections that a statement must have, each by its alternatives; the first is its name. */
  readonly sections: readonly (readonly string[])[];
  /** Acronyms that need no explanation. */
  readonly acronyms: ReadonlySet<string>;
}

/** The configuration that settings make; without any, what is right for a joint targeted area inspection. */
export function makeConfig(settings: Settings = {}): Config {
  return {
    severities: settings.rules ?? {},
    words: makeWords(settings),
    workingDays: settings.workingDays ?? JTAI_DAYS,
    holidays: settings.holidays ?? [],
    status: makeStatusKey(settings.status),
    sections: (settings.sections ?? usualSections).map((one) => (typeof one === 'string' ? [one] : one)),
    acronyms: new Set(settings.acronyms),
  };
}

/** SI 2015/1792 (Children Act 2004 (Joint Area Reviews) Regulations 2015): 70 working days from receipt of the report. */
const JTAI_DAYS = 70;

const usualSections: readonly (readonly string[])[] = [
  ['Governance', 'Oversight', 'Governance and oversight', 'Monitoring', 'Accountability'],
  ['Sign-off', 'Approval', 'Signed', 'Signatures', 'Agreed by'],
];

export const defaultConfig: Config = makeConfig();
