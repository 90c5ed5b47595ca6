import type { LetterSource } from '../core/check.ts';
import { count } from '../core/describe/words.ts';
import type { Letter } from '../core/model/letter.ts';
import type { FileResult, StatementResult } from '../workspace/results.ts';
import { nameOf, schemeOf } from '../workspace/uris.ts';
import type { Session } from './session.ts';
import { statusRequest } from './statusProtocol.ts';
import type { Status } from './statusProtocol.ts';

export function onStatus(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(statusRequest, ({ uri }: { uri: string }) =>
    session.guard(
      statusRequest,
      async () => {
        if (!session.handles(uri)) return none(`Documents of the kind ${schemeOf(uri)}: are left alone.`);
        const file = await workspace.inFile(uri);
        return statusOf(session, file) ?? unnamed(await workspace.asLetter(uri)) ?? none(whyNone(file));
      },
      () => none('It could not be checked; the log says why.'),
    ),
  );
}

function statusOf(session: Session, file: FileResult): Status | null {
  const { result, statements, findings } = file;
  const answering = result ?? statements[0];
  if (!answering) return null;
  return {
    kind: result ? 'statement' : 'letter',
    reason: `${(result ? aboutStatement(result) : aboutLetter(file)).join('; ')}; ${count(findings.length, 'finding')}.`,
    ...answering.coverage,
    findings: findings.length,
    letters: (result?.letters ?? []).flatMap((letter) => (letter.found ? [session.uriOf(letter.file)] : [])),
    statements: statements.map((statement) => session.uriOf(statement.file)),
  };
}

function none(reason: string): Status {
  return { kind: 'none', reason, areas: 0, answered: 0, complete: 0, findings: 0, letters: [], statements: [] };
}

/** A letter, by the look of it, that nothing answers yet. */
function unnamed(letter: Letter | null): Status | null {
  if (!letter?.areas.length) return null;
  const areas = letter.areas.length;
  return { ...none(`Letter; ${count(areas, 'area')}; no statement names it yet.`), kind: 'letter', areas };
}

function aboutStatement({ statement, letters, coverage }: StatementResult): string[] {
  const written = statement.frontMatter.letters ?? [];
  const found = letters.map((letter, at) => aboutSource(letter, written[at]?.value ?? ''));
  if (!found.length) found.push('it names no letter');
  if (letters.some((letter) => letter.found)) found.push(answered(coverage));
  return ['Statement', ...found];
}

function aboutSource(letter: LetterSource, written: string): string {
  if (letter.found) return `${nameOf(letter.file)} found`;
  const what = letter.problem === 'missing' ? 'not found' : `not read (${letter.problem.replace('-', ' ')})`;
  return `${written || 'letter'} ${what}`;
}

function aboutLetter({ file, statements }: FileResult): string[] {
  const about = ['Letter', `named by ${statements.map((statement) => nameOf(statement.file)).join(', ')}`];
  for (const { letters, coverage } of statements.slice(0, 1)) {
    const own = letters.find((letter) => letter.found && letter.file === file);
    if (own?.found && !own.letter.areas.length) about.push('no areas found in it');
    else about.push(answered(coverage));
  }
  return about;
}

function whyNone({ text, problem }: FileResult): string {
  if (problem) return `It is not read (${problem.replace('-', ' ')}).`;
  const why = /^\uFEFF?---[ \t]*\r?\n/.test(text)
    ? 'No `letter:` in the front matter, so this is not treated as a statement'
    : 'No front matter, so this is not treated as a statement';
  return `${why}; and no statement names it as its letter.`;
}

function answered({ areas, answered }: { areas: number; answered: number }): string {
  return `${answered} of ${count(areas, 'area')} answered`;
}
