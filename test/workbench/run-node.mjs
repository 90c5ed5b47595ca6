/**
 * Runs the suite in the real extension host of a real workbench: `node test/workbench/run-node.mjs`.
 * `WSOA_VSIX` names a package to test instead of the working copy; `WORKBENCH_GREP` picks tests.
 */
import { bounded, temporaryFolder } from './support/cleanup.mjs';
import { followSuite, giveUp } from './support/followSuite.mjs';
import { fixtures, root, suite } from './support/places.mjs';
import { installExtension } from './support/server.mjs';
import { createWorkbench } from './support/workbench.mjs';

bounded(Number(process.env.WORKBENCH_TIMEOUT ?? 400_000), () => giveUp('it took too long'));
const extension = process.env.WSOA_VSIX ? installExtension(temporaryFolder(), process.env.WSOA_VSIX) : root;
const { page, remote, copy, open } = await createWorkbench();

await followSuite(page);
await open(copy(fixtures, 'workspace'), [
  ['extensionDevelopmentPath', remote(extension)],
  ['extensionTestsPath', remote(suite)],
  ['enableProposedApi', ''],
]);
