/**
 * Runs the suite in the real extension host of a real workbench: `node test/workbench/run-node.mjs`.
 * `WSOA_VSIX` names a package to test instead of the working copy; `WORKBENCH_GREP` picks tests.
 */
import { bounded, finish, temporaryFolder } from './support/cleanup.mjs';
import { fixtures, root, suite } from './support/places.mjs';
import { installExtension } from './support/server.mjs';
import { createWorkbench } from './support/workbench.mjs';

/** What the suite says about itself. A host that dies, and a suite with no tests, would both exit with 0. */
let summary;
/** What else is said, shown only when something went wrong. */
const chatter = [];

bounded(Number(process.env.WORKBENCH_TIMEOUT ?? 180_000), () => fail('it took too long'));
const extension = process.env.WSOA_VSIX ? installExtension(temporaryFolder(), process.env.WSOA_VSIX) : root;
const { page, remote, copy, open } = await createWorkbench();

await page.exposeFunction('codeAutomationLog', (_type, args) => {
  const line = [args].flat().join(' ');
  if (!line.startsWith('[suite]')) return void chatter.push(line);
  console.log(line.slice('[suite]'.length));
  const match = /SUMMARY (\d+) passed, (\d+) failed/.exec(line);
  if (match) summary = { passed: Number(match[1]), failed: Number(match[2]) };
});
await page.exposeFunction('codeAutomationExit', (code) => {
  if (code === 0 && summary?.passed > 0 && summary.failed === 0) return void finish(0);
  fail(outcome(), code);
});
page.on('crash', () => fail('the page crashed'));

if (process.env.VERBOSE) page.on('console', (message) => console.log(`[page] ${message.text()}`));

await open(copy(fixtures, 'workspace'), [
  ['extensionDevelopmentPath', remote(extension)],
  ['extensionTestsPath', remote(suite)],
  ['enableProposedApi', ''],
]);

function fail(why, code) {
  if (!summary) console.log(chatter.slice(-40).join('\n'));
  void finish(code || 1, `Not green: ${why}.`);
}

function outcome() {
  if (!summary) return 'the suite ended without a summary';
  return summary.failed > 0 ? `${summary.failed} failed` : 'no test ran';
}
