import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { check } from '../../server/core/check.ts';
import type { CheckInput, LetterSource } from '../../server/core/check.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import type { Workspace } from '../../server/workspace/workspace.ts';
import type { WorkspaceOptions } from '../../server/workspace/workspaceOptions.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

const letter = '# Letter\n\n## Areas for improvement\n\n- The first area is weak.\n- The second area is weak.\n';
const statement = (path: string): string =>
  `---\nletter: ${path}\n---\n\n## A1\n\n### Action 1.1 Do it\n\n- **Owner:** R. Okafor\n- **Deadline:** 30 June 2027\n`;

function make(files: MemoryFiles, more: Partial<WorkspaceOptions> = {}): Workspace & { lines: string[] } {
  const lines: string[] = [];
  const workspace = createWorkspace({
    files,
    roots: ['file:///w'],
    today: Temporal.PlainDate.from('2027-03-01'),
    log: (line) => lines.push(line),
    ...more,
  });
  return Object.assign(workspace, { lines });
}

describe('Workspace', () => {
  /** How the one letter of a statement was found. */
  async function source(
    written: string,
    files: Record<string, string>,
    at = 'file:///w/s.md',
    more: Partial<WorkspaceOptions> = {},
  ): Promise<LetterSource> {
    const memory = new MemoryFiles({ ...files, [at]: statement(written) });
    const result = await make(memory, more).check(at);
    return result!.letters[0]!;
  }

  describe('finds the letter', () => {
    const spellings: [written: string, file: string][] = [
      ['./letter.md', 'file:///w/letter.md'],
      ['letter.md', 'file:///w/letter.md'],
      ['".\\\\letters\\\\a b.md"', 'file:///w/letters/a%20b.md'],
      ['"letters/a%20b.md"', 'file:///w/letters/a%20b.md'],
      ['<letters/a b.md>', 'file:///w/letters/a%20b.md'],
      ['a (1).md', 'file:///w/a%20%281%29.md'],
      ['"a#b.md"', 'file:///w/a%23b.md'],
      ['letter.md#areas', 'file:///w/letter.md'],
      ['"100%25.md"', 'file:///w/100%2525.md'],
      ['Zürich.md', 'file:///w/Z%C3%BCrich.md'],
    ];
    for (const [written, file] of spellings) {
      it(`${written}`, async () => {
        const found = await source(written, { [file]: letter });
        assert.ok(found.found, JSON.stringify(found));
        assert.equal(found.letter.areas.length, 2);
      });
    }

    it('whose accents are composed the other way', async () => {
      const found = await source('Zu\u0308rich.md', { 'file:///w/Z\u00fcrich.md': letter });
      assert.ok(found.found);
      assert.equal(found.file, 'file:///w/Z%C3%BCrich.md');
    });

    it('of a statement outside of the workspace only beside it', async () => {
      const files = { 'file:///else/letter.md': letter, 'file:///up.md': letter };
      assert.ok((await source('letter.md', files, 'file:///else/s.md')).found);
      const up = await source('../up.md', files, 'file:///else/s.md');
      assert.ok(!up.found && up.problem === 'outside');
    });

    it('of a statement that is not saved yet, from the first folder', async () => {
      const workspace = make(new MemoryFiles({ 'file:///w/letter.md': letter }));
      workspace.open('untitled:Untitled-1', statement('letter.md'));
      const result = await workspace.check('untitled:Untitled-1');
      assert.equal(result?.coverage.areas, 2);
    });

    it('on Windows, however the drive is written', async () => {
      const files = new MemoryFiles({ 'file:///c%3A/w/letter.md': letter });
      const workspace = make(files, { roots: ['file:///C:/w'] });
      workspace.open('file:///c%3A/w/s.md', statement('letter.md'));
      const result = await workspace.check('file:///C:/w/s.md');
      assert.equal(result?.coverage.areas, 2);
      assert.deepEqual(await workspace.statementsOf('file:///C:/w/letter.md'), ['file:///c%3A/w/s.md']);
    });
  });

  describe('says why there is no letter', () => {
    const problems: [written: string, problem: string, name: string][] = [
      ['nothing.md', 'missing', 'missing'],
      ['folder', 'directory', 'a folder'],
      ['../../../etc/passwd', 'outside', 'outside'],
      ['"%2e%2e/secret.md"', 'outside', 'outside, escaped'],
      ['https://example.org/letter.md', 'url', 'a URL'],
      ['letter.pdf', 'not-markdown', 'a PDF'],
    ];
    for (const [written, problem, name] of problems) {
      it(name, async () => {
        const files = { 'file:///w/folder/x.md': letter, 'file:///w/letter.pdf': '%PDF', 'file:///secret.md': letter };
        const found = await source(written, files);
        assert.ok(!found.found);
        assert.equal(found.problem, problem);
      });
    }

    it('without touching what lies outside', async () => {
      const files = new MemoryFiles({
        'file:///secret.md': letter,
        'file:///w/s.md': statement('"%2e%2e/secret.md"'),
        'file:///w/t.md': statement('../secret.md'),
      });
      const workspace = make(files);
      await workspace.check('file:///w/s.md');
      await workspace.check('file:///w/t.md');
      await workspace.inFile('file:///secret.md');
      for (const uri of [...files.reads, ...files.lists])
        assert.ok(!uri.includes('secret') || uri.includes('%252e'), uri);
    });

    it('and suggests the nearest names', async () => {
      const files = {
        'file:///w/letter.md': letter,
        'file:///w/latter.pdf': '',
        'file:///w/z.md': '',
        'file:///w/x.txt': '',
      };
      const found = await source('./leter.md', files);
      assert.ok(!found.found);
      assert.deepEqual(found.suggestions, ['./letter.md', './latter.pdf', './z.md']);
    });

    it('and suggests from the folder that the path names', async () => {
      const found = await source('letters/lettr.md', { 'file:///w/letters/letter.md': letter });
      assert.ok(!found.found);
      assert.deepEqual(found.suggestions, ['letters/letter.md']);
    });
  });

  it('takes several letters in order', async () => {
    const memory = new MemoryFiles({
      'file:///w/a.md': letter,
      'file:///w/s.md': '---\nletter:\n  - a.md\n  - b.md\n---\n',
    });
    const result = await make(memory).check('file:///w/s.md');
    assert.deepEqual(
      result!.letters.map(({ found }) => found),
      [true, false],
    );
  });

  it('lets an open editor win over the disk, saved or not', async () => {
    const memory = new MemoryFiles({ 'file:///w/letter.md': letter, 'file:///w/s.md': statement('letter.md') });
    const workspace = make(memory);
    const areas = async (): Promise<number> => (await workspace.check('file:///w/s.md'))!.coverage.areas;
    assert.equal(await areas(), 2);
    workspace.open('file:///w/letter.md', `${letter}- The third area is weak.\n`);
    assert.equal(await areas(), 3);
    workspace.change('file:///w/letter.md', letter.replace('- The second area is weak.\n', ''));
    assert.equal(await areas(), 1);
    workspace.close('file:///w/letter.md');
    assert.equal(await areas(), 2);
  });

  it('follows files that come and go', async () => {
    const memory = new MemoryFiles({ 'file:///w/s.md': statement('letter.md') });
    const workspace = make(memory);
    const found = async (): Promise<boolean> => (await workspace.check('file:///w/s.md'))!.letters[0]!.found;
    assert.equal(await found(), false);
    memory.write('file:///w/letter.md', letter);
    workspace.filesChanged(['file:///w/letter.md']);
    assert.equal(await found(), true);
    memory.remove('file:///w/letter.md');
    workspace.filesChanged(['file:///w/letter.md']);
    assert.equal(await found(), false);
  });

  it('notices a change on disk that nobody told of', async () => {
    const memory = new MemoryFiles({ 'file:///w/letter.md': letter, 'file:///w/s.md': statement('letter.md') });
    const workspace = make(memory);
    await workspace.check('file:///w/s.md');
    assert.equal(await workspace.refresh(), false);
    memory.write('file:///w/letter.md', `${letter}- The third area is weak.\n`);
    assert.equal(await workspace.refresh(), true);
    assert.equal((await workspace.check('file:///w/s.md'))!.coverage.areas, 3);
  });

  it('knows a letter’s statements, all over the workspace, as they change', async () => {
    const memory = new MemoryFiles({
      'file:///w/letter.md': letter,
      'file:///w/one/s.md': statement('../letter.md'),
      'file:///w/two.md': statement('./letter.md'),
      'file:///w/other.md': statement('./else.md'),
      'file:///w/readme.md': '# Nothing\n',
    });
    const workspace = make(memory);
    const naming = (): Promise<readonly string[]> => workspace.statementsOf('file:///w/letter.md');
    assert.deepEqual(await naming(), ['file:///w/one/s.md', 'file:///w/two.md']);
    assert.equal((await workspace.allStatements()).length, 3);
    workspace.open('file:///w/two.md', '# No statement any more\n');
    assert.deepEqual(await naming(), ['file:///w/one/s.md']);
    workspace.close('file:///w/two.md');
    assert.equal((await naming()).length, 2);
    memory.write('file:///w/three.md', statement('letter.md'));
    workspace.filesChanged(['file:///w/three.md']);
    assert.equal((await naming()).length, 3);
    memory.remove('file:///w/one/s.md');
    workspace.filesChanged(['file:///w/one/s.md']);
    assert.deepEqual(await naming(), ['file:///w/three.md', 'file:///w/two.md']);
  });

  it('reads nothing that no statement names', async () => {
    const memory = new MemoryFiles({
      'file:///w/letter.md': letter,
      'file:///w/notes.md': letter,
      'file:///w/s.md': statement('letter.md'),
    });
    const workspace = make(memory);
    workspace.open('file:///w/s.md', statement('letter.md'));
    await workspace.inFile('file:///w/s.md');
    await workspace.allStatements();
    assert.deepEqual(memory.reads, ['file:///w/letter.md']);
    assert.deepEqual(memory.lists, []);
  });

  it('shows in a letter what its statements do not answer', async () => {
    const memory = new MemoryFiles({ 'file:///w/letter.md': letter, 'file:///w/s.md': statement('letter.md') });
    const shown = await make(memory).inFile('file:///w/letter.md');
    assert.equal(shown.result, null);
    assert.deepEqual(
      shown.findings.map(({ rule, area, mirrored }) => [rule, area, mirrored]),
      [['area-without-action', 'A2', true]],
    );
  });

  it('says in an imported letter what is to be compared, also where no statement names it', async () => {
    const workspace = make(new MemoryFiles({}));
    const file = 'file:///w/letter.md';
    const imported = (more = '') =>
      `---\nsource: a.pdf\nsha256: 00\n${more}---\n\n## Areas for improvement\n\nRecords are thin.\n\nPlans are late.\n`;
    const rulesIn = async (text: string) => {
      workspace.change(file, text);
      return (await workspace.inFile(file)).findings.map(({ rule, area }) => `${rule} ${area}`);
    };
    assert.deepEqual(await rulesIn(imported()), ['unsure-area A1', 'unsure-area A2']);
    assert.deepEqual(await rulesIn(imported('compared: 2027-02-01\n')), []);
    assert.deepEqual(await rulesIn(imported().replace('sha256: 00\n', '')), [], 'somebody else’s page');
  });

  it('leaves alone what is neither statement nor letter', async () => {
    const memory = new MemoryFiles({ 'file:///w/letter.md': letter });
    assert.deepEqual((await make(memory).inFile('file:///w/letter.md')).findings, []);
  });

  describe('does nothing twice', () => {
    const memory = new MemoryFiles({ 'file:///w/letter.md': letter, 'file:///w/s.md': statement('letter.md') });
    let checks: CheckInput[] = [];
    let today = Temporal.PlainDate.from('2027-03-01');
    const workspace = make(memory, {
      today: () => today,
      check: (input) => {
        checks.push(input);
        return check(input);
      },
    });
    const count = async (): Promise<number> => {
      checks = [];
      await workspace.check('file:///w/s.md');
      return checks.length;
    };

    it('while nothing changes', async () => {
      await count();
      assert.equal(await count(), 0);
    });
    it('when the same text comes again', async () => {
      workspace.filesChanged(['file:///w/letter.md', 'file:///w/s.md']);
      assert.equal(await count(), 0);
    });
    it('and keeps the letter when only the statement changes', async () => {
      workspace.open('file:///w/s.md', `${statement('letter.md')} `);
      await count();
      const before = checks[0]!.letters[0];
      workspace.change('file:///w/s.md', `${statement('letter.md')}  `);
      assert.equal(await count(), 1);
      assert.equal(checks[0]!.letters[0], before);
    });
    it('but checks again when the day changes', async () => {
      today = Temporal.PlainDate.from('2027-03-02');
      assert.equal(await count(), 1);
    });
  });

  it('tells of changes by a stamp', async () => {
    const memory = new MemoryFiles({ 'file:///w/letter.md': letter, 'file:///w/s.md': statement('letter.md') });
    const workspace = make(memory);
    await workspace.inFile('file:///w/s.md');
    const before = await workspace.stamp('file:///w/s.md');
    assert.equal(await workspace.stamp('file:///w/s.md'), before);
    workspace.open('file:///w/unrelated.md', 'x');
    assert.equal(await workspace.stamp('file:///w/s.md'), before);
    workspace.open('file:///w/letter.md', letter);
    assert.notEqual(await workspace.stamp('file:///w/s.md'), before);
  });

  it('passes over what throws, with one line in the log', async () => {
    const memory = new MemoryFiles({ 'file:///w/letter.md': letter, 'file:///w/s.md': statement('letter.md') });
    const workspace = make(memory, {
      check: (input) => {
        input.onRuleError?.('some-rule', new TypeError('x is not\na function'));
        return check(input);
      },
    });
    workspace.open('file:///w/s.md', statement('letter.md'));
    const first = await workspace.check('file:///w/s.md');
    workspace.change('file:///w/s.md', `${statement('letter.md')}\n`);
    await workspace.check('file:///w/s.md');
    assert.equal(first!.findings.filter(({ rule }) => rule === 'area-without-action').length, 2);
    assert.equal(workspace.lines.length, 1);
    assert.match(
      workspace.lines[0]!,
      /^The rule some-rule failed in s\.md and was passed over: TypeError: x is not \(at /,
    );
  });

  it('survives a check that throws', async () => {
    const memory = new MemoryFiles({ 'file:///w/s.md': statement('letter.md') });
    const workspace = make(memory, {
      check: () => {
        throw new Error('broken');
      },
    });
    assert.deepEqual((await workspace.check('file:///w/s.md'))!.findings, []);
    assert.equal(workspace.lines.length, 1);
  });

  it('leaves a text of 50 MB alone', async () => {
    const workspace = make(new MemoryFiles());
    workspace.open('file:///w/s.md', `---\nletter: x.md\n---\n${' '.repeat(50 * 1024 * 1024)}`);
    const shown = await workspace.inFile('file:///w/s.md');
    assert.equal(shown.problem, 'too-large');
    assert.deepEqual(shown.findings, []);
  });

  it('checks many statements of one letter', async () => {
    const memory = new MemoryFiles({ 'file:///w/letter.md': letter });
    for (let i = 0; i < 300; i++) memory.write(`file:///w/s${i}.md`, statement('letter.md'));
    const workspace = make(memory);
    let findings = 0;
    for (const uri of await workspace.allStatements()) findings += (await workspace.check(uri))!.findings.length;
    assert.ok(findings >= 300);
  });
});
