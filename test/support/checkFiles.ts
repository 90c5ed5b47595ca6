import { Temporal } from 'temporal-polyfill';
import {
  check,
  type CheckResult,
  type LetterProblem,
  type LetterSource,
  type RegisterSource,
} from '../../server/core/check.ts';
import { type Config, defaultConfig } from '../../server/core/config/config.ts';
import { readSettingsFile } from '../../server/core/config/readLayer.ts';
import type { Resolved } from '../../server/core/config/resolve.ts';
import { resolve } from '../../server/core/config/resolve.ts';
import { pathsPointedTo } from '../../server/core/link/pointers.ts';
import { comparePlans } from '../../server/core/diff/compare.ts';
import type { Plan } from '../../server/core/diff/plan.ts';
import { planOf } from '../../server/core/diff/planOf.ts';
import { brokenPromises } from '../../server/core/report/plan/promises.ts';
import { Sayings } from '../../server/core/link/sayings.ts';
import type { Letter } from '../../server/core/model/letter.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readLetter } from '../../server/core/parse/letter.ts';
import { readPeopleFile } from '../../server/core/parse/peopleFile.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { inspectionOf } from '../../server/workspace/checks.ts';
import type { Statement } from '../../server/core/model/statement.ts';
import type { StatementSource } from '../../server/core/statementSource.ts';

/**
 * Checks every statement among `files` (text by path) and gives its result by path; what is no statement has none.
 * Settings in a `.wsoa.yaml` among them count. `NAME-as-submitted.md`, before `NAME.md`, is an earlier version of it. Only the core is at work: paths are resolved here in the plainest way,
 * the real way is the workspace's.
 */
export function checkFiles(
  files: ReadonlyMap<string, string>,
  today: string,
  given?: Config,
): ReadonlyMap<string, CheckResult> {
  const results = new Map<string, CheckResult>();
  const statements = new Map<string, Statement>();
  const sayings = new Sayings();
  const plans = new Map<string, Plan>();
  for (const [file, text] of files) {
    if (isSettings(file)) continue;
    const resolved = settingsFor(file, files);
    const statement = readStatement(readMarkdown(text), given ?? resolved.configFor(null));
    if (!statement) continue;
    statements.set(file, statement);
    const letters = (statement.frontMatter.letters ?? []).map(({ value }) => value.replace(/^\.\//, ''));
    sayings.note(file, statement, letters);
  }
  for (const [file, statement] of statements) {
    const paths = pathsPointedTo(statement);
    const sources = new Map(paths.map((path) => [path, statementAt(path, file, files, statements)]));
    const letters = (statement.frontMatter.letters ?? []).map(({ value }) => letterAt(value, file, files));
    const onRuleError = (rule: string, error: unknown) => {
      throw new Error(`the rule ${rule} threw`, { cause: error });
    };
    const day = Temporal.PlainDate.from(today);
    const resolved = settingsFor(file, files);
    const config = given ?? resolved.configFor(inspectionOf(letters));
    const settings = resolved.files;
    const register = registerAt(statement.frontMatter.peopleFile?.value, file, files);
    const input = { file, statement, letters, register, sources, sayings, config, settings, today: day, onRuleError };
    const result = check(input);
    results.set(file, result);
    const now = planOf({ ...input, ...result });
    plans.set(file, now);
    const before = plans.get(file.replace(/\.md$/, '-as-submitted.md'));
    if (before) {
      const promisesChanged = brokenPromises({ before, now, changes: comparePlans(before, now) });
      results.set(file, check({ ...input, promisesChanged }));
    }
  }
  return results;
}

/** What the settings files in the folders above a file come to. */
export function settingsFor(file: string, files: ReadonlyMap<string, string>): Resolved {
  const above = [...files].filter(([name]) => isSettings(name) && file.startsWith(folderOf(name)));
  if (!above.length) return withoutSettings;
  const outermostFirst = above.sort(([a], [b]) => a.length - b.length);
  return resolve(
    null,
    outermostFirst.map(([name, text]) => ({
      layer: readSettingsFile(name, text),
      path: file.slice(folderOf(name).length),
    })),
  );
}

const withoutSettings = resolve(null, []);

function isSettings(name: string): boolean {
  return /(^|\/)\.wsoa\.ya?ml$/.test(name);
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

export function letterOf(text: string, config = defaultConfig): Letter {
  return readLetter(readMarkdown(text), config);
}

/** What a path leads to, from the file that names it. */
function fileAt(
  path: string,
  from: string,
  files: ReadonlyMap<string, string>,
):
  { readonly file: string; readonly text: string } | { readonly file: string | null; readonly problem: LetterProblem } {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return { file: null, problem: 'url' };
  const parts = path.startsWith('/') ? ['..'] : from.split('/').slice(0, -1);
  for (const part of path.replace(/^\//, '').split('/')) {
    if (part === '..' && parts.length && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  if (parts[0] === '..') return { file: null, problem: 'outside' };
  const file = parts.join('/');
  const text = files.get(file);
  if (text !== undefined) return { file, text };
  return { file, problem: [...files.keys()].some((name) => name.startsWith(`${file}/`)) ? 'directory' : 'missing' };
}

function letterAt(path: string, from: string, files: ReadonlyMap<string, string>): LetterSource {
  const found = fileAt(path, from, files);
  const { file } = found;
  const problem = 'problem' in found ? found.problem : found.file.endsWith('.md') ? null : 'not-markdown';
  if (problem) {
    const suggestions = [...files.keys()].filter((name) => name !== from).map((name) => `./${name}`);
    return { found: false, file, problem, suggestions };
  }
  const { text } = found as { text: string };
  const config = settingsFor(file!, files).configFor(null);
  return { found: true, file: file!, letter: letterOf(text, config), text };
}

/** What the name of a file in `people:` leads to. */
function registerAt(path: string | undefined, from: string, files: ReadonlyMap<string, string>): RegisterSource | null {
  if (path === undefined) return null;
  const found = fileAt(path, from, files);
  if ('problem' in found) return { found: false, problem: found.problem };
  return { found: true, ...found, people: readPeopleFile(found.text) };
}

function statementAt(
  path: string,
  from: string,
  files: ReadonlyMap<string, string>,
  statements: ReadonlyMap<string, Statement>,
): StatementSource {
  const source = letterAt(path, from, files);
  if (!source.found) return source;
  const statement = statements.get(source.file);
  if (statement) return { found: true, file: source.file, statement };
  return { found: false, file: source.file, problem: 'no-statement', suggestions: [] };
}
