import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { CodeLens, Command, Location, Range } from 'vscode-languageserver';
import { answerLine, statementLine, summaryOf } from '../core/describe/answer.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';
import { isUnderstood } from './things.ts';

/** How long the writer pauses before lenses in other documents are brought up to date, in milliseconds. */
const pause = 300;

/**
 * `textDocument/codeLens`: above each area of a letter how it is answered, above a statement how far it is. None where
 * the editor's settings turn them off.
 * @param showCommand the client's command that shows places, given a URI, a position and locations; `null` where it
 *   has none, and the lens is there to be read only
 */
export function onCodeLens(session: Session, convert: Convert, showCommand: string | null): void {
  const { connection, workspace, client } = session;
  /** What the client was last given of each document. */
  const shown = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  connection.onCodeLens(({ textDocument: { uri } }) =>
    session.guard<CodeLens[] | null>(
      'textDocument/codeLens',
      async () => {
        const lenses = await lensesOf(uri);
        if (lenses) shown.set(uri, titles(lenses));
        return lenses;
      },
      () => null,
    ),
  );

  if (client.lensRefresh) {
    // A client asks again for the document that changed; what its letter or statement shows we have to say.
    workspace.onDidChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void session.guard('Bringing lenses up to date', refresh, () => undefined), pause);
      (timer as { unref?(): void }).unref?.();
    });
  }

  async function refresh(): Promise<void> {
    for (const [uri, before] of [...shown]) {
      if (!session.documents.get(uri)) shown.delete(uri);
      else if (titles((await lensesOf(uri)) ?? []) !== before) {
        shown.delete(uri);
        await connection.sendRequest(CodeLensRefreshRequest.type);
        return;
      }
    }
  }

  async function lensesOf(uri: string): Promise<CodeLens[] | null> {
    if (!session.handles(uri)) return null;
    if (!(await workspace.settingsOf(uri)).configFor(null).codeLens) return [];
    const { file, text, result, statements } = await workspace.inFile(uri);
    const lenses: CodeLens[] = [];
    if (result && isUnderstood(result)) {
      const range = convert.range(convert.lines(file, text), result.statement.frontMatter.letterKey);
      lenses.push({ range, command: { title: statementLine(result), command: '' } });
    }
    const by = statements.filter(isUnderstood);
    const letter = by.length ? await workspace.asLetter(uri) : null;
    if (!letter) return lenses;
    const lines = convert.lines(file, workspace.textOf(uri) ?? text);
    for (const area of letter.areas) {
      const summary = summaryOf({ area, file }, by);
      const range = convert.range(lines, area.titleSpan);
      const places = summary.actions.map(({ action, by: { file } }): Location => {
        const there = convert.lines(file, workspace.textOf(file) ?? '');
        return { uri: session.uriOf(file), range: convert.range(there, action.title.span) };
      });
      lenses.push({ range, command: command(`${area.ref}: ${answerLine(summary)}`, uri, range, places) });
    }
    return lenses;
  }

  function command(title: string, uri: string, { start }: Range, places: readonly Location[]): Command {
    if (!showCommand || !places.length) return { title, command: '' };
    return { title, command: showCommand, arguments: [uri, start, places] };
  }
}

function titles(lenses: readonly CodeLens[]): string {
  return lenses.map(({ command }) => command?.title ?? '').join('\n');
}
