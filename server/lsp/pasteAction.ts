import { pasteAction } from '../core/fixes/pasteAction.ts';
import type { Convert } from './convert.ts';
import { snippet, workspaceEdit } from './edits.ts';
import type { PasteActionParams, PastedAction } from './pasteActionProtocol.ts';
import { pasteActionRequest } from './pasteActionProtocol.ts';
import type { Session } from './session.ts';
import { isUnderstood } from './things.ts';
import { t } from '../core/words.ts';

/** `wsoa/pasteAction`: an area's words, pasted into a statement, as an action with places to fill in. */
export function onPasteAction(session: Session, convert: Convert): void {
  session.connection.onRequest(pasteActionRequest, (params: PasteActionParams) =>
    session.guard<PastedAction | null>(
      pasteActionRequest,
      () => pasted(params),
      () => null,
    ),
  );

  async function pasted({ uri, position, text: words, always }: PasteActionParams): Promise<PastedAction | null> {
    if (!session.handles(uri)) return null;
    const { file, text, result } = await session.workspace.inFile(uri);
    if (!result || !isUnderstood(result)) return null;
    const offset = convert.lines(file, text).offsetAt(position);
    const made = pasteAction({ ...result, ...result.understanding }, words, offset);
    if (!made || !(made.sure || always)) return null;
    const { here, elsewhere, areas, known, sure } = made;
    const refs = areas.map(({ area }) => area.ref).join(', ');
    return {
      title: titleOf(areas.length, refs, here !== null),
      snippet: here && snippet(here, { next: 1 }),
      edit: here ? null : workspaceEdit(session, convert, new Map([[file, elsewhere]])),
      known,
      sure,
    };
  }
}

function titleOf(areas: number, refs: string, here: boolean): string {
  if (areas > 1) return here ? t('Add Actions for {0}', refs) : t('Add Actions for {0} Where They Belong', refs);
  return here ? t('Add an Action for {0}', refs) : t('Add an Action for {0} Where It Belongs', refs);
}
