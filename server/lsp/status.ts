import type { LetterSource } from '../core/check.ts';
import { answeredCount } from '../core/describe/words.ts';
import type { LetterProblem } from '../core/letterSource.ts';
import type { Letter } from '../core/model/letter.ts';
import type { FileResult, StatementResult } from '../workspace/results.ts';
import { nameOf, schemeOf } from '../workspace/uris.ts';
import type { Session } from './session.ts';
import { statusRequest } from './statusProtocol.ts';
import type { Status } from './statusProtocol.ts';
import { t } from '../core/words.ts';

export function onStatus(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(statusRequest, ({ uri }: { uri: string }) =>
    session.guard(
      statusRequest,
      async () => {
        if (!session.handles(uri)) return none(t('Documents of the kind {0}: are left alone.', schemeOf(uri)));
        const file = await workspace.inFile(uri);
        return statusOf(session, file) ?? unnamed(await workspace.asLetter(uri)) ?? none(whyNone(file));
      },
      () => none(t('It could not be checked; the log says why.')),
    ),
  );
}

function statusOf(session: Session, file: FileResult): Status | null {
  const { result, statements, findings } = file;
  const answering = result ?? statements[0];
  if (!answering) return null;
  return {
    kind: result ? 'statement' : 'letter',
    reason: `${(result ? aboutStatement(result) : aboutLetter(file)).join('; ')}; ${findingCount(findings.length)}.`,
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
  return {
    ...none(
      areas === 1
        ? t('Letter; 1 area; no statement names it yet.')
        : t('Letter; {0} areas; no statement names it yet.', areas),
    ),
    kind: 'letter',
    areas,
  };
}

function aboutStatement({ statement, letters, coverage }: StatementResult): string[] {
  const written = statement.frontMatter.letters ?? [];
  const found = letters.map((letter, at) => aboutSource(letter, written[at]?.value ?? ''));
  if (!found.length) found.push(t('it names no letter'));
  if (letters.some((letter) => letter.found)) found.push(answeredCount(coverage.answered, coverage.areas));
  return [t('Statement'), ...found];
}

function aboutSource(letter: LetterSource, written: string): string {
  if (letter.found) return t('{0} found', nameOf(letter.file));
  const name = written || t('letter');
  if (letter.problem === 'missing') return t('{0} not found', name);
  return t('{0} not read ({1})', name, problems[letter.problem]());
}

function aboutLetter({ file, statements }: FileResult): string[] {
  const about = [t('Letter'), t('named by {0}', statements.map((statement) => nameOf(statement.file)).join(', '))];
  for (const { letters, coverage } of statements.slice(0, 1)) {
    const own = letters.find((letter) => letter.found && letter.file === file);
    if (own?.found && !own.letter.areas.length) about.push(t('no areas found in it'));
    else about.push(answeredCount(coverage.answered, coverage.areas));
  }
  return about;
}

function whyNone({ text, problem }: FileResult): string {
  if (problem) return t('It is not read ({0}).', problems[problem]());
  return /^\uFEFF?---[ \t]*\r?\n/.test(text)
    ? t(
        'No `letter:` in the front matter, so this is not treated as a statement; and no statement names it as its letter.',
      )
    : t('No front matter, so this is not treated as a statement; and no statement names it as its letter.');
}

function findingCount(n: number): string {
  return n === 1 ? t('1 finding') : t('{0} findings', n);
}

/** Why a file is not read, in brackets. */
const problems: Readonly<Record<LetterProblem, () => string>> = {
  missing: () => t('missing'),
  directory: () => t('directory'),
  unreadable: () => t('unreadable'),
  binary: () => t('binary'),
  'too-large': () => t('too large'),
  outside: () => t('outside'),
  url: () => t('url'),
  'not-markdown': () => t('not markdown'),
};
