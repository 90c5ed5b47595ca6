import * as fs from 'node:fs';
import { git, gitComplaint } from './git.ts';
import { repositoryOf } from '../repository.ts';

// What to say to those whom Git does not answer.

/** Why Git knows of no repository in a folder. */
export async function whyNoRepository(folder: string): Promise<string> {
  const complaint =
    repositoryOf(fs.realpathSync(folder)) && (await gitComplaint(folder, ['rev-parse', '--show-toplevel']));
  // Git's words may be in any language, the name of its setting is not.
  const trusted = complaint && /safe\.directory (\S.*)/.exec(complaint)?.[1];
  if (trusted)
    return `Git reads nothing here, as the folder belongs to somebody else. If you trust it: \`git config --global --add safe.directory ${trusted}\``;
  if (complaint) return `Git cannot read the repository here: ${complaint.split('\n')[0]!.replace(/^fatal: /, '')}`;
  return 'This folder is not in a Git repository, so no earlier version is known. `wsoa diff OLD NEW` compares two files.';
}

/** Why a repository has no such version. */
export async function whyNoVersion(folder: string, ref: string): Promise<string> {
  const says = async (...args: readonly string[]) => (await git(folder, args))?.toString('utf8').trim() ?? '';
  const unknown = `Git knows no version called ${ref}.`;
  if (ref === 'HEAD' && !(await says('rev-parse', '--verify', '--quiet', 'HEAD')))
    return 'Nothing is committed in this Git repository yet, so there is no earlier version.';
  if (/^0{40,64}$/.test(ref))
    return `${unknown} CI says so where a branch is new: name the branch that it came from, as in --since origin/main`;
  const [, first, last] = /^(.*?)\.\.\.?(.*)$/.exec(ref) ?? [];
  if (first !== undefined)
    return `${unknown} That is a range: name the version to compare with, as in --since ${first || last || 'HEAD~1'}`;
  const id = await says('rev-parse', '--verify', '--quiet', '--end-of-options', ref);
  const kind = id && (await says('cat-file', '-t', (await says('rev-parse', '--verify', '--quiet', `${id}^{}`)) || id));
  if (kind === 'blob' || kind === 'tree')
    return `${unknown} That is a ${kind === 'blob' ? 'file' : 'folder'}: a branch, a tag, HEAD~1 or a commit’s number is a version.`;
  const ofServer = `refs/remotes/origin/${ref}^{commit}`;
  if (await says('rev-parse', '--verify', '--quiet', '--end-of-options', ofServer))
    return `${unknown} Did you mean origin/${ref}?`;
  // A checkout with little history often has one branch only, and goes on fetching no other unless it is told.
  const branches = /^(?:HEAD|@)/.test(ref) ? '' : ' origin "+refs/heads/*:refs/remotes/origin/*"';
  if ((await says('rev-parse', '--is-shallow-repository')) === 'true')
    return `${unknown} Only the newest are here: \`git fetch --unshallow${branches}\` gets the rest; in GitHub Actions, fetch-depth: 0.`;
  if (ref.startsWith('origin/'))
    return `${unknown} If the server has it, \`git fetch${branches}\` gets it, with all of the server’s branches.`;
  return `${unknown} A branch, a tag, HEAD~1 or a commit’s number is one.`;
}
