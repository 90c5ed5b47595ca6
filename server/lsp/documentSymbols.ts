import type { DocumentSymbol } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineItem } from '../core/find/outline.ts';
import { outlineOfLetter, outlineOfStatement } from '../core/find/outline.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';

const kinds = { section: SymbolKind.Namespace, area: SymbolKind.Key, action: SymbolKind.Event } as const;

/** `textDocument/documentSymbol`: a statement's sections and actions, a letter's areas. */
export function onDocumentSymbols(session: Session, convert: Convert): void {
  const { connection, workspace } = session;
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    session.guard<DocumentSymbol[] | null>(
      'textDocument/documentSymbol',
      async () => {
        if (!session.handles(uri)) return null;
        const { file, text, result } = await workspace.inFile(uri);
        if (result)
          return symbols(convert.lines(file, text), outlineOfStatement(result.statement, result.understanding));
        const letter = await workspace.asLetter(uri);
        if (!letter?.areas.length) return null;
        return symbols(convert.lines(file, workspace.textOf(uri) ?? text), outlineOfLetter(letter));
      },
      () => null,
    ),
  );

  function symbols(lines: TextDocument, items: readonly OutlineItem[]): DocumentSymbol[] {
    return items.map(({ kind, name, detail, span, at, children }) => ({
      name,
      detail,
      kind: kinds[kind],
      range: convert.range(lines, span),
      selectionRange: convert.range(lines, at),
      children: symbols(lines, children),
    }));
  }
}
