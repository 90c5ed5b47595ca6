import type { DocumentLink, FoldingRange, SelectionRange } from 'vscode-languageserver';
import { FoldingRangeKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineItem } from '../core/find/outline.ts';
import { outlineOfLetter, outlineOfStatement } from '../core/find/outline.ts';
import { spansAround } from '../core/find/around.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';
import { t } from '../core/words.ts';

/** What follows from how a document is built: folding, growing selections, and the links in its front matter. */
export function onStructure(session: Session, convert: Convert): void {
  const { connection, workspace } = session;

  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    session.guard<FoldingRange[] | null>(
      'textDocument/foldingRange',
      async () => {
        const found = await outlineOf(uri);
        return found && foldings(found.items, found.lines);
      },
      () => null,
    ),
  );

  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    session.guard<SelectionRange[] | null>(
      'textDocument/selectionRange',
      async () => {
        const found = await outlineOf(uri);
        if (!found) return null;
        const { items, lines, file } = found;
        return positions.map((position) => {
          const spans = spansAround(items, file.result?.statement ?? null, lines.offsetAt(position));
          const whole: SelectionRange = { range: convert.range(lines, { start: 0, end: lines.getText().length }) };
          return spans.reduce<SelectionRange>((parent, span) => ({ range: convert.range(lines, span), parent }), whole);
        });
      },
      () => null,
    ),
  );

  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    session.guard<DocumentLink[] | null>(
      'textDocument/documentLink',
      async () => {
        if (!session.handles(uri)) return null;
        const { file, text, result } = await workspace.inFile(uri);
        if (!result) return null;
        const lines = convert.lines(file, text);
        return (result.statement.frontMatter.letters ?? []).flatMap(({ span }, at) => {
          const source = result.letters[at];
          if (!source?.found) return [];
          return [
            { range: convert.range(lines, span), target: session.uriOf(source.file), tooltip: t('Open the letter') },
          ];
        });
      },
      () => null,
    ),
  );

  async function outlineOf(uri: string) {
    if (!session.handles(uri)) return null;
    const file = await workspace.inFile(uri);
    const { result } = file;
    if (result) {
      const items = outlineOfStatement(result.statement, result.understanding);
      return { file, items, lines: convert.lines(file.file, file.text) };
    }
    const letter = await workspace.asLetter(uri);
    if (!letter?.areas.length) return null;
    return {
      file,
      items: outlineOfLetter(letter),
      lines: convert.lines(file.file, workspace.textOf(uri) ?? file.text),
    };
  }
}

/** Each line of the outline folds, from its own line to its last one that holds words. */
function foldings(items: readonly OutlineItem[], lines: TextDocument): FoldingRange[] {
  return items.flatMap(({ span, at, children }) => {
    const text = lines.getText();
    const end = span.start + text.slice(span.start, span.end).trimEnd().length;
    const [startLine, endLine] = [lines.positionAt(at.start).line, lines.positionAt(end).line];
    const own = endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
    return [...own, ...foldings(children, lines)];
  });
}
