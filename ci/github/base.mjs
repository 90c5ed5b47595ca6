/** What a pull request, or a push, is compared with, when a shallow checkout holds its last commit only. */
import { spawnSync } from 'node:child_process';

/**
 * The version that the pull request (or the merge queue) is made against, or that was there before the push; it is
 * fetched where it is not there.
 * @param event what GitHub says of it: the JSON in GITHUB_EVENT_PATH
 * @param folder a folder of the checkout
 * @returns a name that Git knows as `base`; else `null`, for what is no pull request without a `problem`
 */
export function baseOf(event, folder) {
  const asked = event.pull_request?.base ?? (event.merge_group && queueBase(event.merge_group)) ?? pushBase(event);
  if (!asked?.sha) return { base: null, problem: null };
  let complaint = '';
  const git = (...args) => {
    const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    complaint = error?.message ?? stderr.trim().split('\n')[0];
    return status === 0 ? stdout.trim() : null;
  };
  const head = git('cat-file', 'commit', 'HEAD');
  if (head === null) return { base: null, problem: `there is no checkout that Git can read. ${complaint}` };
  // What is checked out is, unless told otherwise, the pull request merged into its base: what it was merged into is
  // more precise than the event. A commit names its parents also where these were not fetched.
  const parents = [...head.split('\n\n')[0].matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha]) => sha);
  const merged = parents.length === 2 && parents[1] === event.pull_request?.head?.sha;
  let sha = merged ? parents[0] : asked.sha;
  const there = () => git('cat-file', '-e', `${sha}^{commit}`) !== null;
  // Only where it is missing: a fetch of one commit would make a whole checkout a shallow one.
  if (!there() && git('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--depth=1', 'origin', sha) === null)
    return { base: null, problem: `the version to compare with could not be fetched. ${complaint}` };
  // With the history at hand, what others changed meanwhile is no change of this pull request.
  if (!merged) sha = git('merge-base', sha, 'HEAD') ?? sha;
  return { base: named(sha, asked.ref, git), problem: null };
}

/** What a branch was before a push; nothing for one that is new. */
function pushBase({ before }) {
  return { sha: /[1-9a-f]/.test(before ?? '') ? before : null };
}

function queueBase({ base_sha, base_ref }) {
  return { sha: base_sha, ref: base_ref?.replace('refs/heads/', '') };
}

/** A name that says something to people, `origin/main`, where it means that commit or nothing yet. */
function named(sha, branch, git) {
  if (!branch) return sha;
  const ref = `refs/remotes/origin/${branch}`;
  const now = git('rev-parse', '--verify', '--quiet', ref);
  if (now === null && git('check-ref-format', ref) !== null) git('update-ref', ref, sha);
  return now === null || now === sha ? `origin/${branch}` : sha.slice(0, 12);
}
