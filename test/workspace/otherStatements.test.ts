import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import type { Workspace } from '../../server/workspace/workspace.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

const letter = '# Letter\n\n## Areas for improvement\n\n- The first area is weak.\n- The second area is weak.\n';
const action = (ref: string, title: string, owner = 'R. Okafor'): string =>
  `### Action ${ref} ${title}\n\n- **Owner:** ${owner}\n- **Deadline:** 30 June 2027\n`;
const head = '---\nletter: letter.md\n---\n\n';
const plan = `${head}## A1, A2\n\n${action('2.1', 'Train every social worker in thresholds')}`;
const pointing = `${head}## A1\n\n${action('1.1', 'Hold meetings in time')}\n## A2\n\nAnswered in: plan.md#2.1\n`;
const repeating = `${head}## A1, A2\n\n${action('7.1', 'Train all social workers in the thresholds')}`;

const [at, its] = ['file:///w/s.md', 'file:///w/plan.md'];

function make(files: MemoryFiles): Workspace {
  return createWorkspace({
    files,
    roots: ['file:///w'],
    today: Temporal.PlainDate.from('2027-03-01'),
    log: (line) => assert.fail(line),
  });
}

const folder = (files: Record<string, string>): MemoryFiles =>
  new MemoryFiles({ 'file:///w/letter.md': letter, ...files });

describe('An area that is answered in another statement', () => {
  const found = async (workspace: Workspace) => {
    const { findings, coverage } = (await workspace.check(at))!;
    const rules = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    return { rules, ...coverage };
  };
  const answered = { rules: [], areas: 2, answered: 2, complete: 2 };
  const unanswered = { rules: ['unknown-answer'], areas: 2, answered: 1, complete: 1 };

  it('counts as what the other action is', async () => {
    assert.deepEqual(await found(make(folder({ [at]: pointing, [its]: plan }))), answered);
    const unowned = plan.replace('R. Okafor', 'TBC');
    assert.deepEqual(await found(make(folder({ [at]: pointing, [its]: unowned }))), { ...answered, complete: 1 });
  });

  it('is answered no longer when the other action goes, and again when it comes back', async () => {
    const workspace = make(folder({ [at]: pointing, [its]: plan }));
    assert.deepEqual(await found(workspace), answered);
    const stamp = await workspace.stamp(at);
    workspace.open(its, plan.replace('2.1', '2.2'));
    assert.notEqual(await workspace.stamp(at), stamp);
    assert.deepEqual(await found(workspace), unanswered);
    workspace.change(its, plan);
    assert.deepEqual(await found(workspace), answered);
  });

  it('is answered no longer when the other statement is deleted, and again when it is there', async () => {
    const files = folder({ [at]: pointing, [its]: plan });
    const workspace = make(files);
    assert.deepEqual(await found(workspace), answered);
    files.remove(its);
    workspace.filesChanged([its]);
    assert.deepEqual(await found(workspace), unanswered);
    files.write(its, plan);
    workspace.filesChanged([its]);
    assert.deepEqual(await found(workspace), answered);
  });

  it('suggests the statements that lie there', async () => {
    const workspace = make(folder({ [at]: pointing.replace('plan.md', 'pan.md'), [its]: plan }));
    const finding = (await workspace.check(at))!.findings.find(({ rule }) => rule === 'unknown-answer')!;
    assert.equal(finding.fixes()[0]!.title, 'Change to plan.md');
  });

  it('is never read outside of the workspace', async () => {
    const files = folder({ [at]: pointing.replace('plan.md', '../../secret.md'), 'file:///secret.md': plan });
    const finding = (await make(files).check(at))!.findings.find(({ rule }) => rule === 'unknown-answer')!;
    assert.match(finding.message, /lies outside/);
    assert.deepEqual(
      files.reads.filter((file) => file.includes('secret')),
      [],
    );
  });
});

describe('Actions that other statements have too', () => {
  const found = async (workspace: Workspace, file = at) =>
    (await workspace.inFile(file)).findings.flatMap(({ rule, related }) =>
      rule === 'possible-duplicate' ? related.map((other) => `${other.file} ${other.message}`) : [],
    );
  const both = (files = folder({ [at]: repeating, [its]: plan })) => ({ files, workspace: make(files) });

  it('are found when the others have been read, which waits until it is asked for', async () => {
    const { files, workspace } = both();
    workspace.open(at, repeating);
    assert.deepEqual(await found(workspace), []);
    assert.ok(!files.reads.includes(its));
    const stamp = await workspace.stamp(at);
    assert.equal(await workspace.gather(), true);
    assert.notEqual(await workspace.stamp(at), stamp);
    assert.deepEqual(await found(workspace), [`${its} Action 2.1`]);
    assert.deepEqual(await found(workspace, its), [`${at} Action 7.1`]);
    assert.equal(await workspace.gather(), false);
  });

  it('follow the other statement: changed, moved within, deleted, created', async () => {
    const { files, workspace } = both();
    await workspace.gather();
    assert.deepEqual(await found(workspace), [`${its} Action 2.1`]);
    const place = async () => (await workspace.check(at))!.findings.find(({ related }) => related[0]?.file === its)!;
    const before = (await place()).related[0]!.span.start;

    workspace.open(its, plan.replace('## A1', 'Agreed by the partnership.\n\n## A1'));
    await workspace.stamp(at);
    assert.equal((await place()).related[0]!.span.start, before + 'Agreed by the partnership.\n\n'.length);

    workspace.change(its, plan.replace('thresholds', 'neglect'));
    await workspace.stamp(at);
    assert.deepEqual(await found(workspace), []);

    workspace.close(its);
    await workspace.stamp(at);
    assert.deepEqual(await found(workspace), [`${its} Action 2.1`]);

    files.remove(its);
    workspace.filesChanged([its]);
    await workspace.stamp(at);
    assert.deepEqual(await found(workspace), []);

    files.write('file:///w/new.md', plan);
    workspace.filesChanged(['file:///w/new.md']);
    await workspace.gather();
    assert.deepEqual(await found(workspace), ['file:///w/new.md Action 2.1']);
  });

  it('does not check again when another statement says something else altogether', async () => {
    const { workspace } = both(folder({ [at]: repeating, [its]: plan.replace('Train', 'Visit') }));
    await workspace.gather();
    const first = await workspace.check(at);
    workspace.open(its, plan.replace('Train', 'Meet'));
    await workspace.stamp(at);
    assert.equal(await workspace.check(at), first);
  });

  it('are the same in whatever order the statements were read', async () => {
    const names = ['c', 'a', 'b'].map((name) => `file:///w/${name}.md`);
    const files = folder(Object.fromEntries(names.map((name) => [name, plan])));
    for (const order of [names, [...names].reverse()]) {
      const workspace = make(files);
      for (const name of order) await workspace.check(name);
      assert.deepEqual(await found(workspace, 'file:///w/b.md'), ['file:///w/a.md Action 2.1']);
    }
  });

  it('leaves wording alone that many statements share', async () => {
    const files = folder(Object.fromEntries([...Array(30).keys()].map((i) => [`file:///w/s${i}.md`, plan])));
    const workspace = make(files);
    await workspace.gather();
    assert.deepEqual(await found(workspace, 'file:///w/s7.md'), []);
  });
});
