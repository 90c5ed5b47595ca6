import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { onFinish, temporaryFolder } from './cleanup.mjs';
import { startServer, writeSettings } from './server.mjs';

/** A workbench of its own, with nothing opened yet: a server, a browser page, and a temporary folder to work in. */
export async function createWorkbench({ settings = {}, folder = temporaryFolder() } = {}) {
  writeSettings(folder, settings);
  const port = await startServer(folder);
  const browser = await launchBrowser(folder);
  onFinish(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;

  /** A fresh copy of a folder, to be opened under a name. */
  const copy = (from, name) => {
    cpSync(from, join(folder, name), { recursive: true });
    return join(folder, name);
  };
  /** Opens a folder; `payload` is what VS Code's web workbench understands. */
  const open = (workspace, payload) => {
    const address = new URL(`http://127.0.0.1:${port}/`);
    address.searchParams.set('folder', workspace);
    address.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
    return page.goto(address.href, { timeout: 60_000 });
  };
  return { page, remote, copy, open };
}
