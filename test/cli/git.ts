import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** Runs Git as somebody whose own settings do not count; returns what it says. */
export function git(folder: string, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', env });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}
