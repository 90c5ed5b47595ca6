import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, TabStop } from '../core/model/edit.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';

/** Edits by file, as the client can take them: with places to fill where it knows snippets, else as plain text. */
export function workspaceEdit(
  session: Session,
  convert: Convert,
  byFile: ReadonlyMap<string, readonly Edit[]>,
): WorkspaceEdit {
  const { client, workspace } = session;
  // Places with one number are typed in together, also across edits, so each gets its own.
  const numbers = { next: 1 };
  const changes = [...byFile].map(([file, edits]) => {
    const lines = convert.lines(file, workspace.textOf(file) ?? '');
    const converted = edits.map((edit) =>
      client.snippetEdits ? snippetOrText(convert, lines, edit, numbers) : plain(convert, lines, edit),
    );
    return { uri: session.uriOf(file), version: session.document(file)?.version ?? null, edits: converted };
  });
  if (client.documentChanges) {
    return { documentChanges: changes.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })) };
  }
  return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits as TextEdit[]])) };
}

function snippetOrText(
  convert: Convert,
  lines: TextDocument,
  edit: Edit,
  numbers: { next: number },
): TextEdit | SnippetTextEdit {
  if (!edit.stops?.length) return plain(convert, lines, edit);
  const unindented = atLineStart(lines, edit);
  if (!unindented) return plain(convert, lines, edit);
  const range = convert.range(lines, unindented.span);
  return { range, snippet: { kind: 'snippet', value: snippet(unindented, numbers) } };
}

function plain(convert: Convert, lines: TextDocument, edit: Edit): TextEdit {
  return { range: convert.range(lines, edit.span), newText: plainText(edit) };
}

/** The text with the first choice wherever the writer would choose. */
export function plainText({ text, stops = [] }: Edit): string {
  let result = '';
  let at = 0;
  for (const stop of inOrder(stops)) {
    result += text.slice(at, stop.start) + (text.slice(stop.start, stop.end) || (stop.choices?.[0] ?? ''));
    at = stop.end;
  }
  return result + text.slice(at);
}

/** The text as a snippet, its stops numbered from `numbers.next` on. */
export function snippet({ text, stops = [] }: Edit, numbers: { next: number }): string {
  let result = '';
  let at = 0;
  for (const stop of inOrder(stops)) {
    result += escape(text.slice(at, stop.start)) + placeholder(text.slice(stop.start, stop.end), stop, numbers.next++);
    at = stop.end;
  }
  return result + escape(text.slice(at));
}

function placeholder(text: string, { choices = [] }: TabStop, number: number): string {
  // The first choice is what stands there until another is chosen.
  const all = text && choices.length ? [text, ...choices.filter((choice) => choice !== text)] : choices;
  if (all.length > 1) return `\${${number}|${all.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  return `\${${number}:${escape(text || (all[0] ?? ''))}}`;
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function inOrder(stops: readonly TabStop[]): readonly TabStop[] {
  return [...stops].sort((a, b) => a.start - b.start);
}

/**
 * Editors indent the lines of a snippet like the line that it starts in. Ours are indented as they should be, so a
 * snippet of several lines has to start where nothing stands before it: one put in at the end of a line, line break
 * first, goes to the start of the next line, line break last. `null` where that cannot be done.
 */
function atLineStart(lines: TextDocument, edit: Edit): Edit | null {
  const start = lines.positionAt(edit.span.start);
  const before = lines.getText({ start: { line: start.line, character: 0 }, end: start });
  if (!/[\r\n]/.test(edit.text) || !/^[ \t]/.test(before)) return edit;
  const text = lines.getText();
  const lineBreak = /^(\r\n|\n|\r)/.exec(edit.text)?.[0];
  const rest = text.slice(edit.span.start, edit.span.start + 2);
  if (edit.span.start !== edit.span.end || !lineBreak || !/^[\r\n]/.test(rest)) return null;
  const next = edit.span.start + (rest === '\r\n' ? 2 : 1);
  const stops = (edit.stops ?? []).map((stop) => ({
    ...stop,
    start: stop.start - lineBreak.length,
    end: stop.end - lineBreak.length,
  }));
  if (stops.some((stop) => stop.start < 0)) return null;
  return { span: { start: next, end: next }, text: edit.text.slice(lineBreak.length) + lineBreak, stops };
}
