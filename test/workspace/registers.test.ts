import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import type { Workspace } from '../../server/workspace/workspace.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

const file = 'file:///w/plans/s.md';
const letter = '## Areas for improvement\n\n- The first area is weak.\n';
const statement = (people: string): string =>
  `---\nletter: letter.md\npeople: ${people}\n---\n\n## A1\n\n### Action 1.1 Do it\n\n- **Owner:** RO\n- **Deadline:** 30 June 2027\n`;

function make(memory: MemoryFiles): Workspace {
  return createWorkspace({
    files: memory,
    roots: ['file:///w'],
    today: Temporal.PlainDate.from('2027-03-01'),
    log: (line) => assert.fail(line),
  });
}

/** What a register decides on. */
const about = ['invalid-front-matter', 'unresolved-initials'];

/** Findings as `rule: the words that they are about`. */
async function found(workspace: Workspace): Promise<string[]> {
  const { findings, text } = (await workspace.check(file))!;
  return findings
    .filter(({ rule }) => about.includes(rule))
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

describe('A register in a file of its own', () => {
  const files = (people: string, more: Record<string, string>) =>
    new MemoryFiles({ 'file:///w/plans/letter.md': letter, [file]: statement(people), ...more });
  const register = '- { role: Head of MASH, initials: RO }\n';

  const cases: readonly [people: string, files: Record<string, string>, found: readonly string[]][] = [
    ['./people.yaml', { 'file:///w/plans/people.yaml': register }, []],
    ['../people.yml', { 'file:///w/people.yml': `people:\n  ${register}` }, []],
    ['people.json', { 'file:///w/plans/people.json': '[{ "role": "Head of MASH", "initials": "RO" }]' }, []],
    ['./people.yaml', { 'file:///w/plans/people.yaml': '- { initials: LH }\n' }, ['unresolved-initials: RO']],
    ['./people.yaml', {}, ['invalid-front-matter: ./people.yaml']],
    ['../../people.yaml', { 'file:///people.yaml': register }, ['invalid-front-matter: ../../people.yaml']],
    ['https://x.example/p.yaml', {}, ['invalid-front-matter: https://x.example/p.yaml']],
    ['./people.yaml', { 'file:///w/plans/people.yaml': '- "RO' }, ['invalid-front-matter: ./people.yaml']],
    ['./people.yaml', { 'file:///w/plans/people.yaml': '' }, ['invalid-front-matter: ./people.yaml']],
  ];
  for (const [people, more, expected] of cases) {
    it(`${people} with ${JSON.stringify(Object.values(more))}`, async () => {
      const memory = files(people, more);
      assert.deepEqual(await found(make(memory)), expected);
      assert.ok(memory.reads.every((uri) => uri.startsWith('file:///w/')));
    });
  }

  it('is read again when it changes, comes or goes', async () => {
    const uri = 'file:///w/plans/people.yaml';
    const memory = files('./people.yaml', {});
    const workspace = make(memory);
    const change = async (text: string | null) => {
      const before = await workspace.stamp(file);
      if (text === null) memory.remove(uri);
      else memory.write(uri, text);
      workspace.filesChanged([uri]);
      assert.notEqual(await workspace.stamp(file), before);
      return found(workspace);
    };
    assert.deepEqual(await found(workspace), ['invalid-front-matter: ./people.yaml']);
    assert.deepEqual(await change(register), []);
    assert.deepEqual(await change('- { initials: LH }\n'), ['unresolved-initials: RO']);
    assert.deepEqual(await change(null), ['invalid-front-matter: ./people.yaml']);
    memory.write(uri, register);
    assert.equal(await workspace.refresh(), true, 'nobody told of it');
    assert.deepEqual(await found(workspace), []);
  });

  it('gets the people that a fix adds', async () => {
    const uri = 'file:///w/plans/people.yaml';
    const workspace = make(files('./people.yaml', { [uri]: '- { role: Head of Early Help, initials: LH }\n' }));
    const { findings } = (await workspace.check(file))!;
    const finding = findings.find(({ rule }) => rule === 'unresolved-initials');
    const [fix] = finding!.fixes();
    assert.equal(fix!.file, uri);
    assert.deepEqual(
      fix!.edits.map(({ span, text }) => [span.start, text]),
      [['- { role: Head of Early Help, initials: LH }'.length, '\n- { role: , initials: RO }']],
    );
  });
});
