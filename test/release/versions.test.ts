import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { versionsIn } from '../../scripts/versions.mjs';
import { folderOf, root } from '../cli/wsoa.ts';

const folders = ['docs', 'ci'];
const files = [
  ...['README.md', 'CHANGELOG.md', 'package.json', 'package-lock.json'],
  ...folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder))
      .flatMap((name) => (name.includes('.') || /file$/.test(name) ? `${folder}/${name}` : [])),
  ),
];
const texts = (folder: string) =>
  new Map(files.map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')] as const));
const versionOf = (text: string | undefined) => (JSON.parse(text!) as { version: string }).version;

describe('The version', () => {
  it('is that of package.json, wherever it is written', () => {
    const all = texts(root);
    const version = versionOf(all.get('package.json'));
    const lock = JSON.parse(all.get('package-lock.json')!) as {
      version: string;
      packages: { '': { version: string } };
    };
    assert.deepEqual([lock.version, lock.packages[''].version], [version, version]);
    let count = 0;
    for (const [file, text] of all) {
      if (/^(CHANGELOG|package)/.test(file)) continue;
      for (const one of versionsIn(text)) {
        count++;
        assert.ok(one === version || one === version.split('.')[0], `${file} names ${one}`);
      }
    }
    assert.ok(count >= 8, 'the README, the page on CI, the template for GitLab and the container name it');
  });

  it('is changed in all of these places at once by npm run release, with the change log', () => {
    const folder = folderOf(Object.fromEntries(texts(root)));
    const release = (...args: string[]) => {
      const script = path.join(root, 'scripts', 'release.mjs');
      return spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
    };
    assert.equal(release('12.3.4').status, 0);
    const after = texts(folder);
    const lock = JSON.parse(after.get('package-lock.json')!) as {
      version: string;
      packages: { '': { version: string } };
    };
    assert.deepEqual(
      [lock.version, lock.packages[''].version, versionOf(after.get('package.json'))],
      Array(3).fill('12.3.4'),
    );
    for (const [file, text] of after) {
      if (/^(CHANGELOG|package)/.test(file)) continue;
      for (const one of versionsIn(text)) assert.ok(one === '12.3.4' || one === '12', `${file} names ${one}`);
    }
    assert.match(after.get('docs/continuous-integration.md')!, /wsoa\/wsoa@v12\n/);
    assert.match(after.get('CHANGELOG.md')!, /## \[Unreleased\]\n\n## \[12\.3\.4\] - \d{4}-\d\d-\d\d\n\n### Added\n/);
    assert.match(release('--notes').stdout, /^### Added\n\n- /);
    const wrong: [string, RegExp][] = [
      ['12.3.4', /CHANGELOG\.md has 12\.3\.4 already/],
      ['1.0.0', /1\.0\.0 is older than 12\.3\.4/],
      ['12.4.0', /says nothing under \[Unreleased\]/],
      ['next', /Name the version/],
    ];
    for (const [asked, message] of wrong) {
      const { status, stderr } = release(asked);
      assert.equal(status, 1);
      assert.match(stderr, message);
    }
    assert.deepEqual(texts(folder), after, 'and nothing is changed then');
  });
});
