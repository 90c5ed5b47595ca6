import assert from 'node:assert/strict';
import { modern } from '../support/lspClient.ts';
import { found, letter, statement } from './folder.ts';
import { withServer } from './session.ts';

const files = { 'letter.md': letter, 's.md': statement() };

describe('Pulled diagnostics', function () {
  this.timeout(20_000);

  it('announces what the server can do', () =>
    withServer({}, async ({ result: { capabilities, serverInfo } }) => {
      assert.equal(serverInfo?.name, 'wsoa');
      assert.equal(capabilities.positionEncoding, 'utf-16');
      const { interFileDependencies, workspaceDiagnostics } = capabilities.diagnosticProvider!;
      assert.deepEqual([interFileDependencies, workspaceDiagnostics], [true, true]);
      assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    }));

  it('finds what is missing, with links and the place in the letter', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, statement());
      const items = await client.items(uri);
      assert.deepEqual(items.map(({ code }) => code).sort(), found);
      for (const item of items) {
        assert.equal(item.source, 'wsoa');
        assert.equal(item.codeDescription?.href, `https://github.com/wsoa/wsoa/blob/main/docs/rules/${item.code}.md`);
      }
      const missing = items.find(({ code }) => code === 'area-without-action')!;
      const related = missing.relatedInformation![0]!;
      assert.equal(related.location.uri, folder.uri('letter.md'));
      assert.equal(related.location.range.start.line, 8);
      assert.equal(client.published.size, 0, 'nothing is pushed to who pulls');
    }));

  it('answers unchanged while nothing looks different', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, statement());
      const { resultId } = await client.pull(uri);
      assert.deepEqual(await client.pull(uri, resultId!), { kind: 'unchanged', resultId });
      await client.edit(uri, 'Written statement', 'A written statement');
      assert.equal((await client.pull(uri, resultId!)).kind, 'unchanged');
      await client.edit(uri, '# A written', '\n# A written');
      const moved = await client.pull(uri, resultId!);
      assert.equal(moved.kind, 'full');
      assert.notEqual(moved.resultId, resultId);
    }));

  it('follows each edit', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, statement());
      await client.edit(uri, '- **Deadline:** 31 July 2027', '- **Owner:** R. Okafor\n- **Deadline:** 31 July 2027');
      assert.deepEqual(await client.rules(uri), ['area-without-action']);
      await client.edit(uri, '30 June 2027', '31 June 2027');
      assert.deepEqual(await client.rules(uri), ['area-without-action', 'impossible-date']);
      await client.edit(uri, './letter.md', './leter.md');
      assert.deepEqual(await client.rules(uri), ['impossible-date', 'letter-not-found']);
    }));

  it('shows the other way round in the letter', () =>
    withServer(files, async (client, folder) => {
      await client.open(folder.uri('letter.md'), letter);
      const items = await client.items(folder.uri('letter.md'));
      assert.deepEqual(
        items.map(({ code, range }) => [code, range.start.line]),
        [['area-without-action', 8]],
      );
    }));

  it('gives the other side’s report to a client that takes it', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        await client.open(uri, statement());
        const report = await client.pull(uri);
        const related = report.relatedDocuments?.[folder.uri('letter.md')];
        assert.equal(related?.kind === 'full' && related.items.length, 1);
        const again = await client.pull(uri, report.resultId!);
        assert.deepEqual([again.kind, again.relatedDocuments], ['unchanged', undefined]);
      },
      {
        capabilities: {
          ...modern,
          textDocument: { ...modern.textDocument, diagnostic: { relatedDocumentSupport: true } },
        },
      },
    ));

  it('leaves alone what is neither statement nor letter', () =>
    withServer({ ...files, 'readme.md': '# Read me' }, async (client, folder) => {
      await client.open(folder.uri('readme.md'), '# Read me\n\n- **Owner:**\n');
      assert.deepEqual(await client.items(folder.uri('readme.md')), []);
      const notes = '---\ntitle: Notes\ntags: [a\n---\n';
      await client.open(folder.uri('notes.md'), notes);
      assert.deepEqual(await client.items(folder.uri('notes.md')), []);
    }));

  it('leaves alone the old side of a comparison', () =>
    withServer(files, async (client, folder) => {
      for (const uri of [folder.uri('s.md').replace('file:', 'git:'), 'vscode-notebook-cell:/a.md', 'output:1']) {
        await client.open(uri, statement());
        assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] });
        assert.deepEqual(
          await client.actions(uri, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }),
          [],
        );
      }
    }));

  it('checks what is not saved yet', () =>
    withServer(files, async (client) => {
      await client.open('untitled:Untitled-1', statement());
      assert.deepEqual(await client.rules('untitled:Untitled-1'), found);
    }));

  it('works without a folder', () =>
    withServer(
      files,
      async (client, folder) => {
        await client.open(folder.uri('s.md'), statement());
        assert.deepEqual(await client.rules(folder.uri('s.md')), found);
      },
      { folder: null },
    ));

  it('counts lines and columns as the editor does: CRLF, byte order mark, emoji', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      const text = `\uFEFF${statement().replace('Record oversight', '👩‍👧 Record oversight').replace(/\n/g, '\r\n')}`;
      await client.open(uri, text);
      const item = (await client.items(uri)).find(({ code }) => code === 'action-without-owner')!;
      const lines = text.split('\r\n');
      assert.match(lines[item.range.start.line]!, /Record oversight/);
      assert.equal(item.range.end.character <= lines[item.range.end.line]!.length, true);
    }));

  for (const name of ['a b (1) #2 %20 é ü', 'x+y&z', "it's [here]"]) {
    it(`finds its way in a folder called ${name}`, () =>
      withServer(
        { [`${name}/the letter (1).md`]: letter, [`${name}/s.md`]: statement(`"./the letter (1).md"`) },
        async (client, folder) => {
          const uri = folder.uri(`${name}/s.md`);
          await client.open(uri, statement(`"./the letter (1).md"`));
          assert.deepEqual(await client.rules(uri), found);
          const reports = await client.pullWorkspace();
          assert.equal(reports.items.length, 1);
        },
        { name: `wsoa ${name} ` },
      ));
  }

  it('knows one Windows file by all its names', () =>
    withServer(
      {},
      async (client) => {
        await client.open('file:///c%3A/plans/letter.md', letter);
        await client.open('file:///C:/plans/s.md', statement());
        assert.deepEqual(await client.rules('file:///C:/plans/s.md'), found);
        assert.equal((await client.items('file:///c%3A/plans/letter.md')).length, 1);
      },
      { folder: null },
    ));

  for (const [what, path] of [
    ['out of the workspace', '../../../../../../etc/passwd'],
    ['to a URL', 'https://example.org/letter.md'],
    ['to a directory', './sub'],
    ['to nothing', './nothing.md'],
  ] as const) {
    it(`says one thing of a letter that leads ${what}`, () =>
      withServer({ 'sub/x.md': letter }, async (client, folder) => {
        const uri = folder.uri('s.md');
        const text = `---\nletter: ${path}\n---\n\n# Statement\n`;
        await client.open(uri, text);
        assert.deepEqual(await client.rules(uri), ['letter-not-found']);
      }));
  }

  it('does not read a file that is not open and lies outside', () =>
    withServer(files, async (client) => {
      assert.deepEqual(await client.items('file:///etc/passwd'), []);
    }));
});
