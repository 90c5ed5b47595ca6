import * as fs from 'node:fs';
import * as path from 'node:path';
import { UserError } from './errors.ts';
import type { Inputs } from './inputs.ts';
import { codeText } from './problems.ts';
import { repositoryOf } from './repository.ts';
import { createText, replaceText, whyUnwritten } from './writeFile.ts';
import type { Accepted, BaselineProblem } from '../core/report/baselineFile.ts';
import { formatBaseline, readBaseline } from '../core/report/baselineFile.ts';
import { compareWithBaseline, withoutHidden } from '../core/report/baseline.ts';
import type { Report } from '../core/report/report.ts';
import { plural } from '../core/report/summary.ts';
import { rules } from '../core/rules/index.ts';
import { inside, keyOf, pathOfUri, uriOfPath } from '../workspace/uris.ts';

export const usualBaseline = '.wsoa-baseline.json';

/** What is done with the file when all is checked: `update` accepts all that is found, both take out what is gone. */
type Upkeep = 'update' | 'prune' | null;

export interface BaselineOptions {
  readonly baseline?: string | true;
  readonly 'update-baseline'?: true;
  readonly 'prune-baseline'?: true;
}

/** What came of a check beside its baseline. */
export interface BesideBaseline {
  readonly report: Report;
  /** What was done to the file; `null` where that was not asked for. */
  readonly said: string | null;
  /** Why it was not; `null` when all went well. */
  readonly problem: string | null;
}

/** The findings that a team has accepted, in a file that it keeps with its statements. */
export class Baseline {
  readonly #file: string;
  readonly #cwd: string;
  readonly #upkeep: Upkeep;
  /** `null`: there is no file yet. */
  readonly #text: string | null;
  readonly #accepted: readonly Accepted[];

  private constructor(file: string, cwd: string, upkeep: Upkeep) {
    this.#file = file;
    this.#cwd = cwd;
    this.#upkeep = upkeep;
    this.#text = textOf(file, this.#name);
    if (this.#text === null && upkeep !== 'update') throw new UserError(noneYet(this.#name));
    const accepted = this.#text === null ? [] : readBaseline(this.#text);
    if (typeof accepted === 'string') throw new UserError(problemOf(this.#name, accepted));
    this.#accepted = accepted;
  }

  /**
   * The baseline that the options ask for, read before anything is checked.
   * @throws {UserError} where there is none, or none that can be used: nothing is written over it then
   */
  static from(options: BaselineOptions, cwd: string): Baseline {
    const { baseline, 'update-baseline': update, 'prune-baseline': prune } = options;
    if (update && prune)
      throw new UserError(
        '--update-baseline accepts what is new, --prune-baseline does not: give one of them. Both take out what is gone.',
      );
    const file = typeof baseline === 'string' ? path.resolve(cwd, baseline) : nearestFrom(cwd);
    return new Baseline(file, cwd, update ? 'update' : prune ? 'prune' : null);
  }

  /** The report without what is accepted; and the file as it should be from now on, where that was asked for. */
  applied(report: Report, inputs: Inputs): BesideBaseline {
    const nameOf = (file: string) => slashed(path.relative(path.dirname(this.#file), pathOfUri(file)));
    const before = compareWithBaseline(report, this.#accepted, nameOf);
    const isGone = this.#isGoneAfter(report, inputs);
    const gone = before.missing.filter(isGone);
    const asBefore = withoutHidden(report, before.hidden, this.#name, gone.length);
    if (!this.#upkeep) return { report: asBefore, said: null, problem: null };
    const stay = before.missing.filter((one) => !isGone(one));
    const now =
      this.#upkeep === 'update' ? [...stay, ...before.found] : this.#accepted.filter((one) => !gone.includes(one));
    const { hidden } = compareWithBaseline(report, now, nameOf);
    const added = this.#upkeep === 'update' ? before.found.length - before.hidden.length : 0;
    try {
      const said = this.#write(now, added, gone.length);
      return { report: withoutHidden(report, hidden, this.#name, 0), said, problem: null };
    } catch (error) {
      const left = this.#text === null ? report : asBefore;
      return { report: left, said: null, problem: `${this.#name} was not written: ${whyUnwritten(error)}` };
    }
  }

  /** Absolute. */
  get file(): string {
    return this.#file;
  }

  get #name(): string {
    return slashed(path.relative(this.#cwd, this.#file));
  }

  /**
   * Whether an accepted finding that was not found is gone: not, where what it is about was not checked, or not
   * together with all that it hangs on.
   */
  #isGoneAfter({ statements, since }: Report, { files, folders, problems }: Inputs): (one: Accepted) => boolean {
    const checked = new Set(statements.map(({ file }) => keyOf(file)));
    const alone = new Set(files.flatMap((file) => (file.named ? [keyOf(uriOfPath(file.path))] : [])));
    const uriOf = (name: string) => uriOfPath(path.resolve(path.dirname(this.#file), name));
    const isLost = (name: string) =>
      isMissing(pathOfUri(uriOf(name))) && folders.some((folder) => inside(uriOfPath(folder), uriOf(name)));
    const wasChecked = (name: string) => checked.has(keyOf(uriOf(name)));
    const names = [...new Set(this.#accepted.map(({ statement, file }) => statement ?? file))];
    // A letter's faults, and what two statements both say, are known when all statements have been looked at.
    const whole =
      !problems.length && names.every((name) => (wasChecked(name) && !alone.has(keyOf(uriOf(name)))) || isLost(name));
    return ({ file, statement, rule }) => {
      if (isLost(file)) return true;
      if (comparing.get(rule) === 'versions' && !since) return false;
      return statement !== null || comparing.has(rule) ? whole : wasChecked(file);
    };
  }

  #write(accepted: readonly Accepted[], added: number, gone: number): string {
    const text = formatBaseline(accepted);
    const all = `It accepts ${plural(accepted.length, 'finding')}`;
    if (text === this.#text) return `${this.#name} is as it was. ${all}.`;
    fs.mkdirSync(path.dirname(this.#file), { recursive: true });
    if (this.#text === null) createText(this.#file, text, false);
    else replaceText(this.#file, this.#text.replace(/^\ufeff/, ''), text);
    const changes = [added ? `${added} new` : '', gone ? `${gone} gone` : ''].filter(Boolean).join(', ');
    return `Written: ${this.#name}. ${all}${changes && ` (${changes})`}.`;
  }
}

const comparing = new Map(rules.flatMap(({ name, compares }) => (compares ? [[name, compares] as const] : [])));

/** As settings are looked for: up to the top of the repository. */
function nearestFrom(cwd: string): string {
  const top = repositoryOf(cwd) ?? cwd;
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, usualBaseline);
    if (fs.existsSync(file)) return file;
    if (folder === top || path.dirname(folder) === folder) return path.join(cwd, usualBaseline);
  }
}

/** What may not be looked at may be there still. */
function isMissing(file: string): boolean {
  try {
    return !fs.statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR';
  }
}

function textOf(file: string, name: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new UserError(`The baseline ${name} cannot be read: ${codeText(code)}`);
  }
}

function noneYet(name: string): string {
  const how = name === usualBaseline ? '' : `--baseline${name.endsWith('.json') ? ' ' : '='}${name} `;
  return `There is no baseline ${name} yet. \`wsoa check ${how}--update-baseline\` makes one that accepts what is found today.`;
}

function problemOf(name: string, problem: BaselineProblem): string {
  switch (problem) {
    case 'conflict':
      return `The baseline ${name} has marks in it of two versions that Git could not merge (<<<<<<<). Keep the lines of both, or take either and run \`wsoa check --update-baseline\`. Nothing was checked.`;
    case 'damaged':
      return `The baseline ${name} cannot be understood: it is damaged. Take an earlier version of it; or delete it, and \`wsoa check --update-baseline\` makes it anew. Nothing was checked.`;
    case 'foreign':
      return `${name} is no baseline of wsoa. It was left as it is; name another file. Nothing was checked.`;
    case 'newer':
      return `The baseline ${name} was written by a newer version of wsoa. Update wsoa here, too. Nothing was checked.`;
  }
}

function slashed(name: string): string {
  return name.split(path.sep).join('/');
}
