/**
 * The package's bin. It loads the command line, or the language server, with V8's code cache, and does nothing
 * else: everything here is compiled anew in each run.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vm from 'node:vm';
import { nothing, openCodeCache } from './codeCache.ts';
import { partCommand } from './part.ts';

/** Digest of each bundle's content; put here by scripts/build.mjs. */
declare const BUNDLES: Readonly<Record<string, string>>;
/** What makes a function of a CommonJS module; cli.cjs is built with it, to save copying half a megabyte. */
declare const MODULE_START: string;
declare const MODULE_END: string;

interface Exports {
  main?: (args: readonly string[], digest: string) => Promise<number>;
  /** The command line says here whether the run was one from which the next will gain (server/cli/typical.ts). */
  run?: { readonly typical: boolean };
}

const args = process.argv.slice(2);
const transport = /^--(stdio|node-ipc|socket=.+|pipe=.+)$/;
const commands = ['check', 'letter', 'explain'];

if (args[0] === 'lsp' && args.some((arg) => transport.test(arg))) {
  load('server.cjs', 'lsp');
} else {
  // A thread of a check needs what a check needs.
  const name = args[0] === partCommand ? 'check' : (args[0] ?? '');
  const slot = commands.includes(name) ? name : 'other';
  void load('cli.cjs', slot).main!(args, BUNDLES['cli.cjs'] ?? '').then((code) => {
    process.exitCode = code;
  });
}

/** What `require` does, but with the code cache. */
function load(name: string, slot: string): Exports {
  const file = path.join(__dirname, name);
  // V8 believes a cache only under the flags that it was made under: a run under others leaves it alone.
  const flags = process.execArgv.length > 0 || Boolean(process.env.NODE_OPTIONS);
  const cache = flags ? nothing : openCodeCache(file, BUNDLES[name] ?? '', slot);
  const source = fs.readFileSync(file, 'latin1');
  const script = new vm.Script(name === 'cli.cjs' ? source : `${MODULE_START}${source}${MODULE_END}`, {
    filename: file,
    ...(cache.data && { cachedData: cache.data }),
  });
  const module: { exports: Exports } = { exports: {} };
  if (!cache.data || script.cachedDataRejected) {
    let saved = false;
    const save = () => {
      if (!saved && module.exports.run?.typical !== false) cache.save(script.createCachedData());
      saved = true;
    };
    // At the end, when what this run needed is compiled and so is part of the data. Servers may well be killed.
    process.once('exit', save);
    if (slot === 'lsp') setTimeout(save, 5000).unref();
  }
  const run = script.runInThisContext() as (...values: unknown[]) => void;
  run.call(module.exports, module.exports, require, module, file, __dirname);
  return module.exports;
}
