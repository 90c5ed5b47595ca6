import { join } from 'node:path';

/** The project. */
export const root = join(import.meta.dirname, '../../..');
/** The folder with its own package.json, so that the extension's own `npm ci` stays small. */
export const tools = join(import.meta.dirname, '../tools');
/** VS Code for a browser alone, in a folder of its own: it is large. */
export const webTools = join(import.meta.dirname, '../webTools');
/** VS Code's server, inside the npm package of code-server. */
export const codeServer = join(tools, 'node_modules/code-server/lib/vscode');
/** Where install.mjs unpacks Chromium. */
export const chromiumFolder = join(tools, 'node_modules/.chromium');
/** A letter, a statement and a plain README, copied afresh for every run. */
export const fixtures = join(import.meta.dirname, '../fixtures/ws');
/** The suite as one file, from build.mjs. */
export const suite = join(root, 'out/test/workbench/index.cjs');
/** The same for the extension host of a browser. */
export const webSuite = join(root, 'out/test/workbench/web.cjs');
