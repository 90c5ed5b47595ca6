/** Who takes part: our builds, and the peers of bench/package.json as far as they are installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { today } from './generate.mjs';

const bench = dirname(fileURLToPath(import.meta.url));
const dist = (file) => join(dirname(bench), 'dist', file);
const installed = (path) => join(bench, 'node_modules', path);
const node = process.execPath;

/** Installs the peers on the first run. Says so when that is not possible; the bench goes on without them. */
export function installPeers() {
  if (existsSync(installed('.package-lock.json'))) return;
  console.error('bench: installing the peers (npm ci --prefix bench) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--prefix', bench, '--no-audit', '--no-fund'], { stdio: 'ignore' });
  if (status !== 0) console.error('bench: the peers could not be installed; they are reported as "not measured".');
}

/** rumdl's own program, without the launcher that npm puts before it. `null` when it is not installed. */
function rumdlProgram() {
  const folder = installed('@rumdl');
  const [one] = existsSync(folder) ? readdirSync(folder) : [];
  const name = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl';
  return one && existsSync(join(folder, one, name)) ? join(folder, one, name) : null;
}

const present = (file) => existsSync(file);

/** The language servers, ours as every editor starts it: how each is started, and whether it is asked for diagnostics (`pull`) or publishes them. */
export function servers() {
  const rumdl = rumdlProgram();
  const ours = { command: node, args: [dist('wsoa.cjs'), 'lsp', '--stdio'], options: { today }, mustFind: true };
  return [
    { name: 'nothing', pull: true, command: node, args: [join(bench, 'nothing.mjs'), '--stdio'] },
    ...(present(dist('wsoa.cjs'))
      ? [
          { name: 'wsoa', pull: true, ...ours },
          // It publishes only what differs, so what is typed must make a difference.
          { name: 'wsoa push', pull: false, onlyDifferences: true, ...ours },
        ]
      : []),
    ...(rumdl ? [{ name: 'rumdl', pull: false, command: rumdl, args: ['server', '--no-config'] }] : []),
  ];
}

/** The command lines: `check(paths)` gives the arguments that check these files; `worst` is the exit code of findings. */
export function commandLines() {
  const markdownlint = installed('markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const remark = installed('remark-cli/cli.js');
  const preset = installed('remark-preset-lint-recommended/index.js');
  const rumdl = rumdlProgram();
  return [
    ...(present(dist('wsoa.cjs')) ? [wsoa] : []),
    ...(rumdl
      ? [{ name: 'rumdl', command: rumdl, check: (paths) => ['check', '--no-cache', '--no-config', ...paths] }]
      : []),
    ...(present(markdownlint)
      ? [{ name: 'markdownlint-cli2', command: node, check: (paths) => [markdownlint, ...paths] }]
      : []),
    ...(present(remark)
      ? [
          {
            name: 'remark-cli',
            command: node,
            check: (paths) => [remark, '--no-stdout', '--use', preset, ...paths],
            worst: 0,
          },
        ]
      : []),
  ];
}

const wsoa = {
  name: 'wsoa',
  command: node,
  check: (paths) => [dist('wsoa.cjs'), 'check', '--today', today, ...paths],
};

/** Node doing nothing: the floor of every start. */
export const bareNode = { name: 'node -e 0', command: node, check: () => ['-e', '0'] };
