import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { readAction, runAction } from '../support/compositeAction.ts';
import type { Registry } from '../support/registry.ts';
import { registryOf } from '../support/registry.ts';
import { git } from './git.ts';
import { clean, faulty, folderOf, letter, root, warned, wsoa } from './wsoa.ts';
import type * as validator from '@action-validator/core';

// It is published as a module of WebAssembly for Node's require.
const { validateAction, validateWorkflow } = createRequire(import.meta.url)(
  '@action-validator/core',
) as typeof validator;
const action = readAction(root);
const later = clean.replace('30 June 2027', '30 September 2027');
const onTheDay = { args: '--today 2027-02-01' };

describe('The GitHub Action', function () {
  this.timeout(60_000);
  let registry: Registry;
  before(async () => {
    registry = await registryOf(root, folderOf({}));
  });
  after(() => registry.close());

  /** In a folder that is no checkout unless told otherwise, with the package of this checkout in the registry. */
  const run = (workspace: string, inputs: Record<string, string>, event: object = {}) => {
    const npm = { npm_config_registry: registry.address, npm_config_cache: folderOf({}) };
    return runAction(root, inputs, { workspace, temp: folderOf({}), event, env: npm });
  };

  it('annotates, fills the summary, and says in outputs what it found', async () => {
    const workspace = folderOf({ 'plans/letter.md': letter, 'plans/statement.md': faulty });
    const { code, log, outputs, summary } = await run(workspace, { ...onTheDay, sarif: 'out/wsoa.sarif' });
    assert.equal(code, 1, log);
    assert.match(log, /^::error file=plans\/statement\.md,line=\d+,.*title=area-without-action::/m);
    assert.match(summary, /## Statements of proposed action\n\n1 of 2 areas answered\. 1 error\./);
    const { report, sarif, ...numbers } = outputs;
    assert.deepEqual(numbers, {
      ...{ statements: '1', areas: '2', uncovered: '1', complete: '1' },
      ...{ errors: '1', warnings: '0' },
    });
    const json = wsoa(workspace, ['check', '--format', 'json', ...onTheDay.args.split(' ')]);
    assert.equal(fs.readFileSync(report!, 'utf8'), json.out);
    assert.equal(sarif, path.join(workspace, 'out', 'wsoa.sarif'));
    assert.match(fs.readFileSync(sarif, 'utf8'), /"version": "2\.1\.0"/);
  });

  it('checks what its inputs name, from the folder that they name, by the limit that they set', async () => {
    const workspace = folderOf({
      'docs/our plans/letter.md': letter,
      'docs/our plans/statement.md': warned,
      'docs/old/statement.md': faulty,
    });
    const inputs = { ...onTheDay, 'working-directory': 'docs', paths: 'our plans\n!old\n' };
    const run1 = await run(workspace, inputs);
    assert.deepEqual([run1.code, run1.outputs['errors'], run1.outputs['warnings']], [0, '0', '1'], run1.log);
    const run2 = await run(workspace, { ...inputs, 'max-warnings': '0' });
    assert.deepEqual([run2.code, run2.outputs['warnings']], [1, '1'], run2.log);
  });

  it('compares a pull request with what it is made against, though only its last commit was checked out', async () => {
    const { shallow, event } = pullRequest();
    const { code, log, outputs, summary } = await run(shallow, onTheDay, event);
    assert.deepEqual([code, outputs['errors']], [0, '0'], log);
    assert.match(summary, /### What changed in the plan since origin\/main\n/);
    assert.match(summary, /deadline: \*\*65 working days later\*\*/);
    assert.doesNotMatch(changesIn(summary), /other\.md/, 'what others changed meanwhile is not of this pull request');
    const without = await run(shallow, { ...onTheDay, since: 'none' }, event);
    assert.doesNotMatch(without.summary, /What changed/);
  });

  it('compares with where the pull request began, when its own branch was checked out with all its history', async () => {
    const { origin, event } = pullRequest();
    const full = folderOf({});
    git(full, 'clone', '-q', origin, '.');
    git(full, 'checkout', '-q', 'origin/later');
    const { code, log, summary } = await run(full, onTheDay, event);
    assert.equal(code, 0, log);
    assert.match(summary, /65 working days later/);
    assert.doesNotMatch(changesIn(summary), /other\.md/);
    assert.equal(git(full, 'rev-parse', '--is-shallow-repository'), 'false');
  });

  it('fails on what the team chose: of a pull request, or of a push, what is new', async () => {
    const { origin, shallow, event } = pullRequest();
    const failing = (inputs: Record<string, string>, of: object) => run(shallow, { ...onTheDay, ...inputs }, of);
    const noted = await failing({ 'fail-on': 'hint' }, event);
    assert.deepEqual([noted.code, /because of 2 notes \(--fail-on hint\)/.test(noted.log)], [1, true], noted.log);
    const old = await failing({ 'fail-on': 'hint,new' }, event);
    assert.equal(old.code, 0, 'what was there already');
    fs.writeFileSync(path.join(shallow, 'statement.md'), warned);
    const fresh = await failing({ 'fail-on': 'new' }, event);
    assert.deepEqual([fresh.code, /title=action-without-owner \(new\)/.test(fresh.log)], [1, true], fresh.log);
    assert.match(fresh.summary, /\*\*The check fails because of 1 warning \(--fail-on new\)\.\*\*/);
    const before = git(origin, 'rev-parse', 'main');
    const pushed = await failing({ 'fail-on': 'new' }, { before });
    assert.equal(pushed.code, 1, pushed.log);
    assert.match(pushed.summary, new RegExp(`### What changed in the plan since ${before.slice(0, 12)}\n`));
    const first = await failing({}, { before: '0'.repeat(40) });
    assert.deepEqual([first.code, /::notice title=wsoa/.test(first.log)], [0, false], first.log);
  });

  it('checks all the same where there is nothing to compare with', async () => {
    const workspace = folderOf({ 'letter.md': letter, 'statement.md': clean });
    const event = { pull_request: { base: { sha: '0'.repeat(40), ref: 'main' }, head: { sha: '1'.repeat(40) } } };
    const { code, log, outputs } = await run(workspace, onTheDay, event);
    assert.deepEqual([code, outputs['statements']], [0, '1'], log);
    assert.match(log, /^::notice title=wsoa::What changed in the plan is not shown: there is no checkout/m);
  });

  it('says so when there is no statement, or nothing could be checked', async () => {
    const workspace = folderOf({ 'README.md': '# Nothing\n' });
    const empty = await run(workspace, {});
    assert.deepEqual([empty.code, empty.outputs['statements']], [0, '0'], empty.log);
    assert.match(empty.log, /^::warning title=wsoa::No statement was found\./m);
    const nowhere = await run(workspace, { 'working-directory': 'nowhere' });
    assert.equal(nowhere.code, 2);
    assert.match(
      nowhere.log,
      /^::error title=wsoa::There is no folder nowhere: correct the input working-directory\./m,
    );
    const wrong = await run(workspace, { args: '--foramt json' });
    assert.equal(wrong.code, 2);
    assert.match(wrong.log, /Did you mean --format\?/);
    assert.match(wrong.log, /^::error title=wsoa::Nothing was checked/m);
  });

  it('runs nothing that stands in the repository or in an input', async () => {
    const workspace = folderOf({
      'letter.md': letter,
      'statement.md': clean,
      // Each of these would be run, or would send npm elsewhere, were it heeded.
      '.npmrc': 'registry=http://127.0.0.1:1/\n',
      'package.json': '{ "scripts": { "preinstall": "touch harmed", "install": "touch harmed" } }',
      'node_modules/.bin/wsoa': '#!/bin/sh\ntouch harmed\n',
      'node_modules/wsoa/package.json': '{ "name": "wsoa", "version": "9.9.9", "bin": "wsoa.js" }',
    });
    const harm = '"; touch harmed; $(touch harmed) `touch harmed` \'; touch harmed';
    const plain = await run(workspace, onTheDay);
    assert.deepEqual([plain.code, plain.outputs['statements']], [0, '1'], plain.log);
    for (const name of Object.keys(action.inputs)) {
      const { code, log } = await run(workspace, { ...onTheDay, [name]: harm });
      // Any name is good for a file.
      assert.equal(code === 0, name === 'sarif', `${name}: ${log}`);
    }
    assert.ok(!fs.existsSync(path.join(workspace, 'harmed')));
    for (const { run: script } of action.runs.steps) assert.doesNotMatch(script ?? '', /\$\{\{/);
  });

  it('installs the version of its own package, unless another is asked for', async () => {
    const workspace = folderOf({ 'letter.md': letter, 'statement.md': clean });
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    for (const asked of ['', version, 'latest']) {
      const { code, log } = await run(workspace, { ...onTheDay, version: asked });
      assert.equal(code, 0, log);
    }
    const missing = await run(workspace, { version: '99.0.0' });
    assert.notEqual(missing.code, 0);
    assert.match(missing.log, /wsoa@99\.0\.0/);
    const path_ = await run(workspace, { version: '../evil' });
    assert.match(path_.log, /^::error title=wsoa::The input version is no version\./m);
  });

  it('is what GitHub takes, as the workflows are', () => {
    const faultsOf = (text: string, validate: (text: string) => { errors?: unknown[] }) => validate(text).errors;
    assert.deepEqual(faultsOf(fs.readFileSync(path.join(root, 'action.yml'), 'utf8'), validateAction), []);
    assert.notDeepEqual(faultsOf('name: Nothing that runs\n', validateAction), []);
    const workflows = path.join(root, '.github', 'workflows');
    for (const name of fs.readdirSync(workflows)) {
      assert.deepEqual(faultsOf(fs.readFileSync(path.join(workflows, name), 'utf8'), validateWorkflow), [], name);
    }
  });

  it('explains each of its inputs and outputs, on its page too', () => {
    const page = fs.readFileSync(path.join(root, 'docs', 'continuous-integration.md'), 'utf8');
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
      assert.match(description, /^[A-Z].*(\.|\d)$/s, name);
      assert.ok(page.includes(`\`${name}\``), name);
    }
  });
});

const changesIn = (summary: string) => /### What changed[^]*?(?=\n### |$)/.exec(summary)?.[0] ?? '';

/** A pull request on a branch `later`, which moves a deadline, while `main` goes on; merged by GitHub, as it does. */
function pullRequest() {
  const origin = folderOf({ 'letter.md': letter, 'statement.md': clean });
  const write = (name: string, text: string) => fs.writeFileSync(path.join(origin, name), text);
  git(origin, 'init', '-q', '-b', 'main');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(origin, 'add', '.');
  git(origin, 'commit', '-q', '-m', 'begin');
  const began = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'checkout', '-q', '-b', 'later');
  write('statement.md', later);
  git(origin, 'commit', '-q', '-a', '-m', 'later');
  const head = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'checkout', '-q', 'main');
  write('other.md', clean.replace('Publish one threshold document', 'Agree a new escalation policy'));
  git(origin, 'add', '.');
  git(origin, 'commit', '-q', '-m', 'meanwhile');
  git(origin, 'checkout', '-q', '-b', 'merge');
  git(origin, 'merge', '-q', '--no-ff', '-m', 'Merge', 'later');
  git(origin, 'checkout', '-q', 'main');
  const shallow = folderOf({});
  git(shallow, 'clone', '-q', '--depth=1', '--branch=merge', `file://${origin}`, '.');
  // The event may be older than the merge.
  const event = { pull_request: { base: { sha: began, ref: 'main' }, head: { sha: head } } };
  return { origin, shallow, event };
}
