import * as path from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { withBrokenPromises } from './brokenPromises.ts';
import { UserError } from './errors.ts';
import type { GoneStatement } from './git/renamed.ts';
import { goneStatements, renamedFrom } from './git/renamed.ts';
import { Version } from './git/version.ts';
import { versionFiles } from './git/versionFiles.ts';
import { breathe } from './interrupt.ts';
import type { Inputs } from './inputs.ts';
import { complain } from './output.ts';
import { settingsWithin } from './settingsWithin.ts';
import { syncFiles } from './syncFiles.ts';
import { comparePlans } from '../core/diff/compare.ts';
import type { Plan } from '../core/diff/plan.ts';
import { planOf } from '../core/diff/planOf.ts';
import type { Finding } from '../core/model/finding.ts';
import type { PlanComparison, PlanReport } from '../core/report/plan/comparison.ts';
import { rules } from '../core/rules/index.ts';
import type { Report } from '../core/report/report.ts';
import type { Files } from '../workspace/files.ts';
import type { StatementResult } from '../workspace/results.ts';
import { pathOfUri, uriOfPath } from '../workspace/uris.ts';
import { createWorkspace } from '../workspace/workspace.ts';

const ofVersions = new Set(rules.flatMap(({ name, compares }) => (compares === 'versions' ? [name] : [])));

export interface SinceOptions {
  readonly cwd: string;
  readonly roots: readonly string[];
  readonly today: Temporal.PlainDate;
}

/** A version in Git as it was asked for, and its files. */
export interface Earlier {
  readonly ref: string;
  /** The last commit where `ref` is `submission`: each statement has a version of its own then. */
  readonly version: Version;
}

/**
 * The version that is asked for: looked for before anything is checked, so that nobody waits for nothing.
 * @throws {UserError} where there is no Git, no repository or no such version
 */
export async function earlierOf(ref: string, { folders, files }: Inputs, cwd: string): Promise<Earlier> {
  const folder = folders[0] ?? (files[0] ? path.dirname(files[0].path) : cwd);
  return { ref, version: await Version.at(folder, ref === submission ? 'HEAD' : ref) };
}

/** The report of a check, with what changed since a version in Git. */
export async function withSince(
  given: Report,
  earlier: Earlier,
  inputs: Inputs,
  options: SinceOptions,
): Promise<Report> {
  const plans = await changesSince(earlier, inputs, options);
  const report = await withBrokenPromises(given, plans, options);
  const keyOf = ({ file, rule, span, message }: Finding) => JSON.stringify([file, rule, span.start, message]);
  const added = new Set(
    plans.plans.flatMap(({ between }) => between?.changes.findings.added ?? []).map(({ finding }) => keyOf(finding)),
  );
  // All of a statement that is new.
  const newFiles = new Set(plans.plans.filter(({ state }) => state === 'new').map(({ file }) => file));
  const isNew = (finding: Finding) =>
    added.has(keyOf(finding)) || newFiles.has(report.nameOf(finding.file)) || ofVersions.has(finding.rule);
  return { ...report, since: { plans, isNew } };
}

/**
 * What changed in the statements among the inputs since a version in Git, or since they were submitted, in their order;
 * those that are gone from the folders come last.
 * @throws {UserError} where a file is in another repository, or in none
 */
export async function changesSince(earlier: Earlier, inputs: Inputs, options: SinceOptions): Promise<PlanReport> {
  if (earlier.ref !== submission) return changesSinceVersion(earlier, inputs, options);
  return (await import('./sinceSubmission.ts')).changesSinceSubmission(earlier.version, inputs, options);
}

/** In place of a version: each statement as it was when it was submitted. */
export const submission = 'submission';

export async function changesSinceVersion(
  { ref, version: then }: Earlier,
  inputs: Inputs,
  options: SinceOptions,
): Promise<PlanReport> {
  const nameOf = (uri: string) => path.relative(options.cwd, pathOfUri(uri)).split(path.sep).join('/') || '.';
  const uriThen = (treePath: string) => uriOfPath(then.fileOf(treePath));
  const uris = inputs.files.map((file) => uriOfPath(file.path));
  const now = [...(await plansIn(syncFiles, uris, options))].map(([file, one]) => {
    const treePath = then.pathOf(pathOfUri(file));
    const own = then.repositoryWithin(pathOfUri(file));
    if (own !== null) {
      const name = nameOf(uriOfPath(own));
      throw new UserError(
        `${nameOf(file)} is in a Git repository of its own, ${name}: compare it from there, and leave it out here: '!${name}'`,
      );
    }
    if (treePath !== null) return { file, treePath, ...one };
    throw new UserError(`${nameOf(file)} is in another Git repository, or in none: compare it from there.`);
  });
  const gone = await goneStatements(then);
  const renamed = renamedFrom(
    now.filter(({ treePath }) => !then.has(treePath)),
    gone,
  );
  const pathsThen = now.map(({ file, treePath }) => (then.has(treePath) ? treePath : renamed.get(file)));
  const wanted = pathsThen.flatMap((treePath) => (treePath === undefined ? [] : [uriThen(treePath)]));
  const before = await plansIn(versionFiles(then), wanted, options);
  const plans = now.map(({ file, plan }, i): PlanComparison => {
    const treePath = pathsThen[i];
    const old = treePath === undefined ? undefined : before.get(uriThen(treePath))?.plan;
    if (treePath === undefined || !old) return { file: nameOf(file), was: null, between: null, state: 'new' };
    const was = renamed.has(file) ? nameOf(uriThen(treePath)) : null;
    const between = { before: old, now: plan, changes: comparePlans(old, plan) };
    return { file: nameOf(file), was, between, state: 'compared' };
  });
  const lost = goneFrom(inputs.folders, gone, renamed, then).map((file): PlanComparison => ({
    file: nameOf(uriOfPath(file)),
    was: null,
    between: null,
    state: 'gone',
  }));
  return { since: ref, today: options.today.toString(), plans: [...plans, ...lost], nameOf };
}

function goneFrom(
  folders: readonly string[],
  gone: readonly GoneStatement[],
  renamed: ReadonlyMap<string, string>,
  then: Version,
): string[] {
  const found = new Set(renamed.values());
  const files = gone.filter((one) => !found.has(one.path)).map((one) => then.fileOf(one.path));
  return files.filter((file) => folders.some((folder) => !path.relative(folder, file).startsWith('..')));
}

/** The plans of the statements among these files, by file; what is no statement, or cannot be read, has none. */
async function plansIn(files: Files, uris: readonly string[], { roots, today }: SinceOptions) {
  const workspace = createWorkspace({
    files,
    roots: roots.map(uriOfPath),
    today,
    settingsWithin,
    kept: 8,
    log: complain,
  });
  const plans = new Map<string, { readonly plan: Plan; readonly text: string }>();
  const take = (uri: string, result: StatementResult | null) => {
    const plan = result && planIn(result);
    if (plan) plans.set(uri, { plan, text: result.text });
  };
  for (const uri of uris) {
    take(uri, await workspace.checkAlone(uri));
    await breathe();
  }
  // As they are checked: only when all are known they are compared with one another.
  for (const uri of plans.keys()) if (await workspace.mayRepeat(uri)) take(uri, await workspace.check(uri));
  return plans;
}

/** `null` where checking failed, which has been said. */
export function planIn(result: StatementResult): Plan | null {
  const { understanding } = result;
  return understanding && planOf({ ...result, understanding });
}
