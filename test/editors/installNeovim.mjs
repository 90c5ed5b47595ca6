import { spawnSync } from 'node:child_process';

/** Where Neovim is: named, there, or installed now as Debian has it. `why` says in words why there is none. */
export function findNeovim() {
  if (process.env.NVIM)
    return runs(process.env.NVIM) ? { nvim: process.env.NVIM } : { why: `${process.env.NVIM} does not run` };
  if (runs('nvim')) return { nvim: 'nvim' };
  if (process.platform !== 'linux' || !runs('apt-get'))
    return { why: 'it is not installed; install it, or set NVIM to where it is' };
  console.log('Installing Neovim for the tests (Debian’s package)…');
  const install = () => apt('install', '-y', '--no-install-recommends', 'neovim');
  const complaint = install() && (apt('update') || install());
  if (!complaint && runs('nvim')) return { nvim: 'nvim' };
  return { why: `it cannot be installed here: ${complaint || 'nvim does not run'}` };
}

function runs(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** Its last complaint; '' when all went well. Never waits for a password. */
function apt(...args) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...sudo, 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr, error } = spawnSync(command, rest, { env, encoding: 'utf8', timeout: 300_000 });
  if (status === 0) return '';
  return (error?.message ?? stderr).trim().split('\n').at(-1) || `apt-get ended with ${status}`;
}
