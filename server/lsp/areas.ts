import { areaViews } from '../core/describe/areas.ts';
import { insertAction } from '../core/fixes/insertAction.ts';
import { formatCoverage } from '../core/report/coverage.ts';
import { keyOf, nameOf } from '../workspace/uris.ts';
import type { AboutAreas, AddActionParams, AddedAction, AreasOverview } from './areasProtocol.ts';
import { addActionRequest, areasChanged, areasRequest, coverageSummaryRequest } from './areasProtocol.ts';
import type { Shown } from './areasOverview.ts';
import { idsOf, noOverview, overviewOf, visible } from './areasOverview.ts';
import type { Convert } from './convert.ts';
import { workspaceEdit } from './edits.ts';
import type { Session } from './session.ts';
import { isUnderstood } from './things.ts';

/** How long the writer pauses before an overview that is shown is looked at again, in milliseconds. */
const pause = 300;

/** `wsoa/areas` and what goes with it: all areas of a statement or a letter, and how they are answered. */
export function onAreas(session: Session, convert: Convert): void {
  const { connection, workspace } = session;
  /** What the client was last given of each document. */
  const given = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  connection.onRequest(areasRequest, ({ uri }: AboutAreas) =>
    session.guard<AreasOverview>(
      areasRequest,
      async () => {
        const overview = await overviewFor(uri);
        given.set(uri, visible(overview));
        return overview;
      },
      () => noOverview(uri),
    ),
  );

  connection.onRequest(coverageSummaryRequest, ({ uri }: AboutAreas) =>
    session.guard<string | null>(
      coverageSummaryRequest,
      async () => {
        const shown = await shownIn(uri);
        return shown?.views.length ? formatCoverage(nameOf(shown.file), shown.views) : null;
      },
      () => null,
    ),
  );

  connection.onRequest(addActionRequest, (params: AddActionParams) =>
    session.guard<AddedAction | null>(
      addActionRequest,
      () => addAction(params),
      () => null,
    ),
  );

  workspace.onDidChange(() => {
    if (!given.size) return;
    clearTimeout(timer);
    timer = setTimeout(() => void session.guard(areasChanged, tellOfChanges, () => undefined), pause);
    (timer as { unref?(): void }).unref?.();
  });

  async function tellOfChanges(): Promise<void> {
    for (const [uri, before] of [...given]) {
      if (!session.documents.get(uri)) {
        given.delete(uri);
        continue;
      }
      const now = visible(await overviewFor(uri));
      if (now === before) continue;
      given.set(uri, now);
      await connection.sendNotification(areasChanged, { uri } satisfies AboutAreas);
    }
  }

  async function overviewFor(uri: string): Promise<AreasOverview> {
    const shown = await shownIn(uri);
    return shown ? overviewOf(session, convert, uri, shown) : noOverview(uri);
  }

  /** A plan that answers a letter is a statement, also where another plan answers it. */
  async function shownIn(uri: string): Promise<Shown | null> {
    if (!session.handles(uri)) return null;
    const { file, result, statements } = await workspace.inFile(uri);
    if (result && isUnderstood(result)) {
      const views = areaViews(result.understanding.links.areas.all, [result]);
      return { kind: 'statement', file, by: [result], views };
    }
    const letter = await workspace.asLetter(uri);
    if (!letter?.areas.length) return null;
    const by = statements.filter(isUnderstood);
    // As the statements call it: their links know the letter by that name.
    const name = by[0]?.letters.find((one) => one.found && keyOf(one.file) === keyOf(file));
    const as = name?.found ? name.file : file;
    return {
      kind: 'letter',
      file,
      by,
      views: areaViews(
        letter.areas.map((area) => ({ area, file: as })),
        by,
      ),
    };
  }

  async function addAction({ uri, area, statement }: AddActionParams): Promise<AddedAction | null> {
    const shown = await shownIn(uri);
    const view = shown?.views[idsOf(shown.views).indexOf(area)];
    const by = shown?.by.find((one) => session.uriOf(one.file) === statement);
    if (!view || !by) return null;
    const { linked } = view;
    // The statement's own object of it, by which all is remembered.
    const own = by.understanding.links.areas.all.find(
      (one) => one.file === linked.file && one.area.span.start === linked.area.span.start,
    );
    if (!own) return null;
    const { edits } = insertAction({ ...by, ...by.understanding }, own);
    return { statement, edit: workspaceEdit(session, convert, new Map([[by.file, edits]])) };
  }
}
