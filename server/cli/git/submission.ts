import { git } from './git.ts';
import { UserError } from '../errors.ts';
import { readMarkdown } from '../../core/parse/document.ts';
import { readStatementFrontMatter } from '../../core/parse/frontMatter.ts';

/** The day on which a statement says that it was submitted, as written; `null` where it says none. */
export function submittedIn(text: string): string | null {
  const [head] = /^\ufeff?---[^]*?^---[^\S\n]*$/m.exec(text) ?? [];
  if (head === undefined) return null;
  const value = readStatementFrontMatter(readMarkdown(`${head.replace(/^\ufeff/, '')}\n`))?.submitted?.value.trim();
  return value || null;
}

/**
 * The commit in which a statement first said that it was submitted on this day, with nothing else said since: looked for
 * from the last one back, along the branch that is checked out, through renames.
 *
 * @param file its path from the repository's top
 * @returns `null` where that is not committed
 * @throws {UserError} where the history that is here does not go back so far
 */
export async function submissionOf(top: string, file: string, submitted: string): Promise<string | null> {
  // Nothing that a repository's configuration names is run: no signature is checked, no text is converted.
  const listing = ['--no-show-signature', '--no-ext-diff', '--no-textconv', '--format=%H', '--name-only', '-z'];
  const log = await git(top, ['log', '--first-parent', '--follow', ...listing, '--', `:(top,literal)${file}`]);
  let found: string | null = null;
  for (const [, commit, path] of log?.toString('utf8').matchAll(/([0-9a-f]{40,64})\0\n([^\0]+)\0/g) ?? []) {
    const text = (await git(top, ['cat-file', 'blob', `${commit}:${path}`]))?.toString('utf8') ?? '';
    if (submittedIn(text) !== submitted) return found;
    found = commit!;
  }
  if (found !== null && (await git(top, ['rev-parse', '--is-shallow-repository']))?.toString().startsWith('true'))
    throw new UserError(
      `The history that is here does not go back to when ${file} was submitted. \`git fetch --unshallow\` gets the rest; in GitHub Actions, fetch-depth: 0.`,
    );
  return found;
}
