import { complain } from './output.ts';
import { lightened, spansShown } from './reported.ts';
import { settingsWithin } from './settingsWithin.ts';
import type { SinceOptions } from './since.ts';
import { syncFiles } from './syncFiles.ts';
import { checkSince } from '../core/checkSince.ts';
import { inOrder } from '../core/findings.ts';
import { textOfExcerpt } from '../core/report/excerpt.ts';
import { brokenPromises } from '../core/report/plan/promises.ts';
import type { PlanReport } from '../core/report/plan/comparison.ts';
import type { Report, StatementReport } from '../core/report/report.ts';
import { shareableLines } from '../core/report/shareable.ts';
import { uriOfPath } from '../workspace/uris.ts';
import { createWorkspace } from '../workspace/workspace.ts';

/** The report, with what is found in statements that had been submitted and promise something else by now. */
export async function withBrokenPromises(
  report: Report,
  { plans }: PlanReport,
  { roots, today }: SinceOptions,
): Promise<Report> {
  const changed = new Map<string, readonly string[]>();
  for (const { between } of plans) {
    const said = between ? brokenPromises(between) : [];
    if (said.length) changed.set(between!.now.file, said);
  }
  if (!changed.size) return report;
  const options = { files: syncFiles, roots: roots.map(uriOfPath), today, settingsWithin, kept: 8, log: complain };
  const workspace = createWorkspace(options);
  const texts = new Map<string, string>();
  const statements: StatementReport[] = [];
  for (const one of report.statements) {
    const said = changed.get(one.file);
    const result = said && (await workspace.checkAlone(one.file));
    if (!result) statements.push(one);
    else {
      const { findings, waivers } = checkSince(result, said);
      const before = [...one.findings, ...one.waivers.map(({ finding }) => finding)];
      const files = [one.file, ...new Set(before.map(({ file }) => file))];
      const shown = [...before, ...findings, ...waivers.map(({ finding }) => finding)];
      const spans = spansShown(shown, report.fixesOf).get(one.file) ?? [];
      texts.set(one.file, textOfExcerpt(shareableLines(result.statement, spans)));
      statements.push({
        ...one,
        findings: inOrder(
          [...one.findings, ...findings.map((finding) => lightened(finding))],
          files,
          (finding) => finding,
        ),
        waivers: inOrder(
          [...one.waivers, ...waivers.map((waiver) => ({ ...waiver, finding: lightened(waiver.finding) }))],
          files,
          ({ finding }) => finding,
        ),
      });
    }
  }
  return { ...report, statements, textOf: (file) => texts.get(file) ?? report.textOf(file) };
}
