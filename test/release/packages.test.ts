import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { PackageManager, createVSIX, listFiles } from '@vscode/vsce';
import { unzipSync } from 'fflate';
import { bundledPackages, isSuitable } from '../../scripts/notices.mjs';
import { packInto } from '../support/registry.ts';
import { folderOf, root, wsoa } from '../cli/wsoa.ts';

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, never>;
const megabyte = 1024 * 1024;
/** Rules' pages are many and all alike. */
const withoutPages = (files: readonly string[]) =>
  files.filter((file) => !/^docs\/rules\/[\w-]+\.md$/.test(file)).sort();

describe('What is published', function () {
  this.timeout(60_000);
  before(() => {
    assert.equal(wsoa(root, ['--version']).code, 0);
  });

  it('on npm: the command line, the language server, and what they read', () => {
    const folder = folderOf({});
    const { filename, files, size } = packInto(root, folder);
    const names = files.map((file) => file.path);
    const bundles = ['cli', 'convert', 'server', 'wsoa'].map((name) => `dist/${name}.cjs`);
    assert.deepEqual(withoutPages(names), [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/THIRD-PARTY-NOTICES.txt', ...bundles],
      'package.json',
      ...['changes', 'config', 'letter', 'report', 'wsoa'].map((name) => `schemas/${name}.schema.json`),
    ]);
    const rules = fs.readdirSync(path.join(root, 'docs', 'rules'));
    assert.equal(names.filter((name) => name.startsWith('docs/rules/')).length, rules.length);
    assert.ok(size < 2 * megabyte, `${size} bytes`);
    // All that it can do, it can do alone.
    execFileSync('tar', ['-xzf', filename], { cwd: folder });
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [path.join(folder, 'package', 'dist', 'wsoa.cjs'), ...args], {
        cwd: path.join(root, 'examples', 'scrutiny'),
        encoding: 'utf8',
      });
    assert.match(run('check', '--today', '2027-02-01'), /Nothing to report/);
    assert.match(run('explain', 'unknown-area'), /Why it matters/);
    assert.match(run('letter', 'report.md'), /R1/);
  });

  it('for Visual Studio Code: the extension and its server, and no test, source or map', async () => {
    const files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) =>
      file.replaceAll('\\', '/'),
    );
    const rest = files.filter((file) => !/^(dist|images|l10n|examples)\//.test(file) && !/^package\.nls/.test(file));
    assert.deepEqual(rest.sort(), [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'client/preview/preview.css', 'package.json'],
      ...['schemas/wsoa.schema.json', 'snippets/statement.json', 'syntaxes/wsoa.injection.json'],
    ]);
    assert.deepEqual(files.filter((file) => file.startsWith('dist/')).sort(), [
      ...['dist/THIRD-PARTY-NOTICES.txt', 'dist/browser-server.js', 'dist/client-browser.cjs'],
      ...['dist/client-browser.cjs.js', 'dist/client.cjs', 'dist/convert.cjs', 'dist/server.cjs', 'dist/wsoa.cjs'],
    ]);
    for (const file of files) assert.doesNotMatch(file, /\.(ts|mts|map)$|test|node_modules/);
    const packagePath = path.join(folderOf({}), 'wsoa.vsix');
    await createVSIX({ cwd: root, dependencies: false, packagePath });
    assert.ok(fs.statSync(packagePath).size < 3 * megabyte);
    const inside = Object.keys(unzipSync(fs.readFileSync(packagePath)));
    // What package.json points to is there.
    const named = JSON.stringify(manifest).matchAll(
      /"(?:\.\/)?((?:dist|images|snippets|syntaxes|schemas|client)\/[\w./-]+)"/g,
    );
    const cli = 'dist/wsoa.cjs';
    for (const [, file] of named) assert.ok(file === cli || inside.includes(`extension/${file}`), file);
  });

  it('gives the licence of everything that is bundled', () => {
    const notices = fs.readFileSync(path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['yaml', 'unified', 'pdfjs-dist', 'mammoth', 'vscode-languageclient', 'temporal-polyfill'])
      assert.match(notices, new RegExp(`^-{80}\n\n${name} \\d+\\.\\d+\\.\\d+ \\([^)]+\\)\n\n.{200}`, 'ms'), name);
    assert.doesNotMatch(notices, /^(mocha|typescript|esbuild) \d/m);
  });

  it('is built of packages whose licences allow it', () => {
    for (const good of ['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND Zlib', '(MIT AND Zlib)'])
      assert.ok(isSuitable(good), good);
    for (const bad of ['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', '', 'SEE LICENSE IN LICENSE'])
      assert.ok(!isSuitable(bad), bad);
    const folder = folderOf({ 'node_modules/@a/b/package.json': '{ "name": "@a/b", "version": "1.0.0" }' });
    const used = { 'node_modules/@a/b/index.js': { bytesInOutput: 1 } };
    const metafile = { inputs: { 'node_modules/@a/b/index.js': {} }, outputs: { 'out.js': { inputs: used } } };
    assert.deepEqual(bundledPackages(folder, [metafile]), [{ title: '@a/b 1.0.0', license: '', texts: [] }]);
  });

  it('says what it is wherever it is shown', () => {
    for (const key of [
      'repository',
      'bugs',
      'homepage',
      'license',
      'keywords',
      'categories',
      'galleryBanner',
      'badges',
    ])
      assert.ok(manifest[key], key);
    const icon = fs.readFileSync(path.join(root, manifest['icon']!));
    assert.deepEqual([icon.toString('latin1', 1, 4), icon.readUInt32BE(16), icon.readUInt32BE(20)], ['PNG', 256, 256]);
  });
});
