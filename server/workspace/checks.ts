import type { Temporal } from 'temporal-polyfill';
import { check as checkStatement } from '../core/check.ts';
import type { Layer } from '../core/config/layer.ts';
import type { Resolved } from '../core/config/resolve.ts';
import type { CheckInput, CheckResult, LetterSource, RegisterSource, StatementSource } from '../core/check.ts';
import { checkLetter, checkSettings } from '../core/checkAlone.ts';
import { sameLists } from '../core/incremental/changes.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Letter } from '../core/model/letter.ts';
import type { Statement } from '../core/model/statement.ts';
import type { Log } from './log.ts';
import type { OtherStatements } from './otherStatements.ts';
import { Recent } from './recent.ts';
import type { StatementResult } from './results.ts';
import type { Against } from './sources.ts';
import { keyOf } from './uris.ts';
import type { WorkspaceOptions } from './workspaceOptions.ts';

interface Memo {
  readonly day: string;
  readonly register: RegisterSource | null;
  readonly sources: readonly StatementSource[];
  /** Of what the others say; `null` where it was not compared. */
  readonly version: number | null;
  readonly result: StatementResult;
}

const nothing: Omit<CheckResult, 'understanding'> & { understanding: null } = {
  coverage: { areas: 0, answered: 0, complete: 0 },
  findings: [],
  waivers: [],
  understanding: null,
};

/** Checks statements, and none of them twice with the same letters and the same other statements on the same day. */
export class Checks {
  private readonly options: WorkspaceOptions;
  private readonly log: Log;
  private readonly memos: Recent<Memo>;

  /** @param kept of how many statements the result stays in memory */
  constructor(options: WorkspaceOptions, log: Log, kept: number) {
    this.options = options;
    this.memos = new Recent(kept);
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

  /** @param against what is found of its letters and of other statements, which have it noted as it is; `others: null`: it is compared with none */
  result(
    file: string,
    text: string,
    statement: Statement,
    { letters, register, sources, others }: Against & { readonly others: OtherStatements | null },
    resolved: Resolved,
  ): StatementResult {
    const config = resolved.configFor(inspectionOf(letters));
    const settings = resolved.files;
    const today = this.today();
    const day = today.toString();
    const version = others?.version(file) ?? null;
    const pointed = [...sources.values()];
    const memo = this.memos.get(keyOf(file));
    if (
      memo?.result.statement === statement &&
      memo.result.config === config &&
      sameLists(memo.result.settings, settings) &&
      sameLists(memo.result.letters, letters) &&
      sameLists(memo.sources, pointed) &&
      memo.register === register &&
      memo.version === version &&
      memo.day === day &&
      memo.result.file === file
    )
      return memo.result;
    const compared = { sources, sayings: others?.sayings ?? null };
    const result = this.made(file, text, statement, letters, register, { config, settings, today }, compared);
    this.memos.set(keyOf(file), { day, register, sources: pointed, version, result });
    return result;
  }

  /** The same of a text that the statement does not hold: nothing is remembered of it. */
  trial(
    file: string,
    text: string,
    statement: Statement,
    { letters, register, sources }: Against,
    resolved: Resolved,
  ): StatementResult {
    const config = resolved.configFor(inspectionOf(letters));
    // Links are kept by letter and follow a statement's versions; those of the real one must not follow this.
    const copies = letters.map((source) => (source.found ? { ...source, letter: { ...source.letter } } : source));
    const surroundings = { config, settings: resolved.files, today: this.today() };
    // Nor is it compared with others, which know the real one.
    return { ...this.made(file, text, statement, copies, register, surroundings, { sources }), letters };
  }

  private made(
    file: string,
    text: string,
    statement: Statement,
    letters: readonly LetterSource[],
    register: RegisterSource | null,
    surroundings: Pick<StatementResult, 'config' | 'settings' | 'today'>,
    compared: Pick<CheckInput, 'sources' | 'sayings'>,
  ): StatementResult {
    const { check = checkStatement } = this.options;
    const onRuleError = (rule: string, error: unknown): void => this.log.ruleFailed(rule, file, error);
    const run = (): CheckResult | typeof nothing =>
      check({ file, statement, letters, register, ...compared, ...surroundings, onRuleError });
    const { sources = new Map<string, StatementSource>() } = compared;
    return { file, text, statement, letters, sources, ...surroundings, ...this.log.guard(file, run, nothing) };
  }
}

/** What the first letter that says so calls itself. */
export function inspectionOf(letters: readonly LetterSource[]): Letter['inspection'] {
  for (const source of letters) if (source.found && source.letter.inspection) return source.letter.inspection;
  return null;
}
