import * as path from 'node:path';
import type { CheckOptions, Outcome } from './checkOne.ts';
import { nameIn } from './checkOne.ts';
import { unexpected } from './errors.ts';
import { breathe } from './interrupt.ts';
import type { Reported } from './reported.ts';
import { reportedOf } from './reported.ts';
import { repositoryOf } from './repository.ts';
import type { Fix } from '../core/model/edit.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Excerpt } from '../core/report/excerpt.ts';
import { joined, textOfExcerpt } from '../core/report/excerpt.ts';
import type { Report, StatementReport } from '../core/report/report.ts';
import type { AppliedFix } from '../workspace/fixAll.ts';
import { uriOfPath } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface CheckedFiles {
  readonly report: Report;
  readonly fixed: readonly { readonly name: string; readonly applied: readonly AppliedFix[] }[];
  /** Files that were named and are neither a statement nor the letter of one. */
  readonly strangers: readonly string[];
  /** A letter lies outside the roots. */
  readonly outside: boolean;
  /** Something could not be read, written or checked; the user has been told. */
  readonly failed: boolean;
}

/**
 * What came of files, wherever they were checked: one after the other, in threads, or on other machines. Outcomes are
 * taken in the order of the files; when all are, statements are compared.
 */
export class Collected {
  readonly statements: StatementReport[] = [];
  readonly #workspace: Workspace;
  readonly #options: CheckOptions;
  readonly #fail: (message: string) => void;
  readonly #texts = new Map<string, Excerpt>();
  readonly #fixes = new Map<Finding, readonly Fix[]>();
  readonly #others: string[] = [];
  #outside = false;

  constructor(workspace: Workspace, options: CheckOptions, fail: (message: string) => void) {
    this.#workspace = workspace;
    this.#options = options;
    this.#fail = fail;
  }

  take(outcome: Outcome): void {
    if (outcome.kind === 'failed') this.#fail(outcome.message);
    else if (outcome.kind === 'stranger') this.#others.push(outcome.uri);
    else if (outcome.kind === 'statement') {
      if (outcome.told) this.#workspace.noteTold(outcome.report.file, outcome.told);
      this.#outside ||= outcome.outside;
      this.statements.push(this.#noted(outcome));
    }
  }

  /**
   * Now that all statements are known, those are compared that have anything in common.
   * @param isNews whether a statement must be looked at again for another reason
   */
  async compare(isNews: (file: string) => Promise<boolean> = () => Promise.resolve(false)): Promise<void> {
    for (const [at, { file }] of this.statements.entries()) {
      await breathe();
      try {
        if (!(await isNews(file)) && !(await this.#workspace.mayRepeat(file))) continue;
        const result = await this.#workspace.check(file);
        if (result) this.statements[at] = this.#noted(reportedOf(result, this.#options.withFixes));
      } catch (error) {
        this.#fail(unexpected(error, `while comparing ${nameIn(this.#options.cwd, file)}`));
      }
    }
  }

  /** @param place the folder itself, from the top of its repository on */
  checked(place = nameOfPlace(this.#options.cwd)): Pick<CheckedFiles, 'report' | 'strangers' | 'outside'> {
    const { cwd, today } = this.#options;
    const nameOf = (uri: string) => nameIn(cwd, uri);
    const letters = new Set(this.statements.flatMap((statement) => statement.letters));
    const report: Report = {
      today: today.toString(),
      statements: this.statements,
      nameOf,
      repositoryNameOf: (uri) => path.posix.normalize(`${place}/${nameOf(uri)}`),
      textOf: textsOf(this.#texts),
      fixesOf: (finding) => this.#fixes.get(finding) ?? [],
    };
    const strangers = this.#others.filter((uri) => !letters.has(uri)).map(nameOf);
    return { report, strangers, outside: this.#outside };
  }

  #noted({ report, texts, fixes }: Reported): StatementReport {
    for (const [name, excerpt] of texts) {
      // Statements may share a letter.
      const before = this.#texts.get(name);
      this.#texts.set(name, before ? joined(before, excerpt) : excerpt);
    }
    for (const [at, list] of fixes) this.#fixes.set(report.findings[at]!, list);
    return report;
  }
}

/** Formats ask for the same one again and again. */
function textsOf(excerpts: ReadonlyMap<string, Excerpt>): (file: string) => string {
  let last: { readonly file: string; readonly text: string } | null = null;
  return (file) => {
    if (last?.file === file) return last.text;
    const excerpt = excerpts.get(file);
    last = { file, text: excerpt ? textOfExcerpt(excerpt) : '' };
    return last.text;
  };
}

/** The folder, from the top of its repository on; `.` at the top, or where there is none. */
export function nameOfPlace(cwd: string): string {
  return nameIn(repositoryOf(cwd) ?? cwd, uriOfPath(cwd));
}
