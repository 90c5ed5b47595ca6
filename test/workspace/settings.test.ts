import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { check } from '../../server/core/check.ts';
import type { CheckInput } from '../../server/core/check.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import type { Workspace } from '../../server/workspace/workspace.ts';
import type { WorkspaceOptions } from '../../server/workspace/workspaceOptions.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

const letter = '# Letter\n\n## Areas for improvement\n\n- The first area is weak.\n';
const statement =
  '---\nletter: ./letter.md\nprincipal-authority: Northmere\n---\n\n## A1\n\n### Action 1.1 Do it\n\n- **Owner:** R. Okafor\n' +
  '- **Deadline:** asap\n- **Success measure:** all done\n\n## Governance\n\nThe board.\n\n## Sign-off\n\nThe director.\n';
const plan = { 'file:///w/plans/letter.md': letter, 'file:///w/plans/s.md': statement };
const off = 'rules: { vague-deadline: off }\n';
const loud = 'rules: { vague-deadline: error }\n';

function make(files: MemoryFiles, more: Partial<WorkspaceOptions> = {}): Workspace & { lines: string[] } {
  const lines: string[] = [];
  const today = Temporal.PlainDate.from('2027-03-01');
  const workspace = createWorkspace({ files, roots: ['file:///w'], today, log: (line) => lines.push(line), ...more });
  return Object.assign(workspace, { lines });
}

/** `rule severity` of what is found in the statement. */
async function found(workspace: Workspace, uri = 'file:///w/plans/s.md'): Promise<readonly string[]> {
  const { findings } = (await workspace.check(uri))!;
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('Settings files', () => {
  it('are found upwards, to the folder of the workspace and not beyond', async () => {
    const memory = new MemoryFiles({ ...plan, 'file:///.wsoa.yaml': off });
    assert.deepEqual(await found(make(memory)), ['vague-deadline warning']);
    memory.write('file:///w/.wsoa.yaml', loud);
    assert.deepEqual(await found(make(memory)), ['vague-deadline error']);
    memory.write('file:///w/plans/.wsoa.yml', off);
    assert.deepEqual(await found(make(memory)), []);
    assert.ok(!memory.reads.includes('file:///.wsoa.yaml'));
  });

  it('are looked for further up where that is told', async () => {
    const memory = new MemoryFiles({ ...plan, 'file:///.wsoa.yaml': off });
    assert.deepEqual(await found(make(memory, { settingsWithin: () => 'file:///' })), []);
  });

  it('of a statement outside of the workspace lie beside it', async () => {
    const memory = new MemoryFiles({
      'file:///else/plans/letter.md': letter,
      'file:///else/plans/s.md': statement,
      'file:///else/.wsoa.yaml': off,
    });
    assert.deepEqual(await found(make(memory), 'file:///else/plans/s.md'), ['vague-deadline warning']);
    memory.write('file:///else/plans/.wsoa.yaml', off);
    assert.deepEqual(await found(make(memory), 'file:///else/plans/s.md'), []);
  });

  it('have one name in a folder: .wsoa.yaml before .wsoa.yml', async () => {
    const memory = new MemoryFiles({ ...plan, 'file:///w/.wsoa.yaml': off, 'file:///w/.wsoa.yml': loud });
    assert.deepEqual(await found(make(memory)), []);
  });

  it('count as they stand in the editor, saved or not', async () => {
    const memory = new MemoryFiles({ ...plan, 'file:///w/.wsoa.yaml': loud });
    const workspace = make(memory);
    await found(workspace);
    const before = await workspace.stamp('file:///w/plans/s.md');
    workspace.open('file:///w/.wsoa.yaml', off);
    assert.notEqual(await workspace.stamp('file:///w/plans/s.md'), before);
    assert.deepEqual(await found(workspace), []);
    workspace.change('file:///w/.wsoa.yaml', 'rules: { vague-deadline: hint }');
    assert.deepEqual(await found(workspace), ['vague-deadline hint']);
    workspace.close('file:///w/.wsoa.yaml');
    assert.deepEqual(await found(workspace), ['vague-deadline error']);
  });

  it('may come, change and go', async () => {
    const memory = new MemoryFiles(plan);
    const workspace = make(memory);
    assert.deepEqual(await found(workspace), ['vague-deadline warning']);
    memory.write('file:///w/.wsoa.yaml', off);
    workspace.filesChanged(['file:///w/.wsoa.yaml']);
    assert.deepEqual(await found(workspace), []);
    memory.write('file:///w/.wsoa.yaml', loud);
    assert.equal(await workspace.refresh(), true);
    assert.deepEqual(await found(workspace), ['vague-deadline error']);
    memory.remove('file:///w/.wsoa.yaml');
    assert.equal(await workspace.refresh(), true);
    assert.deepEqual(await found(workspace), ['vague-deadline warning']);
  });

  it('show their mistakes in themselves, whether or not there is a statement', async () => {
    const memory = new MemoryFiles({ ...plan, 'file:///w/.wsoa.yaml': 'rules: { vague: off }\n' });
    const workspace = make(memory);
    assert.deepEqual(await found(workspace), ['vague-deadline warning', 'invalid-configuration error']);
    const shown = await workspace.inFile('file:///w/.wsoa.yaml');
    assert.deepEqual(
      shown.findings.map(({ rule, file, span }) => [rule, file, shown.text.slice(span.start, span.end)]),
      [['invalid-configuration', 'file:///w/.wsoa.yaml', 'vague']],
    );
    workspace.open('file:///w/empty/.wsoa.yaml', 'ruls: {}\n');
    const [finding] = (await workspace.inFile('file:///w/empty/.wsoa.yaml')).findings;
    assert.deepEqual(
      finding!.fixes().map(({ title }) => title),
      ['Change to “rules”'],
    );
  });

  it('that cannot be read are reported in the statement, and never stop it', async () => {
    const memory = new MemoryFiles(plan);
    memory.write('file:///w/.wsoa.yaml', { problem: 'binary' });
    const [finding] = (await make(memory).check('file:///w/plans/s.md'))!.findings;
    assert.equal(finding!.file, 'file:///w/plans/s.md');
    assert.equal(finding!.message, 'The settings in .wsoa.yaml do not count: it is not text in UTF-8.');
  });

  it('are themselves neither statement nor letter', async () => {
    const workspace = make(new MemoryFiles({ 'file:///w/.wsoa.yaml': statement }));
    workspace.open('file:///w/.wsoa.yaml', statement);
    assert.equal(await workspace.check('file:///w/.wsoa.yaml'), null);
    assert.deepEqual(await workspace.allStatements(), []);
  });

  it('say the words by which a letter is read, for every statement that names it', async () => {
    const memory = new MemoryFiles({
      'file:///w/letters/letter.md': letter.replace('Areas for improvement', 'What must change'),
      'file:///w/letters/.wsoa.yaml': 'headings: { improvement: What must change }',
      'file:///w/s.md': statement.replace('./letter.md', 'letters/letter.md'),
    });
    const workspace = make(memory);
    assert.equal((await workspace.check('file:///w/s.md'))!.coverage.areas, 1);
    workspace.open('file:///w/letters/.wsoa.yaml', '');
    assert.equal((await workspace.check('file:///w/s.md'))!.coverage.areas, 0);
  });
});

describe("The editor's settings", () => {
  it('hold for all statements, under the files', async () => {
    const workspace = make(new MemoryFiles(plan), { settings: { rules: { 'vague-deadline': 'hint' } } });
    assert.deepEqual(await found(workspace), ['vague-deadline hint']);
    workspace.setEditorSettings({ rules: { 'vague-deadline': 'off' } });
    assert.deepEqual(await found(workspace), []);
    workspace.open('file:///w/.wsoa.yaml', loud);
    assert.deepEqual(await found(workspace), ['vague-deadline error']);
  });

  it('that cannot be used cost a line of the log', () => {
    const workspace = make(new MemoryFiles(plan), { settings: { preset: 'jtia' } });
    assert.deepEqual(workspace.lines, [
      "In the editor's settings: “preset” takes jtai, ilacs, send or scrutiny, not “jtia”. Did you mean “jtai”?",
    ]);
  });
});

describe('A preset', () => {
  it('is what the letter calls itself', async () => {
    const inputs: CheckInput[] = [];
    const memory = new MemoryFiles({
      ...plan,
      'file:///w/plans/letter.md': `# Area SEND inspection of Northmere\n${letter}`,
    });
    const workspace = make(memory, {
      check: (input) => {
        inputs.push(input);
        return check(input);
      },
    });
    await workspace.check('file:///w/plans/s.md');
    workspace.open('file:///w/.wsoa.yaml', 'preset: jtai');
    await workspace.check('file:///w/plans/s.md');
    assert.deepEqual(
      inputs.map(({ config }) => config.workingDays),
      [null, 70],
    );
    // Only the days differ, so nothing was read anew.
    assert.equal(inputs[0]!.statement, inputs[1]!.statement);
  });
});
