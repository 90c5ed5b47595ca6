import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, onFinish, sleep } from './cleanup.mjs';
import { codeServer } from './places.mjs';

/**
 * Starts VS Code's own server and resolves to its port. Everything it writes stays in `folder`.
 * `SERVER_NODE` runs it with another Node.
 */
export async function startServer(folder) {
  const server = spawn(
    process.env.SERVER_NODE ?? process.execPath,
    [
      main(),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--enable-smoke-test-driver', '--disable-telemetry', '--disable-workspace-trust'],
      ...folders(folder),
    ],
    // No gallery: nothing is looked up outside. A group of its own, so that its children go with it.
    { env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  onFinish(() => stop(server));
  // It complains at length about native modules that npm did not compile, and works without them.
  let complaints = '';
  server.stderr.on('data', (data) => (complaints = (complaints + data).slice(-20_000)));
  server.once('exit', (code, signal) => {
    console.error(complaints);
    void finish(3, `The workbench server ended by itself (${code ?? signal}).`);
  });
  return portOf(server);
}

/** Installs a packaged extension, as "Install from VSIX…" does, before the server starts; its own folder. */
export function installExtension(folder, vsix) {
  const args = [main(), '--install-extension', vsix, '--accept-server-license-terms', ...folders(folder)];
  execFileSync(process.execPath, args, { env: serverEnvironment(), stdio: 'pipe', timeout: 60_000 });
  const [name] = readdirSync(join(folder, 'extensions')).filter((entry) => entry.startsWith('wsoa.'));
  return join(folder, 'extensions', name);
}

/** Settings of the person at the keyboard, written before the workbench starts. */
export function writeSettings(folder, settings) {
  const machine = join(folder, 'server/data/Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify(settings, null, 2));
}

function main() {
  const file = join(codeServer, 'out/server-main.js');
  if (!existsSync(file)) throw new Error('No workbench: run `node test/workbench/install.mjs` first.');
  return file;
}

function folders(folder) {
  return ['--server-data-dir', join(folder, 'server'), '--extensions-dir', join(folder, 'extensions')];
}

function serverEnvironment() {
  const { NODE_OPTIONS: _ours, ...env } = process.env;
  return { ...env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', VSCODE_CLI_REQUIRE_TOKEN: '' };
}

function portOf(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (data) => {
      output += data;
      const match = /Web UI available at http:\/\/localhost:(\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    });
    setTimeout(() => reject(new Error(`The workbench server did not come up:\n${output}`)), 60_000).unref();
  });
}

async function stop(server) {
  server.removeAllListeners('exit');
  const gone = () => server.exitCode !== null || server.signalCode !== null;
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    if (gone()) break;
    process.kill(-server.pid, signal);
    for (let waited = 0; waited < 3000 && !gone(); waited += 50) await sleep(50);
  }
}
