// An esbuild plugin: packages that our sources import at their top, but that are only evaluated when something of
// them is called. Most statements need none of these, and evaluating them is a good part of a short run.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} root the package's folder
 * @param {RegExp} packages names of packages all of whose used exports are functions or classes
 */
export function lazyPackages(root, packages) {
  const base = pathToFileURL(`${root}/`);
  return {
    name: 'lazy-packages',
    setup(build) {
      build.onResolve({ filter: packages }, ({ path, kind, importer }) =>
        kind === 'import-statement' && !importer.includes('node_modules') ? { path, namespace: 'lazy' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'lazy' }, async ({ path }) => {
        const exports = await import(pathToFileURL(createRequire(base).resolve(path)).href);
        const names = Object.keys(exports).filter((name) => typeof exports[name] === 'function');
        return { contents: stub(path, names), resolveDir: root };
      });
    },
  };
}

function stub(path, names) {
  const call = (name) => `(...values) {
    const real = ${name === 'default' ? '(load().default ?? load())' : `load().${name}`};
    return new.target ? Reflect.construct(real, values) : Reflect.apply(real, this, values);
  }`;
  const functions = names.map((name) =>
    name === 'default' ? `export default function ${call(name)}` : `export function ${name}${call(name)}`,
  );
  return `let loaded;\nfunction load() { return (loaded ??= require(${JSON.stringify(path)})); }\n${functions.join('\n')}`;
}
