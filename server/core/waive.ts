import { distance } from 'fastest-levenshtein';
import type { Temporal } from 'temporal-polyfill';
import type { LetterSource } from './letterSource.ts';
import type { Finding } from './model/finding.ts';
import type { Ignore, IgnoredRule, Waiver } from './model/ignore.ts';
import type { Statement } from './model/statement.ts';

/** A file's ignore comments, and the text that they stand in. */
export interface Ignores {
  readonly file: string;
  readonly text: string;
  readonly ignores: readonly Ignore[];
}

/** An ignore comment after a check: what came of it. */
export interface JudgedIgnore {
  readonly ignore: Ignore;
  readonly file: string;
  readonly text: string;
  /** Its day has passed. */
  readonly expired: boolean;
  /** Names that no rule has, with the nearest that one has. */
  readonly unknown: readonly { readonly rule: IgnoredRule; readonly nearest: string | null }[];
  /** Rules that it names and that found nothing for it to hide, though they looked. */
  readonly unused: readonly IgnoredRule[];
}

export interface Waived {
  /** What is left to report. */
  readonly findings: Finding[];
  readonly waivers: Waiver[];
  readonly judged: readonly JudgedIgnore[];
}

interface Surroundings {
  readonly today: Temporal.PlainDate;
  /** The names of all rules there are. */
  readonly rules: readonly string[];
  /** For findings that only show another: that other. They are waived together, wherever the comment stands. */
  readonly mirrors: ReadonlyMap<Finding, Finding>;
  /** Whether a rule looked at a file so that what it did not find is not there. */
  readonly looked: (rule: string, file: string) => boolean;
}

/** The files of a check that have ignore comments, each once. */
export function ignoresIn(file: string, { text, ignores }: Statement, letters: readonly LetterSource[]): Ignores[] {
  const files = new Map([[file, { file, text, ignores }]]);
  for (const source of letters)
    if (source.found && !files.has(source.file))
      files.set(source.file, { file: source.file, text: source.text, ignores: source.letter.ignores });
  return [...files.values()].filter((one) => one.ignores.length);
}

/** Takes out the findings that ignore comments are about. */
export function waive(findings: Finding[], files: readonly Ignores[], surroundings: Surroundings): Waived {
  const { today, rules, mirrors, looked } = surroundings;
  const judged = files.flatMap(({ file, text, ignores }) =>
    ignores.map((ignore) => ({ ignore, file, text, expired: isPast(ignore, today), used: new Set<string>() })),
  );
  const working = judged.filter(({ ignore, expired }) => isWhole(ignore) && !expired);
  const byCause = new Map<Finding, Waiver>();
  for (const finding of findings) {
    for (const { ignore, file, used } of working) {
      if (file !== finding.file || !isAbout(ignore, finding)) continue;
      used.add(finding.rule);
      const { reason, until } = ignore;
      const cause = mirrors.get(finding) ?? finding;
      if (!byCause.has(cause)) byCause.set(cause, { finding, reason, until: until?.date ?? null });
    }
  }
  const left: Finding[] = [];
  const waivers: Waiver[] = [];
  for (const finding of findings) {
    const waiver = byCause.get(mirrors.get(finding) ?? finding);
    if (waiver) waivers.push({ ...waiver, finding });
    else left.push(finding);
  }
  return {
    findings: left,
    waivers,
    judged: judged.map(({ ignore, file, text, expired, used }) => ({
      ...{ ignore, file, text, expired },
      unknown: ignore.rules
        .filter(({ name }) => !rules.includes(name))
        .map((rule) => ({ rule, nearest: nearest(rule.name, rules) })),
      unused: ignore.rules.filter(({ name }) => !used.has(name) && looked(name, file)),
    })),
  };
}

/** Whether it says all that it has to: a reason, and a day if it says `until`. */
export function isWhole({ reason, until }: Ignore): boolean {
  return reason !== '' && until?.date !== null;
}

function isPast({ until }: Ignore, today: Temporal.PlainDate): boolean {
  return !!until?.date && until.date.toString() < today.toString();
}

function isAbout({ rules, refs, covers }: Ignore, { rule, span, area, action }: Finding): boolean {
  if (span.start < covers.start || span.start >= covers.end || !rules.some(({ name }) => name === rule)) return false;
  return !refs.length || [area, action].some((ref) => ref !== null && refs.includes(ref.toLowerCase()));
}

/** The rule that was probably meant. */
function nearest(name: string, rules: readonly string[]): string | null {
  const all = rules.map((rule) => ({ rule, off: distance(name, rule) })).sort((a, b) => a.off - b.off);
  const [first] = all;
  return first && first.off <= Math.max(2, first.rule.length / 3) ? first.rule : null;
}
