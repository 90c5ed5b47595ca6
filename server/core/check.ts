import type { Temporal } from 'temporal-polyfill';
import type { Config } from './config/config.ts';
import type { LetterProblem, LetterSource } from './letterSource.ts';
import type { LinkedArea } from './link/areas.ts';
import { Areas } from './link/areas.ts';
import type { Links } from './link/links.ts';
import { link } from './link/links.ts';
import type { Coverage, Finding } from './model/finding.ts';
import type { Action, Statement } from './model/statement.ts';
import { findDates } from './parse/dates.ts';
import type { Deadline } from './parse/deadline.ts';
import { readDeadline } from './parse/deadline.ts';
import { isNamed } from './parse/owners.ts';
import { rules as allRules } from './rules/index.ts';
import type { Report, Rule, RuleContext } from './rules/rule.ts';

export type { LetterProblem, LetterSource };

export interface CheckInput {
  /** The statement's file, as the caller names it. */
  readonly file: string;
  readonly statement: Statement;
  /** One for each path in the front matter's `letter`, in its order. */
  readonly letters: readonly LetterSource[];
  readonly config: Config;
  readonly today: Temporal.PlainDate;
  /** All unless told. */
  readonly rules?: readonly Rule[];
  /** A rule that throws costs its own findings only, and is named here. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

export interface CheckResult {
  readonly coverage: Coverage;
  /** In document order: the statement's, then each letter's. */
  readonly findings: readonly Finding[];
}

/** Checks a statement against its letters. */
export function check(input: CheckInput): CheckResult {
  const { file, statement, letters, config, today } = input;
  const read = letters.filter((source) => source.found);
  const links = link(statement, areasOf(read));
  const findings: Finding[] = [];
  const deadlineOf = deadlineReader(input, links);
  const base: Omit<RuleContext, 'report'> = {
    ...{ file, statement, letters, config, today, links, deadlineOf },
    allLettersRead:
      read.length === letters.length && read.length > 0 && read.every(({ letter }) => letter.areas.length > 0),
    statementDate: statementDate(input),
  };
  for (const rule of input.rules ?? allRules) {
    const severity = config.severities[rule.name] ?? rule.severity;
    if (severity === 'off') continue;
    const own: Finding[] = [];
    const report = (made: Report) => {
      const level = config.severities[rule.name] ?? made.severity ?? severity;
      if (level !== 'off') own.push(finding(rule.name, level, made, file));
    };
    try {
      rule.check({ ...base, report });
      findings.push(...own);
    } catch (error) {
      input.onRuleError?.(rule.name, error);
    }
  }
  return {
    coverage: coverageOf(links, deadlineOf),
    findings: inOrder(findings, [file, ...read.map((source) => source.file)]),
  };
}

/** The index of the letters' areas, kept as long as the same letters are: an edit of the statement alone needs no new one. */
function areasOf(read: readonly (LetterSource & { found: true })[]): Areas {
  const first = read[0]?.letter;
  const known = first && indexes.get(first);
  if (
    known &&
    known.read.length === read.length &&
    known.read.every((source, i) => source.letter === read[i]!.letter && source.file === read[i]!.file)
  )
    return known.areas;
  const areas = new Areas(read);
  if (first) indexes.set(first, { read, areas });
  return areas;
}

const indexes = new WeakMap<
  object,
  { readonly read: readonly (LetterSource & { found: true })[]; readonly areas: Areas }
>();

function finding(rule: string, severity: Finding['severity'], made: Report, file: string): Finding {
  return {
    rule,
    severity,
    message: made.message,
    file: made.file ?? file,
    span: made.at,
    area: made.area?.ref ?? null,
    action: made.action?.ref ?? null,
    related: made.related ?? [],
    fixable: made.fixable ?? false,
    fixes: made.fixes ?? (() => []),
    mirrored: made.mirrored ?? false,
  };
}

function inOrder(findings: Finding[], files: readonly string[]): Finding[] {
  return findings.sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** The statement's own date: when it was submitted, else when it is due, else today. */
function statementDate({ statement, letters, today }: CheckInput): Temporal.PlainDate {
  const submitted = statement.frontMatter.submitted;
  const due = letters.find((source) => source.found)?.letter.statementDue;
  return (submitted && findDates(submitted.value)[0]?.date) ?? due ?? today;
}

function deadlineReader(input: CheckInput, links: Links): (action: Action) => Deadline {
  const known = new Map<Action, Deadline>();
  const date = statementDate(input);
  const letters = new Map(
    input.letters.flatMap((source) => (source.found ? [[source.file, source.letter] as const] : [])),
  );
  const [first] = letters.values();
  return (action) => {
    let deadline = known.get(action);
    if (!deadline) {
      const file = links.answers.get(action)?.areas[0]?.file;
      const letter = (file && letters.get(file)) || first;
      deadline = readDeadline(action.fields.deadline?.text ?? '', {
        statementDate: date,
        letterDate: letter?.published ?? null,
      });
      known.set(action, deadline);
    }
    return deadline;
  };
}

function coverageOf(links: Links, deadlineOf: (action: Action) => Deadline): Coverage {
  const complete = ({ fields }: Action, deadline: Deadline) =>
    isNamed(fields.owner?.text ?? '') && ['date', 'relative', 'done'].includes(deadline.kind);
  const areas = links.areas.all;
  const actionsOf = (area: LinkedArea) => links.actionsOf.get(area) ?? [];
  return {
    areas: areas.length,
    answered: areas.filter((area) => actionsOf(area).length).length,
    complete: areas.filter(
      (area) => actionsOf(area).length && actionsOf(area).every((action) => complete(action, deadlineOf(action))),
    ).length,
  };
}
