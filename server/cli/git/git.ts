import { execFile } from 'node:child_process';
import { UserError } from '../errors.ts';

/** More than any file that is read, and than the list of any repository's files. */
const mostBytes = 512 * 1024 * 1024;

/**
 * What `git` prints, run in a folder without a shell. Only asked for what it keeps: nothing that a repository's
 * configuration names is run (hooks, filters, monitors), nothing is fetched, nobody is asked for a password.
 * @throws {UserError} where there is no Git; `null` where it says that it cannot
 */
export async function git(folder: string, args: readonly string[]): Promise<Buffer | null> {
  const said = await asked(folder, args);
  return typeof said === 'string' ? null : said;
}

/** Why Git says that it cannot, in its own words; empty where it can. */
export async function gitComplaint(folder: string, args: readonly string[]): Promise<string> {
  const said = await asked(folder, args);
  return typeof said === 'string' ? said : '';
}

/** What Git prints; or else its complaint. */
function asked(folder: string, args: readonly string[]): Promise<Buffer | string> {
  const safely = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-replace-objects'];
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
  const options = { cwd: folder, env, encoding: 'buffer', maxBuffer: mostBytes, windowsHide: true } as const;
  return new Promise((resolve, reject) => {
    execFile('git', [...safely, ...args], options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else if (error.code === 'ENOENT')
        reject(new UserError('Git is not installed, or not found: what changed since a version is read from it.'));
      else resolve(stderr.toString('utf8').trim());
    });
  });
}
