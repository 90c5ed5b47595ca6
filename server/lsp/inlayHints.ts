import type { InlayHint } from 'vscode-languageserver';
import { hintsIn } from '../core/find/hints.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';
import { isUnderstood } from './things.ts';

/** `textDocument/inlayHint`: what a bare reference means, how far off a deadline is. */
export function onInlayHints(session: Session, convert: Convert): void {
  const { connection, workspace } = session;
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    session.guard<InlayHint[] | null>(
      'textDocument/inlayHint',
      async () => {
        if (!session.handles(uri)) return null;
        const { file, text, result } = await workspace.inFile(uri);
        if (!result || !isUnderstood(result)) return null;
        const lines = convert.lines(file, text);
        return hintsIn(result, convert.span(lines, range)).map(({ at, text }) => ({
          position: lines.positionAt(at),
          label: text,
          paddingLeft: true,
        }));
      },
      () => null,
    ),
  );
}
