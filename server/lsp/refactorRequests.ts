import { areaName, nameOf } from '../core/fixes/naming.ts';
import { moveAction, otherAreas } from '../core/refactor/move.ts';
import { actionAt as findAction } from '../core/refactor/offered.ts';
import type { RefactorContext, Rewritten } from '../core/refactor/refactoring.ts';
import { renumber } from '../core/refactor/renumber.ts';
import type { LinkedArea } from '../core/link/areas.ts';
import type { Action } from '../core/model/statement.ts';
import type { Convert } from './convert.ts';
import { workspaceEdit } from './edits.ts';
import { contextOf, withOthers } from './refactorings.ts';
import type { AtPosition, MoveActionParams, MoveChoices, OfDocument, Refactored } from './refactorProtocol.ts';
import { moveActionRequest, moveChoicesRequest, renumberRequest } from './refactorProtocol.ts';
import type { Session } from './session.ts';
import type { Understood } from './things.ts';
import { isUnderstood } from './things.ts';
import { t } from '../core/words.ts';

const noStatement = () => t('This is no written statement. Open one, and put the cursor on an action.');
const failed = () => ({ kind: 'none', reason: t('That could not be done; the log says why.') }) as const;

/** What the commands that move an action and renumber all of them ask for. */
export function onRefactorRequests(session: Session, convert: Convert): void {
  const { connection, workspace } = session;

  connection.onRequest(moveChoicesRequest, (params: AtPosition) =>
    session.guard<MoveChoices>(
      moveChoicesRequest,
      async () => {
        const found = await actionAt(params);
        if (typeof found === 'string') return { kind: 'none', reason: found };
        const { context, action } = found;
        const areas = otherAreas(context, action);
        if (!areas.length) return { kind: 'none', reason: t('The letter has no other area to move this action to.') };
        return { kind: 'areas', now: nowOf(context, action), areas: areas.map((area) => choiceOf(context, area)) };
      },
      () => failed(),
    ),
  );

  connection.onRequest(moveActionRequest, (params: MoveActionParams) =>
    session.guard<Refactored>(
      moveActionRequest,
      async () => {
        const found = await actionAt(params);
        if (typeof found === 'string') return { kind: 'none', reason: found };
        const { result, context, action } = found;
        const area = otherAreas(context, action).find((one) => idOf(one) === params.area);
        if (!area) return { kind: 'none', reason: t('The letter no longer has that area. Try again.') };
        return refactored(result, moveAction(context, action, area));
      },
      () => failed(),
    ),
  );

  connection.onRequest(renumberRequest, ({ uri }: OfDocument) =>
    session.guard<Refactored>(
      renumberRequest,
      async () => {
        const result = await understood(uri);
        return result ? refactored(result, renumber(contextOf(result))) : { kind: 'none', reason: noStatement() };
      },
      () => failed(),
    ),
  );

  async function refactored(result: Understood, rewritten: Rewritten): Promise<Refactored> {
    if (rewritten.problem !== undefined) return { kind: 'none', reason: rewritten.problem };
    const edits = await withOthers(session, result, rewritten);
    return { kind: 'edit', edit: workspaceEdit(session, convert, edits) };
  }

  async function understood(uri: string): Promise<Understood | null> {
    const result = session.handles(uri) ? (await workspace.inFile(uri)).result : null;
    return result && isUnderstood(result) ? result : null;
  }

  /** The action that the cursor is in; in a sentence, why there is none. */
  async function actionAt({ uri, position }: AtPosition) {
    const result = await understood(uri);
    if (!result) return noStatement();
    const offset = convert.lines(result.file, result.text).offsetAt(position);
    const action = findAction(result.statement, { start: offset, end: offset });
    if (!action) return t('There is no action here. Put the cursor on one and try again.');
    return { result, context: contextOf(result), action };
  }
}

function nowOf({ links }: RefactorContext, action: Action): string {
  const refs = (links.answers.get(action)?.areas ?? []).map((area) => links.areas.refOf(area));
  if (!refs.length) return t('{0} answers no area now.', nameOf(action));
  const all = refs.reduce((some, ref) => t('{0} and {1}', some, ref));
  return t('{0} answers {1} now.', nameOf(action), all);
}

function choiceOf({ links }: RefactorContext, linked: LinkedArea) {
  const section = links.sectionOf.get(linked);
  const detail = section ? t('Below “{0}”', section.title.text) : t('Named in the action');
  return { id: idOf(linked), label: areaName(linked.area), detail };
}

/** Two letters may have the same reference. */
function idOf({ area, file }: LinkedArea): string {
  return `${file} ${area.ref} ${area.span.start}`;
}
