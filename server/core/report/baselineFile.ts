import type { Finding } from '../model/finding.ts';
import { severities } from '../model/finding.ts';
import { fingerprintName } from './fingerprint.ts';

/** The version of the file's form: a later one is left to a later wsoa. */
const version = 1;

/** A finding that a team has accepted for now. Files are named from the folder of the baseline, with forward slashes. */
export interface Accepted {
  readonly file: string;
  /** Where the file is a letter or holds settings: the statement with which it was found; else `null`. */
  readonly statement: string | null;
  readonly rule: string;
  /** How severe it was: a finding that has become graver is another matter. */
  readonly severity: Finding['severity'];
  /** For people; what tells who somebody is is masked in it. */
  readonly message: string;
  readonly fingerprint: string;
}

/** What is wrong with a file that should be a baseline. */
export type BaselineProblem = 'damaged' | 'conflict' | 'foreign' | 'newer';

/** Reads a baseline; never throws. Lines that stand there twice, as after a merge, count once. */
export function readBaseline(text: string): readonly Accepted[] | BaselineProblem {
  if (/^(?:<<<<<<<|>>>>>>>) /m.test(text)) return 'conflict';
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return 'damaged';
  }
  if (!isRecord(data) || data['wsoa'] !== 'baseline' || typeof data['version'] !== 'number') return 'foreign';
  if (data['version'] > version) return 'newer';
  if (data['version'] !== version || data['fingerprints'] !== fingerprintName) return 'foreign';
  if (!Array.isArray(data['accepted'])) return 'damaged';
  const found = new Map<string, Accepted>();
  for (const one of data['accepted'] as unknown[]) {
    const accepted = acceptedFrom(one);
    if (!accepted) return 'damaged';
    const { fingerprint, severity } = accepted;
    const other = found.get(fingerprint);
    if (!other || isGraver(severity, other.severity)) found.set(fingerprint, accepted);
  }
  return [...found.values()];
}

/** One finding a line, sorted by what it is about, so that two people's changes to it can be read and merged. */
export function formatBaseline(accepted: readonly Accepted[]): string {
  const lines = [...accepted].sort(inOrder).map(({ file, statement, rule, severity, message, fingerprint }) => {
    const found = statement === null ? {} : { statement };
    const pairs = Object.entries({ file, ...found, rule, severity, message, fingerprint });
    return `    { ${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`;
  });
  const list = lines.length ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `{\n  "wsoa": "baseline",\n  "version": ${version},\n  "fingerprints": "${fingerprintName}",\n  "accepted": ${list}\n}\n`;
}

/** Whether a finding asks for more than the other does. */
export function isGraver(one: Finding['severity'], other: Finding['severity']): boolean {
  return severities.indexOf(one) > severities.indexOf(other);
}

function acceptedFrom(one: unknown): Accepted | null {
  if (!isRecord(one)) return null;
  const { file, statement = null, rule, severity, message, fingerprint } = one;
  if (![file, rule, message, fingerprint, statement ?? ''].every((value) => typeof value === 'string')) return null;
  if (severity === 'off' || !severities.includes(severity as Finding['severity'])) return null;
  return { file, statement, rule, severity, message, fingerprint } as Accepted;
}

/** By code units, so that it is the same on every machine. */
function inOrder(a: Accepted, b: Accepted): number {
  for (const key of ['file', 'rule', 'message', 'fingerprint'] as const)
    if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1;
  return 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
