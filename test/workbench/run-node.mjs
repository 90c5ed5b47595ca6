/**
 * Runs the suite in the real extension host of a real workbench: `node test/workbench/run-node.mjs`.
 * `WSOA_EXTENSION` tests the extension in another folder, such as an unzipped .vsix; `WORKBENCH_GREP` picks tests.
 */
import { resolve } from 'node:path';
import { bounded, finish } from './support/cleanup.mjs';
import { fixtures, root, suite } from './support/places.mjs';
import { createWorkbench } from './support/workbench.mjs';

/** What the suite says about itself. A host that dies, and a suite with no tests, would both exit with 0. */
let summary;
/** What else is said, shown only when something went wrong. */
const chatter = [];

bounded(Number(process.env.WORKBENCH_TIMEOUT ?? 180_000), () => fail('it took too long'));
const extension = resolve(process.env.WSOA_EXTENSION ?? root);
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
  fail(summary ? `${summary.failed} failed` : `the suite ended without a summary`, code);
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
