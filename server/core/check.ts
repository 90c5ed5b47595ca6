import { dateOf, deadlineReader, statementDate } from './checkDates.ts';
import type { CheckInput, CheckResult, Understanding } from './checkInput.ts';
import { coverageOf, declinedAs, isComplete } from './coverage.ts';
import type { LetterProblem, LetterSource } from './letterSource.ts';
import type { RegisterSource } from './registerSource.ts';
import { Areas } from './link/areas.ts';
import type { Links } from './link/links.ts';
import { link } from './link/links.ts';
import { findingOf, inOrder } from './findings.ts';
import { ignoreFix } from './fixes/ignore.ts';
import { registerOf } from './link/register.ts';
import { answeredElsewhere } from './link/pointed.ts';
import { isPointer } from './link/pointers.ts';
import { Sayings } from './link/sayings.ts';
import type { Finding } from './model/finding.ts';
import type { Area } from './model/letter.ts';
import type { Waiver } from './model/ignore.ts';
import type { Action, Statement } from './model/statement.ts';
import type { Memory } from './memory.ts';
import { memoryOf } from './memory.ts';
import { concealed, concealedError } from './parse/personal/conceal.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { ignoresIn, waive } from './waive.ts';
import type { StatementSource } from './statementSource.ts';

export type { CheckInput, CheckResult, LetterProblem, LetterSource, RegisterSource, StatementSource, Understanding };

/** Checks a statement against its letters. */
export function check(input: CheckInput): CheckResult {
  const { file, statement, letters, config, settings = [], today } = input;
  const read = letters.filter((source) => source.found);
  const links = link(statement, areasOf(read));
  const rules = input.rules ?? allRules;
  const date = statementDate(input);
  const allLettersRead =
    read.length === letters.length && read.length > 0 && read.every(({ letter }) => letter.areas.length > 0);
  const registerSource = input.register ?? null;
  const register = registerOf(statement.frontMatter, registerSource);
  const memory = memoryOf(
    links.areas,
    rules,
    config,
    [
      ...[today, date, statement.frontMatter.received?.value ?? '', allLettersRead],
      ...[statement.frontMatter.submitted !== null, register.id],
    ].join(' '),
  );
  const sources = input.sources ?? noSources;
  const sayings = input.sayings === undefined ? sayingsOf(file, statement) : (input.sayings ?? new Sayings());
  const received = dateOf(statement.frontMatter.received);
  const deadlineOf = deadlineReader(read, links, memory, { statementDate: date, received, config });
  // All, also what is waived in the end.
  const reported: Finding[] = [];
  let findings = reported;
  const mirrors = new Map<Finding, Finding>();
  const textOf = (name: string) =>
    name === file ? statement.text : (read.find((source) => source.file === name)?.text ?? '');
  // One for all rules, which are asked one after the other.
  let asked: Rule;
  const context: RuleContext = {
    ...{ file, statement, letters, register, registerSource, config, settings, today, links, deadlineOf },
    ...{ statementDate: date, allLettersRead, received },
    ...{ sources, sayings, promisesChanged: input.promisesChanged ?? [] },
    report(made) {
      const rule = asked;
      const level = config.severities[rule.name] ?? made.severity ?? rule.severity;
      if (level === 'off') return;
      const ignore = () =>
        rule.checkIgnores ? null : ignoreFix(mirrors.get(found) ?? found, reported, textOf, statement);
      const area = made.area ?? onlyAreaOf(made.action, links);
      const found = concealed({ ...findingOf(rule, level, { ...made, area }, file), ignore }, statement);
      const cause = found.mirrored ? findings.findLast((other) => !other.mirrored) : undefined;
      if (cause?.rule === rule.name) mirrors.set(found, cause);
      findings.push(found);
    },
  };
  const active = rules.filter(
    (rule) => config.severities[rule.name] !== 'off' && !(rule.compares === 'statements' && input.sayings === null),
  );
  // Of what a letter answers in another statement, this check knows nothing.
  const looksAt = (rule: Rule, inFile: string) => inFile === file || rule.about === 'letter';
  const attempt = (rule: Rule, run: () => void) => {
    try {
      asked = rule;
      run();
    } catch (error) {
      failed.add(rule);
      input.onRuleError?.(rule.name, concealedError(error, statement));
    }
  };
  // A rule that throws is named once, and not run on.
  const failed = new Set<Rule>();
  for (const rule of active) if (rule.check) attempt(rule, () => rule.check!(context));
  const single = active.filter((rule) => rule.checkAction);
  const idle = new Set([...statement.answered.filter(isPointer), ...statement.declined]);
  const dirty: Action[] = [];
  for (const action of toAsk(statement, links, memory)) {
    // It is nothing to do here, so that nothing about it can be missing.
    if (idle.has(action)) continue;
    const answer = links.answers.get(action);
    const known = memory.actions.get(action);
    if (known?.clean && known.answer === answer) continue;
    const before = findings.length;
    const deadline = deadlineOf(action);
    for (const rule of single) if (!failed.has(rule)) attempt(rule, () => rule.checkAction!(action, context));
    const clean = findings.length === before && !failed.size;
    if (!clean) dirty.push(action);
    memory.actions.set(action, { answer, deadline, complete: isComplete(action, deadline), clean });
  }
  memory.dirty = dirty;
  memory.links = links;
  memory.version = links.version;
  const ignores = ignoresIn(file, statement, read);
  let waivers: Waiver[] = [];
  if (ignores.length) {
    const looking = active.filter((rule) => !failed.has(rule));
    const waived = waive(findings, ignores, {
      ...{ today, mirrors, rules: allRules.map(({ name }) => name) },
      looked: (name, inFile) =>
        allLettersRead && looking.some((rule) => rule.name === name && !rule.compares && looksAt(rule, inFile)),
    });
    ({ findings } = waived);
    // Reasons go where messages go.
    waivers = waived.waivers.map(({ finding, reason, until }) => {
      return { finding, reason: concealed({ ...finding, message: reason }, statement).message, until };
    });
    for (const rule of active) if (rule.checkIgnores) attempt(rule, () => rule.checkIgnores!(waived.judged, context));
  }
  const files = [file, ...read.map((source) => source.file), ...settings.map((layer) => layer.file!)];
  const elsewhere = (action: Action) =>
    !idle.has(action)
      ? null
      : action.declined
        ? declinedAs(action.declined)
        : answeredElsewhere(action, { file, statement, statementDate: date }, sources);
  return {
    coverage: coverageOf(links, memory, idle.size ? elsewhere : null),
    findings: inOrder(findings, files, (one) => one),
    waivers: inOrder(waivers, files, ({ finding }) => finding),
    understanding: { links, register, statementDate: date, received, deadlineOf },
  };
}

/** What a finding about an action is about too: the area that the action answers, where that is one. */
function onlyAreaOf(action: Action | null | undefined, links: Links): Area | null {
  const areas = (action && links.answers.get(action)?.areas) ?? [];
  return areas.length === 1 ? areas[0]!.area : null;
}

/** The actions that may have findings: all of them, or, after a keystroke, those that had some and those that are new. */
function toAsk({ actions }: Statement, links: Links, memory: Memory): readonly Action[] {
  if (memory.links !== links || memory.version !== links.version - 1 || !links.replaced) return actions;
  const gone = new Set(links.replaced.map(([action]) => action));
  return [...memory.dirty.filter((action) => !gone.has(action)), ...links.replaced.map(([, now]) => now)];
}

/** The index of the letters' areas, kept as long as the same letters are: an edit of the statement alone needs no new one. */
function areasOf(read: readonly (LetterSource & { found: true })[]): Areas {
  const first = read[0]?.letter ?? noLetter;
  const known = indexes.get(first);
  if (
    known &&
    known.read.length === read.length &&
    known.read.every((source, i) => source.letter === read[i]!.letter && source.file === read[i]!.file)
  )
    return known.areas;
  const areas = new Areas(read);
  indexes.set(first, { read, areas });
  return areas;
}

const noSources: ReadonlyMap<string, StatementSource> = new Map();

/** A statement alone. */
function sayingsOf(file: string, statement: Statement): Sayings {
  const sayings = new Sayings();
  sayings.note(file, statement, []);
  return sayings;
}

/** In place of a first letter where none was read. */
const noLetter = {};

const indexes = new WeakMap<
  object,
  { readonly read: readonly (LetterSource & { found: true })[]; readonly areas: Areas }
>();
