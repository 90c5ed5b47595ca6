import { pathScalar } from '../fixes/scalar.ts';
import type { LetterProblem } from '../letterSource.ts';
import type { Fix } from '../model/edit.ts';
import type { Entry } from '../model/frontMatter.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** Without its letter a statement cannot be checked against anything. */
export const letterNotFound = defineRule({
  name: 'letter-not-found',
  severity: 'error',
  check({ statement, letters, report }) {
    const { frontMatter } = statement;
    if (!frontMatter.letters?.length) {
      // A value of the wrong kind is invalid-front-matter's.
      if (frontMatter.letters === null)
        report({
          at: frontMatter.letterKey,
          message: t(
            'The front matter names no letter. Write the path of the inspection letter, as in “letter: ./letter.md”.',
          ),
        });
      return;
    }
    frontMatter.letters.forEach((entry, i) => {
      const source = letters[i];
      if (!source) return;
      if (!source.found) {
        report({
          at: entry.span,
          message: messages[source.problem](entry.value),
          fixes: () => fixesFor(entry, source.problem, source.suggestions),
        });
      } else if (source.letter.areas.length === 0) {
        report({
          at: entry.span,
          message: t(
            '“{0}” holds no areas for improvement, priority action or recommendations. Is it the letter, and does it have such a heading?',
            entry.value,
          ),
        });
      }
    });
  },
});

const messages: Record<LetterProblem, (path: string) => string> = {
  missing: (path) => t('There is no file “{0}”. The path is taken from the folder of this statement.', path),
  directory: (path) => t('“{0}” is a folder. Name the letter in it.', path),
  unreadable: (path) =>
    t('“{0}” cannot be opened. Check that you may read it and that it is no link that leads back to itself.', path),
  binary: (path) => `${t('“{0}” is no text file.', path)} ${importIt(path)}`,
  'too-large': (path) => t('“{0}” is too large for a letter.', path),
  outside: (path) =>
    t('“{0}” lies outside the folder that is open, and is not read. Copy the letter beside this statement.', path),
  url: (path) =>
    t(
      '“{0}” is a web address, and nothing is fetched from the web. Save the letter beside this statement and name that file.',
      path,
    ),
  'not-markdown': (path) => `${t('“{0}” is not Markdown.', path)} ${importIt(path)}`,
};

function importIt(path: string): string {
  return isImportable(path)
    ? t(
        'Import it: make letter.md of it, with “Import Letter…” in the editor or `wsoa import` on the command line, and name that.',
      )
    : t("Save the letter's text as a .md file and name that.");
}

/** What the importer reads. */
function isImportable(path: string): boolean {
  return /\.(pdf|docx|html?|txt)$/i.test(path);
}

function fixesFor({ value, span }: Entry<string>, problem: LetterProblem, suggestions: readonly string[]): Fix[] {
  const itself = (problem === 'not-markdown' || problem === 'binary') && isImportable(value) ? [value] : [];
  return [...itself, ...suggestions.filter((path) => path !== value)].slice(0, 3).map((path) =>
    isImportable(path)
      ? {
          title: t('Import {0}', path),
          imports: path,
          edits: [{ span, text: pathScalar(path.replace(/[^/\\]*$/, 'letter.md')) }],
        }
      : { title: t('Change to {0}', path), edits: [{ span, text: pathScalar(path) }] },
  );
}
