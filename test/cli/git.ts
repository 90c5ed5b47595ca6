import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { folderOf } from './wsoa.ts';

/** Runs Git as somebody whose own settings do not count; returns what it says. */
export function git(folder: string, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', env });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

/** A repository with these files in its only commit, `main`. */
export function committed(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'then');
  return folder;
}
