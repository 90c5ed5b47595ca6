import type { Temporal } from 'temporal-polyfill';
import { check as checkStatement } from '../core/check.ts';
import type { CheckResult, LetterSource } from '../core/check.ts';
import { checkLetter } from '../core/checkLetter.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Letter } from '../core/model/letter.ts';
import type { Statement } from '../core/model/statement.ts';
import type { Log } from './log.ts';
import { Recent } from './recent.ts';
import type { StatementResult } from './results.ts';
import { keyOf } from './uris.ts';
import type { WorkspaceOptions } from './workspace.ts';

interface Memo {
  readonly day: string;
  readonly result: StatementResult;
}

const nothing: Omit<CheckResult, 'understanding'> & { understanding: null } = {
  coverage: { areas: 0, answered: 0, complete: 0 },
  findings: [],
  understanding: null,
};

/** Checks statements, and none of them twice with the same letters on the same day. */
export class Checks {
  private readonly options: WorkspaceOptions;
  private readonly log: Log;
  private readonly memos = new Recent<Memo>(64);

  constructor(options: WorkspaceOptions, log: Log) {
    this.options = options;
    this.log = log;
  }

  today(): Temporal.PlainDate {
    const { today } = this.options;
    return typeof today === 'function' ? today() : today;
  }

  /** What is found in a letter that no statement names; only an imported one has anything to compare. */
  letter(file: string, text: string, letter: Letter): readonly Finding[] {
    if (!letter.uncompared) return [];
    const { config } = this.options;
    const onRuleError = (rule: string, error: unknown): void => this.log.ruleFailed(rule, file, error);
    return this.log.guard(
      file,
      () => checkLetter({ file, letter, text }, { config, today: this.today(), onRuleError }),
      [],
    );
  }

  result(file: string, text: string, statement: Statement, letters: readonly LetterSource[]): StatementResult {
    const today = this.today();
    const day = today.toString();
    const memo = this.memos.get(keyOf(file));
    const same = memo?.result.statement === statement && sameItems(memo.result.letters, letters);
    if (same && memo.day === day && memo.result.file === file) return memo.result;
    const result = this.made(file, text, statement, letters, today);
    this.memos.set(keyOf(file), { day, result });
    return result;
  }

  /** The same of a text that the statement does not hold: nothing is remembered of it. */
  trial(file: string, text: string, statement: Statement, letters: readonly LetterSource[]): StatementResult {
    // Links are kept by letter and follow a statement's versions; those of the real one must not follow this.
    const copies = letters.map((source) => (source.found ? { ...source, letter: { ...source.letter } } : source));
    return { ...this.made(file, text, statement, copies, this.today()), letters };
  }

  private made(
    file: string,
    text: string,
    statement: Statement,
    letters: readonly LetterSource[],
    today: Temporal.PlainDate,
  ): StatementResult {
    const { config, check = checkStatement } = this.options;
    const onRuleError = (rule: string, error: unknown): void => this.log.ruleFailed(rule, file, error);
    const run = (): CheckResult | typeof nothing => check({ file, statement, letters, config, today, onRuleError });
    return { file, text, statement, letters, config, today, ...this.log.guard(file, run, nothing) };
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
