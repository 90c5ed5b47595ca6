import { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/model/span.ts';

/** One change of a text: `span` of the text before it, what stood there, and what stands there now. */
export interface Change {
  readonly span: Span;
  readonly removed: string;
  readonly text: string;
}

/** Keeps the open documents, and notes by which changes each of them came to be what it is. */
export class Changes implements TextDocumentsConfiguration<TextDocument> {
  private readonly last = new Map<string, readonly Change[] | null>();

  create(uri: string, languageId: string, version: number, content: string): TextDocument {
    return TextDocument.create(uri, languageId, version, content);
  }

  update(document: TextDocument, events: TextDocumentContentChangeEvent[], version: number): TextDocument {
    let changes: Change[] | null = [];
    for (const event of events) {
      if (!TextDocumentContentChangeEvent.isIncremental(event)) changes = null;
      else {
        const { range, text } = event;
        const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        changes?.push({ span, removed: document.getText(range), text });
      }
      // The places of each change are those of the text after the ones before it.
      TextDocument.update(document, [event], version);
    }
    this.last.set(document.uri, changes);
    return document;
  }

  /**
   * The last changes of a document, in order, each in the text that the one before it left. `null`: the editor sent all
   * of it; `undefined`: there were none, it was opened.
   */
  take(uri: string): readonly Change[] | null | undefined {
    const changes = this.last.get(uri);
    this.last.delete(uri);
    return changes;
  }
}

/** Where a stretch of the text stands after the changes. What is written at its edge becomes a part of it. */
export function follow({ start, end }: Span, changes: readonly Change[]): Span {
  for (const { span, text } of changes) {
    const by = text.length - (span.end - span.start);
    const after = span.start + text.length;
    start = start <= span.start ? start : start >= span.end ? start + by : span.start;
    end = end < span.start ? end : end >= span.end ? end + by : after;
  }
  return { start, end };
}
