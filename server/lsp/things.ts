import type { Position, TextDocumentPositionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Explained } from '../core/describe/hover.ts';
import type { AreaPlace, Thing } from '../core/find/thing.ts';
import { areaPlaces, thingInLetter, thingInStatement } from '../core/find/thing.ts';
import type { LinkedArea } from '../core/link/areas.ts';
import type { FileResult, StatementResult } from '../workspace/results.ts';
import { keyOf } from '../workspace/uris.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';

/** What stands where the cursor is, and all that is known of the file it stands in. */
export interface Found {
  readonly thing: Thing;
  readonly file: FileResult;
  readonly lines: TextDocument;
  /** The statements that the thing is of: the file itself, or those that answer it as a letter. */
  readonly statements: readonly Understood[];
}

/** A statement whose check did not fail. */
export type Understood = StatementResult & Explained;

/** Finds what stands at a position of an open document; `null` where it means nothing to us. */
export async function thingAt(
  session: Session,
  convert: Convert,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<Found | null> {
  if (!session.handles(uri)) return null;
  const { workspace } = session;
  const file = await workspace.inFile(uri);
  const { result, statements: naming, text } = file;
  const offset = (lines: TextDocument, at: Position): number => lines.offsetAt(at);
  if (result && isUnderstood(result)) {
    const lines = convert.lines(file.file, text);
    const thing = thingInStatement(result.statement, result.understanding, offset(lines, position));
    if (thing) return { thing, file, lines, statements: [result] };
  }
  const letter = await workspace.asLetter(uri);
  if (!letter?.areas.length) return null;
  const now = workspace.textOf(uri) ?? text;
  const lines = convert.lines(file.file, now);
  const thing = thingInLetter(letter, file.file, offset(lines, position));
  return thing && { thing, file, lines, statements: naming.filter(isUnderstood) };
}

export function isUnderstood(result: StatementResult): result is Understood {
  return result.understanding !== null;
}

/** Where statements refer to an area, each statement with its places. */
export function placesOf(
  { area, file }: LinkedArea,
  statements: readonly Understood[],
): { statement: Understood; places: AreaPlace[] }[] {
  return statements.map((statement) => ({
    statement,
    places: areaPlaces(statement.statement, statement.understanding).filter(
      ({ linked }) => linked.area.ref === area.ref && keyOf(linked.file) === keyOf(file),
    ),
  }));
}

/**
 * Of an area every statement that answers its letter, not only the one that it is named in; of an action, behind its
 * own, those that may point to it.
 */
export async function answering(session: Session, { thing, file, statements }: Found): Promise<readonly Understood[]> {
  if (thing.kind === 'action') return [...statements, ...(await pointingElsewhere(session, file.file))];
  if (thing.kind !== 'area' || keyOf(thing.linked.file) === keyOf(file.file)) return statements;
  const { statements: naming } = await session.workspace.inFile(thing.linked.file);
  const known = new Set(statements.map((statement) => keyOf(statement.file)));
  return [...statements, ...naming.filter(isUnderstood).filter((other) => !known.has(keyOf(other.file)))];
}

/** The other statements of the workspace that say that an area is answered elsewhere. */
export async function pointingElsewhere({ workspace }: Session, file: string): Promise<readonly Understood[]> {
  const found: Understood[] = [];
  for (const other of await workspace.allStatements()) {
    const result = keyOf(other) === keyOf(file) ? null : await workspace.check(other);
    if (result?.sources.size && isUnderstood(result)) found.push(result);
  }
  return found;
}
