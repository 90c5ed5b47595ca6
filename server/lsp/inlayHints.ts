import { InlayHintRefreshRequest } from 'vscode-languageserver';
import type { InlayHint } from 'vscode-languageserver';
import type { Config } from '../core/config/config.ts';
import { hintsIn } from '../core/find/hints.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';
import { isUnderstood } from './things.ts';

/** `textDocument/inlayHint`: what a bare reference means, how far off a deadline is. */
export function onInlayHints(session: Session, convert: Convert): void {
  const { connection, workspace, client } = session;
  /** Which kinds each document was last given. */
  const given = new Map<string, string>();
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    session.guard<InlayHint[] | null>(
      'textDocument/inlayHint',
      async () => {
        if (!session.handles(uri)) return null;
        const { file, text, result } = await workspace.inFile(uri);
        if (!result || !isUnderstood(result)) return null;
        given.set(uri, kindsIn(result.config));
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

  if (client.hintRefresh) {
    // A client asks again for what was typed; that other kinds are wanted now we have to say.
    workspace.onDidChange(() => void session.guard('Bringing hints up to date', refresh, () => undefined));
  }

  async function refresh(): Promise<void> {
    for (const [uri, before] of [...given]) {
      if (!session.documents.get(uri)) given.delete(uri);
      else if (kindsIn((await workspace.settingsOf(uri)).configFor(null)) !== before) {
        given.clear();
        await connection.sendRequest(InlayHintRefreshRequest.type);
        return;
      }
    }
  }
}

function kindsIn({ inlayHints }: Config): string {
  return [...inlayHints].join(' ');
}
