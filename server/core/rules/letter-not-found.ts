import type { LetterProblem } from '../letterSource.ts';
import type { Fix } from '../model/edit.ts';
import type { Entry } from '../model/statement.ts';
import { defineRule } from './rule.ts';

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
          message:
            'The front matter names no letter. Write the path of the inspection letter, as in “letter: ./letter.md”.',
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
          message: `“${entry.value}” holds no areas for improvement, priority action or recommendations. Is it the letter, and does it have such a heading?`,
        });
      }
    });
  },
});

const messages: Record<LetterProblem, (path: string) => string> = {
  missing: (path) => `There is no file “${path}”. The path is taken from the folder of this statement.`,
  directory: (path) => `“${path}” is a folder. Name the letter in it.`,
  unreadable: (path) =>
    `“${path}” cannot be opened. Check that you may read it and that it is no link that leads back to itself.`,
  binary: (path) => `“${path}” is no text file. ${importIt(path)}`,
  'too-large': (path) => `“${path}” is too large for a letter.`,
  outside: (path) =>
    `“${path}” lies outside the folder that is open, and is not read. Copy the letter beside this statement.`,
  url: (path) =>
    `“${path}” is a web address, and nothing is fetched from the web. Save the letter beside this statement and name that file.`,
  'not-markdown': (path) => `“${path}” is not Markdown. ${importIt(path)}`,
};

function importIt(path: string): string {
  const how =
    'make letter.md of it, with “Import Letter…” in the editor or `wsoa import` on the command line, and name that.';
  return isImportable(path) ? `Import it: ${how}` : `Save the letter's text as a .md file and name that.`;
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
          title: `Import ${path}`,
          imports: path,
          edits: [{ span, text: written(path.replace(/[^/\\]*$/, 'letter.md')) }],
        }
      : { title: `Change to ${path}`, edits: [{ span, text: written(path) }] },
  );
}

function written(path: string): string {
  return /^[\w./() -]+$/.test(path) && path.trim() === path ? path : JSON.stringify(path);
}
