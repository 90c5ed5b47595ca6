// The licences of everything that is bundled, from what esbuild says it put in.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that ask for their text to be given along, and for nothing more. */
const suitable = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
]);

/**
 * Where a package has no file with its licence, another of its files or pages that has it.
 * @type {Record<string, string>}
 */
const elsewhere = { isarray: 'README.md' };

/**
 * Writes the notices for these bundles.
 * @param {string} root the folder that has node_modules
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @param {string} file
 * @returns {number} how many packages there are
 * @throws where a package has no licence text, or a licence under which it cannot be shipped
 */
export function writeNotices(root, metafiles, file) {
  const packages = bundledPackages(root, metafiles);
  const faults = packages.flatMap(({ title, license, texts }) => [
    ...(isSuitable(license)
      ? []
      : [`${title} is under ${license || 'no licence'}, which is not in scripts/notices.mjs`]),
    ...(texts.length ? [] : [`${title} has no file with its licence`]),
  ]);
  if (faults.length) throw new Error(`These cannot be bundled:\n${faults.join('\n')}`);
  const parts = packages.map(({ title, license, texts }) => `${title} (${license})\n\n${texts.join('\n\n')}\n`);
  const head = 'wsoa contains these packages, under these licences.\n';
  writeFileSync(file, [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`));
  return packages.length;
}

/** Every package of which something is in a bundle, by name. */
export function bundledPackages(root, metafiles) {
  const folders = new Set();
  for (const { inputs, outputs } of metafiles) {
    const used = new Set(Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
    for (const input of Object.keys(inputs)) {
      const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input.replace(/^[\w-]+:/, '')) ?? [];
      if (folder && used.has(input)) folders.add(folder);
    }
  }
  return [...folders].map((folder) => packageIn(join(root, folder))).sort((a, b) => (a.title < b.title ? -1 : 1));
}

function packageIn(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file));
  const own = elsewhere[name] && existsSync(join(folder, elsewhere[name])) ? [elsewhere[name]] : files.sort();
  const texts = own.map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
  return { title: `${name} ${version}`, license: license?.type ?? license ?? licenses?.[0]?.type ?? '', texts };
}

/** Of an expression of SPDX: one of what stands beside OR is enough, all of what stands beside AND are wanted. */
export function isSuitable(expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(bare)) return bare.split(' OR ').some((one) => isSuitable(one.trim()));
  return bare.split(' AND ').every((one) => suitable.has(one.trim().replace(/^\((.*)\)$/, '$1')));
}
