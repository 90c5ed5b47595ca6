import type { Temporal } from 'temporal-polyfill';
import { check as checkStatement } from '../core/check.ts';
import type { Layer } from '../core/config/layer.ts';
import type { Resolved } from '../core/config/resolve.ts';
import type { CheckResult, LetterSource, RegisterSource } from '../core/check.ts';
import { checkLetter, checkSettings } from '../core/checkAlone.ts';
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
  readonly register: RegisterSource | null;
  readonly result: StatementResult;
}

const nothing: Omit<CheckResult, 'understanding'> & { understanding: null } = {
  coverage: { areas: 0, answered: 0, complete: 0 },
  findings: [],
  waivers: [],
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
  letter(file: string, text: string, letter: Letter, settings: Resolved): readonly Finding[] {
    if (!letter.uncompared) return [];
    const config = settings.configFor(letter.inspection);
    const onRuleError = (rule: string, error: unknown): void => this.log.ruleFailed(rule, file, error);
    return this.log.guard(
      file,
      () => checkLetter({ file, letter, text }, { config, today: this.today(), onRuleError }),
      [],
    );
  }

  /** What is found in a settings file, which may itself say how severe that is. */
  settings(layer: Layer, settings: Resolved): readonly Finding[] {
    const onRuleError = (rule: string, error: unknown): void => this.log.ruleFailed(rule, layer.file!, error);
    const surroundings = { config: settings.configFor(null), today: this.today(), onRuleError };
    return this.log.guard(layer.file!, () => checkSettings(layer, surroundings), []);
  }

  result(
    file: string,
    text: string,
    statement: Statement,
    letters: readonly LetterSource[],
    register: RegisterSource | null,
    resolved: Resolved,
  ): StatementResult {
    const config = resolved.configFor(inspectionOf(letters));
    const settings = resolved.files;
    const today = this.today();
    const day = today.toString();
    const memo = this.memos.get(keyOf(file));
    const same = memo?.result.statement === statement && sameItems(memo.result.letters, letters);
    const asBefore =
      memo?.register === register && memo?.result.config === config && sameItems(memo.result.settings, settings);
    if (asBefore && same && memo.day === day && memo.result.file === file) return memo.result;
    const result = this.made(file, text, statement, letters, register, { config, settings, today });
    this.memos.set(keyOf(file), { day, register, result });
    return result;
  }

  /** The same of a text that the statement does not hold: nothing is remembered of it. */
  trial(
    file: string,
    text: string,
    statement: Statement,
    letters: readonly LetterSource[],
    register: RegisterSource | null,
    resolved: Resolved,
  ): StatementResult {
    const config = resolved.configFor(inspectionOf(letters));
    // Links are kept by letter and follow a statement's versions; those of the real one must not follow this.
    const copies = letters.map((source) => (source.found ? { ...source, letter: { ...source.letter } } : source));
    const surroundings = { config, settings: resolved.files, today: this.today() };
    return { ...this.made(file, text, statement, copies, register, surroundings), letters };
  }

  private made(
    file: string,
    text: string,
    statement: Statement,
    letters: readonly LetterSource[],
    register: RegisterSource | null,
    surroundings: Pick<StatementResult, 'config' | 'settings' | 'today'>,
  ): StatementResult {
    const { check = checkStatement } = this.options;
    const onRuleError = (rule: string, error: unknown): void => this.log.ruleFailed(rule, file, error);
    const run = (): CheckResult | typeof nothing =>
      check({ file, statement, letters, register, ...surroundings, onRuleError });
    return { file, text, statement, letters, ...surroundings, ...this.log.guard(file, run, nothing) };
  }
}

/** What the first letter that says so calls itself. */
export function inspectionOf(letters: readonly LetterSource[]): Letter['inspection'] {
  for (const source of letters) if (source.found && source.letter.inspection) return source.letter.inspection;
  return null;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
