import type { Temporal } from 'temporal-polyfill';
import { draftStatement } from '../core/draft/statement.ts';
import { folderOf, nameOf, normalise, relative } from '../workspace/uris.ts';
import { snippet } from './edits.ts';
import type { NewStatement, NewStatementParams } from './newStatementProtocol.ts';
import { newStatementRequest } from './newStatementProtocol.ts';
import type { Session } from './session.ts';
import { t } from '../core/words.ts';

/** `wsoa/newStatement`: a statement to fill in, as text and as a snippet. Nothing is written here. */
export function onNewStatement(session: Session, today: () => Temporal.PlainDate): void {
  session.connection.onRequest(newStatementRequest, (params: NewStatementParams) =>
    session.guard<NewStatement>(
      newStatementRequest,
      () => draft(session, params, today()),
      () => ({ kind: 'none', reason: t('The statement could not be drafted; the log says why.') }),
    ),
  );
}

async function draft(
  { workspace }: Session,
  { uri, statement, style }: NewStatementParams,
  today: Temporal.PlainDate,
): Promise<NewStatement> {
  if (await workspace.check(uri)) {
    return { kind: 'none', reason: t('{0} is a statement itself. Choose the letter that it answers.', nameOf(uri)) };
  }
  const letter = await workspace.asLetter(uri);
  if (!letter) return { kind: 'none', reason: t('{0} cannot be read. Open it first.', nameOf(uri)) };
  if (!letter.areas.length) return { kind: 'none', reason: noAreas(nameOf(uri)) };
  const path = relative(folderOf(normalise(statement)), normalise(uri));
  const letterPath = path.startsWith('../') ? path : `./${path}`;
  const eol = /^[^\n]*\r\n/.test(workspace.textOf(uri) ?? '') ? '\r\n' : '\n';
  const { text, stops } = draftStatement(letter, { letterPath, style, today, eol });
  const edit = { span: { start: 0, end: 0 }, text, stops };
  return { kind: 'draft', areas: letter.areas.length, text, snippet: snippet(edit, { next: 1 }) };
}

function noAreas(name: string): string {
  return t(
    'No areas were found in {0}, so there is nothing to answer. Areas are list items, paragraphs or table rows below a heading such as “Areas for improvement”, “What needs to improve”, “Areas for priority action” or “Recommendations”.',
    name,
  );
}
