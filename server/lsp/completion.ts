import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import type { Completion } from '../core/complete/completions.ts';
import { completionsAt } from '../core/complete/completions.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';
import { isUnderstood } from './things.ts';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  area: CompletionItemKind.Reference,
  owner: CompletionItemKind.Constant,
  agency: CompletionItemKind.Module,
  status: CompletionItemKind.EnumMember,
  date: CompletionItemKind.Event,
  field: CompletionItemKind.Field,
  key: CompletionItemKind.Property,
  file: CompletionItemKind.File,
};

/** What is typed before there is something to choose from; prose is never interrupted, for nothing is offered in it. */
export const triggers = [' ', ':', '|', '#', '/', '*', ','];

/** `textDocument/completion` and `completionItem/resolve`. */
export function onCompletion(session: Session, convert: Convert): void {
  const { connection, workspace } = session;
  /** The documentation of the list that was given last, made when an item is looked at. */
  let last: readonly Completion[] = [];

  connection.onCompletion(({ textDocument: { uri }, position }) =>
    session.guard<CompletionList | null>(
      'textDocument/completion',
      async () => {
        if (!session.handles(uri)) return null;
        const { file, text, result } = await workspace.inFile(uri);
        if (!result || !isUnderstood(result)) return null;
        const lines = convert.lines(file, text);
        const found = completionsAt(result, lines.offsetAt(position));
        if (!found) return null;
        last = found.items;
        const range = convert.range(lines, found.span);
        const items = found.items.map(({ kind, label, text, detail, filter }, i): CompletionItem => ({
          label,
          kind: kinds[kind],
          ...(detail && { labelDetails: { description: detail }, detail }),
          filterText: filter ?? label,
          sortText: String(i).padStart(4, '0'),
          textEdit: { range, newText: text },
          // No letter of prose may choose for the writer.
          commitCharacters: [],
          data: i,
        }));
        return { isIncomplete: false, items };
      },
      () => null,
    ),
  );

  connection.onCompletionResolve((item) => {
    const one = last[item.data as number];
    const value = one?.label === item.label ? one.documentation?.() : null;
    return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
  });
}
