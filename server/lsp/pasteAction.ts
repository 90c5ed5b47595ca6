import { pasteAction } from '../core/fixes/pasteAction.ts';
import type { Convert } from './convert.ts';
import { snippet, workspaceEdit } from './edits.ts';
import type { PasteActionParams, PastedAction } from './pasteActionProtocol.ts';
import { pasteActionRequest } from './pasteActionProtocol.ts';
import type { Session } from './session.ts';
import { isUnderstood } from './things.ts';

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
    const [what, belongs] = areas.length > 1 ? ['Actions', 'Where They Belong'] : ['an Action', 'Where It Belongs'];
    return {
      title: `Add ${what} for ${refs}${here ? '' : ` ${belongs}`}`,
      snippet: here && snippet(here, { next: 1 }),
      edit: here ? null : workspaceEdit(session, convert, new Map([[file, elsewhere]])),
      known,
      sure,
    };
  }
}
