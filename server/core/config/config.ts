import type { Severity } from '../model/finding.ts';
import { usualFailOn } from './failOn.ts';
import { presets } from './presets.ts';
import type { HintKind, Settings } from './settings.ts';
import { hintKinds } from './settings.ts';
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
  /** Working days from receipt of the letter to the day that the statement is due; `null` where they are not counted. */
  readonly workingDays: number | null;
  /** Days (ISO) that are no working days, besides weekends and bank holidays. */
  readonly holidays: readonly string[];
  readonly status: StatusKey;
  /** The sections that a statement must have, each by its alternatives; the first is its name. */
  readonly sections: readonly (readonly string[])[];
  /** Acronyms that need no explanation. */
  readonly acronyms: ReadonlySet<string>;
  /** What makes a check fail: see `isFailing`. */
  readonly failOn: readonly string[];
  /** What an editor draws around the text. */
  readonly codeLens: boolean;
  readonly inlayHints: ReadonlySet<HintKind>;
}

/** The configuration that settings make; without any, what is right for a joint targeted area inspection. */
export function makeConfig(settings: Settings = {}): Config {
  return {
    severities: settings.rules ?? {},
    words: wordsOf(settings),
    workingDays: settings.workingDays === undefined ? presets.jtai.workingDays! : settings.workingDays,
    holidays: settings.holidays ?? [],
    status: makeStatusKey(settings.status),
    sections: (settings.sections ?? usualSections).map((one) => (typeof one === 'string' ? [one] : one)),
    acronyms: new Set(settings.acronyms),
    failOn: settings.failOn ?? usualFailOn,
    codeLens: settings.codeLens ?? true,
    inlayHints: new Set(hintKinds.filter((kind) => settings.inlayHints?.[kind] ?? true)),
  };
}

/** Documents are read anew for other words, so configurations that differ in nothing of them share them. */
const words = new Map<string, Words>();
const MOST = 32;

function wordsOf({ fields = {}, headings = {} }: Settings): Words {
  const key = JSON.stringify([fields, headings]);
  let found = words.get(key);
  if (!found) {
    if (words.size >= MOST) words.clear();
    words.set(key, (found = makeWords({ fields, headings })));
  }
  return found;
}

export const usualSections: readonly (readonly string[])[] = [
  ['Governance', 'Oversight', 'Governance and oversight', 'Monitoring', 'Accountability'],
  ['Sign-off', 'Approval', 'Signed', 'Signatures', 'Agreed by'],
];

export const defaultConfig: Config = makeConfig();
