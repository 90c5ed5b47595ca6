/**
 * Neovim, an editor that nobody here wrote, speaks with the server: `npm run editors`. dist/ has to be built already.
 * `NVIM` names a Neovim; otherwise the one on the PATH is taken, or Debian's is installed. Where none can be had it
 * says "skipped" and why; in CI, or with `EDITORS_REQUIRED=1`, that is a failure.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNeovim } from './installNeovim.mjs';

const root = join(import.meta.dirname, '../..');
const wsoa = [process.execPath, join(root, 'dist/wsoa.cjs')];

const { nvim, why } = findNeovim();
if (nvim) process.exitCode = test(nvim);
else {
  console.log(`SKIPPED: Neovim was not tested: ${why}.`);
  process.exitCode = process.env.CI || process.env.EDITORS_REQUIRED ? 1 : 0;
}

function test(nvim) {
  console.log(`  ${execFileSync(nvim, ['--version'], { encoding: 'utf8' }).split('\n', 1)[0]}`);
  const folder = mkdtempSync(join(tmpdir(), 'wsoa-neovim-'));
  try {
    const workspace = join(folder, 'northmere');
    cpSync(join(root, 'examples/northmere'), workspace, { recursive: true });
    const { status, stdout, stderr, error } = spawnSync(
      nvim,
      ['--headless', '--clean', '-i', 'NONE', '-n', '-S', join(import.meta.dirname, 'neovim.lua')],
      {
        cwd: workspace,
        encoding: 'utf8',
        timeout: 180_000,
        env: {
          ...process.env,
          WSOA_COMMAND: [...wsoa, 'lsp', '--stdio'].join('\n'),
          WSOA_EXPECTED: expected(workspace).join('\n'),
          // Nothing of the person's own.
          ...{ HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder },
          ...{ XDG_CACHE_HOME: folder, NVIM_LOG_FILE: join(folder, 'log') },
        },
      },
    );
    console.log(stdout.trimEnd());
    const [, passed, failed] = /SUMMARY (\d+) passed, (\d+) failed/.exec(stdout) ?? [];
    if (status === 0 && Number(passed) > 0 && failed === '0') return 0;
    console.error(`${stderr}\nNot green: ${error?.message ?? `Neovim ended with ${status}`}.`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** What the command line finds in the statement: `LINE RULE`, sorted as Lua sorts. */
function expected(workspace) {
  const [node, command] = wsoa;
  const args = [command, 'check', join(workspace, 'statement.md'), '--today', '2027-02-01', '--format', 'json'];
  const { stdout } = spawnSync(node, args, { encoding: 'utf8' });
  const found = JSON.parse(stdout)
    .statements.flatMap(({ findings }) => findings)
    .filter(({ file }) => file.endsWith('statement.md'))
    .map(({ rule, range }) => `${range.start.line + 1} ${rule}`);
  if (!found.length) throw new Error('The command line finds nothing in the example.');
  return found.sort();
}
