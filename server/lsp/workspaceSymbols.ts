import type { SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { actionTitle } from '../core/describe/words.ts';
import { short } from '../core/fixes/naming.ts';
import type { Span } from '../core/model/span.ts';
import { keyOf, nameOf } from '../workspace/uris.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';

/** No list is read further than this. */
const MOST = 500;

/** `workspace/symbol`: the areas of all letters that statements name, and the actions of all statements. */
export function onWorkspaceSymbols(session: Session, convert: Convert): void {
  const { connection, workspace } = session;
  connection.onWorkspaceSymbol(({ query }) =>
    session.guard<SymbolInformation[]>(
      'workspace/symbol',
      () => find(query),
      () => [],
    ),
  );

  async function find(query: string): Promise<SymbolInformation[]> {
    const found: SymbolInformation[] = [];
    const letters = new Set<string>();
    const add = (name: string, kind: SymbolKind, file: string, span: Span, containerName: string): void => {
      if (found.length >= MOST || !matches(name, query)) return;
      const lines = convert.lines(file, workspace.textOf(file) ?? '');
      found.push({
        name,
        kind,
        containerName,
        location: { uri: session.uriOf(file), range: convert.range(lines, span) },
      });
    };
    for (const statement of await workspace.allStatements()) {
      if (found.length >= MOST) break;
      const result = await workspace.check(statement);
      for (const source of result?.letters ?? []) {
        if (!source.found || letters.has(keyOf(source.file))) continue;
        letters.add(keyOf(source.file));
        for (const { ref, text, titleSpan } of source.letter.areas)
          add(`${ref} ${short(text, 80)}`, SymbolKind.Key, source.file, titleSpan, nameOf(source.file));
      }
      for (const action of result?.statement.actions ?? [])
        add(actionTitle(action), SymbolKind.Event, statement, action.title.span, nameOf(statement));
    }
    return found;
  }
}

/** Every letter of the query, in its order, as editors match; they narrow the list down further. */
function matches(name: string, query: string): boolean {
  const words = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    at = words.indexOf(letter, at) + 1;
    if (!at) return false;
  }
  return true;
}
