import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Mark } from '../core/describe/marks.ts';
import { marksInLetter, marksInStatement } from '../core/describe/marks.ts';
import { keyOf } from '../workspace/uris.ts';
import type { AboutAreas } from './areasProtocol.ts';
import type { Convert } from './convert.ts';
import type { MarkEntry, Marks } from './marksProtocol.ts';
import { marksRequest } from './marksProtocol.ts';
import type { Reports } from './reports.ts';
import type { Session } from './session.ts';
import { isUnderstood } from './things.ts';

const nothing: Marks = { kind: 'none', marks: [] };

/** By the numbers of `DiagnosticSeverity`; a hint is too little to be shown to a reader. */
const severities = { 1: 'error', 2: 'warning', 3: 'information' } as const;

/** `wsoa/marks`: references, what is still to be filled in, and the findings, as the editor shows them. */
export function onMarks(session: Session, convert: Convert, reports: Reports): void {
  const { connection, workspace } = session;

  connection.onRequest(marksRequest, ({ uri }: AboutAreas) =>
    session.guard<Marks>(
      marksRequest,
      () => marksOf(uri),
      () => nothing,
    ),
  );

  async function marksOf(uri: string): Promise<Marks> {
    if (!session.handles(uri)) return nothing;
    const { file, text, result, statements } = await workspace.inFile(uri);
    if (result && isUnderstood(result)) return made('statement', uri, file, text, marksInStatement(result));
    const letter = await workspace.asLetter(uri);
    if (!letter?.areas.length) return nothing;
    const by = statements.filter(isUnderstood);
    const named = by[0]?.letters.find((one) => one.found && keyOf(one.file) === keyOf(file));
    const marks = marksInLetter(letter, named?.found ? named.file : file, by);
    return made('letter', uri, file, workspace.textOf(uri) ?? text, marks);
  }

  async function made(kind: Marks['kind'], uri: string, file: string, text: string, own: Mark[]): Promise<Marks> {
    const lines = convert.lines(file, text);
    const gaps = (await reports.of(uri)).items.flatMap((item) => gapOf(item, lines));
    const taken = new Set(gaps.map(({ at }) => at));
    const marks = own
      // What is found there says more than that something is missing.
      .filter((mark) => mark.kind !== 'placeholder' || !taken.has(mark.span.start))
      .map((mark) => ({ at: mark.span.start, entry: entryOf(mark.kind, mark.span.start, mark.span.end, mark.says) }));
    const all = [...marks, ...gaps].sort((a, b) => a.at - b.at);
    return { kind, marks: all.map(({ entry }) => entry) };

    function gapOf(item: Diagnostic, lines: TextDocument): { at: number; entry: MarkEntry }[] {
      const severity = severities[item.severity as keyof typeof severities];
      if (!severity || item.code === undefined) return [];
      const [at, end] = [lines.offsetAt(item.range.start), lines.offsetAt(item.range.end)];
      return [{ at, entry: { ...entryOf('gap', at, end, textOf(item)), rule: String(item.code), severity } }];
    }

    function entryOf(kind: MarkEntry['kind'], at: number, end: number, says: string): MarkEntry {
      const { line, character } = lines.positionAt(at);
      const before = text.slice(at - character, at);
      return { kind, line, before, words: /^[^\r\n]*/.exec(text.slice(at, end))![0], says };
    }
  }
}

function textOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}
