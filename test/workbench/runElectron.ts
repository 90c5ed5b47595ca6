/**
 * Runs the same suite in desktop VS Code: `tsx test/workbench/runElectron.ts`.
 * `VSCODE_EXECUTABLE` names an installed one; otherwise VS Code is downloaded once, into .vscode-test/.
 * Where it can neither be downloaded nor shown, it says "skipped" and why, and ends with 0; `WORKBENCH_REQUIRED=1`
 * makes that a failure.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';

const root = join(import.meta.dirname, '../..');
const suite = join(root, 'out/test/workbench/index.cjs');

/** Anything else that goes wrong with the download is a fault of ours. */
const networkRefused =
  /ENOTFOUND|EAI_AGAIN|ECONN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|EPROTO|CERT|time(d )?out|status(Code)? ?4\d\d|\b40[37]\b/i;

process.exitCode = await main();

async function main(): Promise<number> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return skipped('there is no display; run it under xvfb-run');
  }
  const executable = process.env.VSCODE_EXECUTABLE ?? (await download());
  if (!executable) return skipped('VS Code cannot be downloaded here; set VSCODE_EXECUTABLE to an installed one');
  const folder = mkdtempSync(join(tmpdir(), 'wsoa-electron-'));
  try {
    return await runIn(folder, executable);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function runIn(folder: string, executable: string): Promise<number> {
  const workspace = join(folder, 'workspace');
  const summary = join(folder, 'summary');
  cpSync(join(import.meta.dirname, 'fixtures/ws'), workspace, { recursive: true });
  const code = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: { WORKBENCH_SUMMARY: summary },
    launchArgs: [
      workspace,
      ...[
        '--disable-extensions',
        '--disable-workspace-trust',
        '--disable-telemetry',
        '--disable-updates',
        '--disable-gpu',
      ],
      ...['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  }).catch((error: unknown) => {
    console.error(String(error));
    return 1;
  });
  // A host that died, and a suite without tests, both end with 0: the suite's own last words decide.
  const words = existsSync(summary) ? readFileSync(summary, 'utf8') : 'no summary';
  const [, passed, failed] = /SUMMARY (\d+) passed, (\d+) failed/.exec(words) ?? [];
  console.log(words);
  return code === 0 && Number(passed) > 0 && Number(failed) === 0 ? 0 : code || 1;
}

/** The path of VS Code, or undefined when the network refuses. */
async function download(): Promise<string | undefined> {
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, '.vscode-test'), timeout: 20_000 });
  } catch (error) {
    const words = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : String(error);
    if (!networkRefused.test(words)) throw error;
    console.log(words.trim());
    return undefined;
  }
}

function skipped(why: string): number {
  console.log(`SKIPPED: desktop VS Code was not tested: ${why}.`);
  return process.env.WORKBENCH_REQUIRED ? 1 : 0;
}
