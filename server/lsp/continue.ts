import type { TextEdit } from 'vscode-languageserver';
import { continuationAt, endOfContinued } from '../core/complete/continuation.ts';
import type { Continuation } from '../core/complete/continuation.ts';
import type { Convert } from './convert.ts';
import type { ContinuedLine, ContinueParams } from './continueProtocol.ts';
import { continueRequest } from './continueProtocol.ts';
import type { Session } from './session.ts';

/**
 * `textDocument/onTypeFormatting` after Enter, and `wsoa/continue`, which also says where the cursor goes: the next
 * field of an action, or the next row of its table. A second Enter takes away what the first began.
 */
export function onContinue(session: Session, convert: Convert): void {
  const { connection, workspace } = session;
  /** The line that was begun last, by document. */
  const begun = new Map<string, string>();

  connection.onRequest(continueRequest, (params: ContinueParams) =>
    session.guard<ContinuedLine | null>(
      continueRequest,
      () => continued(params),
      () => null,
    ),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position }) =>
    session.guard<TextEdit[] | null>(
      'textDocument/onTypeFormatting',
      async () => {
        const line = await continued({ uri, position });
        return line && [{ range: line.range, newText: line.text }];
      },
      () => null,
    ),
  );

  async function continued({ uri, position }: ContinueParams): Promise<ContinuedLine | null> {
    if (!session.handles(uri)) return null;
    const { file, text, result } = await workspace.inFile(uri);
    if (!result) return null;
    const lines = convert.lines(file, text);
    const offset = lines.offsetAt(position);
    const before = begun.get(uri);
    begun.delete(uri);
    const end = before === undefined ? null : endOfContinued(result.statement, offset, before);
    const found = end ?? continuationAt(result.statement, offset);
    if (found && !end) begun.set(uri, found.edit.text);
    return found && asLine(found);

    function asLine({ edit, cursor }: Continuation): ContinuedLine {
      return { range: convert.range(lines, edit.span), text: edit.text, cursor };
    }
  }
}
