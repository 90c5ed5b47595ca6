import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { rename, renamable } from '../core/find/rename.ts';
import { keyOf } from '../workspace/uris.ts';
import type { Convert } from './convert.ts';
import { workspaceEdit } from './edits.ts';
import type { Session } from './session.ts';
import { answering, thingAt } from './things.ts';

/** `textDocument/prepareRename` and `textDocument/rename`: of areas in letter and statements, of actions and owners. */
export function onRename(session: Session, convert: Convert): void {
  const { connection } = session;

  connection.onPrepareRename((params) =>
    session.guard<{ range: Range; placeholder: string } | null>(
      'textDocument/prepareRename',
      async () => {
        const found = await thingAt(session, convert, params);
        if (!found) return null;
        const what = renamable(found.thing);
        if (what.problem !== undefined) throw refused(what.problem);
        return { range: convert.range(found.lines, what.span), placeholder: what.name };
      },
      () => null,
    ),
  );

  connection.onRenameRequest((params) =>
    session.guard<WorkspaceEdit | null>(
      'textDocument/rename',
      async () => {
        const found = await thingAt(session, convert, params);
        if (!found) return null;
        const what = renamable(found.thing);
        if (what.problem !== undefined) throw refused(what.problem);
        const isSame = (a: string, b: string) => keyOf(a) === keyOf(b);
        const renamed = rename(found.thing, params.newName, await answering(session, found), isSame);
        if (renamed.problem !== undefined) throw refused(renamed.problem);
        return workspaceEdit(session, convert, renamed.edits);
      },
      () => null,
    ),
  );
}

/** The words are shown to the writer. */
function refused(why: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}
