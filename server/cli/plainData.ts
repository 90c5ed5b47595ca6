import * as path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Outcome } from './checkOne.ts';
import { nameIn } from './checkOne.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Waiver } from '../core/model/ignore.ts';
import { uriOfPath } from '../workspace/uris.ts';

/** An outcome as threads and JSON can carry it: no functions, and days as text. Only `fromPlain` knows what to do with it. */
export type PlainOutcome = Outcome & { readonly [plain]: true };
declare const plain: unique symbol;

/**
 * @param nameOf how files are called there; where that is from a folder on, the outcome means the same on a machine on
 *   which that folder is elsewhere
 */
export function toPlain(outcome: Outcome, nameOf = itself): PlainOutcome {
  if (outcome.kind !== 'statement') return renamed(outcome, nameOf) as PlainOutcome;
  const bare = (finding: Finding) => ({ ...finding, fixes: undefined, ignore: undefined });
  const waivers = outcome.report.waivers.map(({ finding, reason, until }) => {
    return { finding: bare(finding), reason, until: until?.toString() ?? null };
  });
  const report = { ...outcome.report, findings: outcome.report.findings.map(bare), waivers };
  return renamed({ ...outcome, report } as unknown as PlainOutcome, nameOf);
}

/** The same again as who checked would have it. */
export function fromPlain(outcome: PlainOutcome, fileOf = itself): Outcome {
  if (outcome.kind !== 'statement') return renamed(outcome, fileOf);
  const rest: Extract<Outcome, { kind: 'statement' }> = renamed(outcome, fileOf);
  // JSON makes two of what is one table.
  const tables = new Map<unknown, object>();
  const alive = (finding: Finding): Finding => {
    const table = finding.lacks?.table as { readonly id: unknown } | null | undefined;
    if (table && !tables.has(table.id)) tables.set(table.id, table);
    const lacks = table ? { lacks: { ...finding.lacks!, table: tables.get(table.id)! } } : {};
    return { ...finding, ...lacks, fixes: none, ignore: noIgnore };
  };
  const waivers = rest.report.waivers.map((waiver): Waiver => {
    const until = waiver.until as unknown as string | null;
    return { ...waiver, finding: alive(waiver.finding), until: until === null ? null : Temporal.PlainDate.from(until) };
  });
  const report = { ...rest.report, findings: rest.report.findings.map(alive), waivers };
  return { ...rest, report };
}

/** How files are named from a folder on, with forward slashes, and back. */
export function namesFrom(folder: string) {
  return {
    nameOf: (uri: string) => nameIn(folder, uri),
    fileOf: (name: string) => uriOfPath(path.resolve(folder, name)),
  };
}

/** The outcome with every file in it called otherwise. */
function renamed<O extends Outcome>(outcome: O, name: (file: string) => string): O {
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind !== 'statement') return { ...outcome, uri: name(outcome.uri) };
  const { report, texts, fixes, told } = outcome;
  const shown = <F extends { readonly file?: string }>(one: F): F => {
    return one.file === undefined ? one : { ...one, file: name(one.file) };
  };
  return {
    ...outcome,
    report: {
      ...shown(report),
      letters: report.letters.map(name),
      findings: report.findings.map(shown),
      waivers: report.waivers.map((waiver) => ({ ...waiver, finding: shown(waiver.finding) })),
    },
    texts: texts.map(([file, text]) => [name(file), text]),
    fixes: fixes.map(([at, list]) => [at, list.map(shown)]),
    ...(told && { told: { ...told, letters: told.letters.map(name) } }),
  };
}

const itself = (file: string) => file;
const none = () => [];
const noIgnore = () => null;
