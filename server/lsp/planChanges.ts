import { comparePlans } from '../core/diff/compare.ts';
import { planOf } from '../core/diff/planOf.ts';
import type { PlanReport } from '../core/report/plan/comparison.ts';
import { formatPlanMarkdown } from '../core/report/plan/markdown.ts';
import { isNews } from '../core/report/plan/text.ts';
import type { StatementResult } from '../workspace/results.ts';
import { keyOf, nameOf, normalise } from '../workspace/uris.ts';
import type { PlanChangesAnswer, PlanChangesParams } from './planChangesProtocol.ts';
import { planChangesRequest } from './planChangesProtocol.ts';
import type { Session } from './session.ts';

/** `wsoa/planChanges`: what changed in a statement since its texts of before. `null`: one of the two is no statement. */
export function onPlanChanges(session: Session): void {
  session.connection.onRequest(planChangesRequest, (params: PlanChangesParams) =>
    session.guard<PlanChangesAnswer | null>(
      planChangesRequest,
      () => changesIn(session, params),
      () => null,
    ),
  );
}

async function changesIn(
  session: Session,
  { uri, texts, since }: PlanChangesParams,
): Promise<PlanChangesAnswer | null> {
  const { workspace } = session;
  const given = new Map(texts.map((one) => [one.uri, one.text]));
  const [now, then] = [await workspace.checkAlone(uri), await workspace.asOf(given).checkAlone(uri)];
  if (!now?.understanding || !then?.understanding) return null;
  const [before, after] = [
    planOf({ ...then, understanding: then.understanding }),
    planOf({ ...now, understanding: now.understanding }),
  ];
  const between = { before, now: after, changes: comparePlans(before, after) };
  const plan = { file: nameOf(now.file), was: null, state: 'compared' as const, between };
  const report: PlanReport = { since, today: now.today.toString(), plans: [plan], nameOf };
  const known = new Set([...given.keys()].map((one) => keyOf(normalise(one))));
  const wanted = [...new Set(readWith(then))].filter((file) => !known.has(keyOf(normalise(file))));
  return { markdown: isNews(plan) ? formatPlanMarkdown(report) : null, wanted };

  function readWith({ letters, sources, understanding }: StatementResult): string[] {
    const files = [...letters, ...sources.values()].flatMap(({ file }) => (file === null ? [] : [file]));
    const register = understanding?.register.file?.name;
    return [...files, ...(register === undefined ? [] : [register])].map((file) => session.uriOf(file));
  }
}
