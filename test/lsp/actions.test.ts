import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver';
import type { LspClient } from '../support/lspClient.ts';
import { modern, old } from '../support/lspClient.ts';
import { letter, statement } from './folder.ts';
import { withServer } from './session.ts';

const files = { 'letter.md': letter, 's.md': statement() };
const faulty = statement().replace('30 June 2027', '31 June 2027');
const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** The quick fixes of one rule, asked for as an editor would: at its diagnostic. */
async function fixesOf(client: LspClient, uri: string, rule: string): Promise<[Diagnostic, CodeAction[]]> {
  const diagnostic = (await client.items(uri)).find(({ code }) => code === rule);
  assert.ok(diagnostic, `no ${rule}`);
  const actions = await client.actions(uri, diagnostic.range, { diagnostics: [diagnostic], only: ['quickfix'] });
  return [diagnostic, actions.filter(({ diagnostics }) => diagnostics?.[0]?.code === rule)];
}

describe('Code actions', function () {
  this.timeout(20_000);

  for (const eol of ['\n', '\r\n']) {
    for (const rule of ['area-without-action', 'action-without-owner', 'impossible-date']) {
      it(`mend ${rule}, the edit made when chosen, ${eol === '\n' ? 'LF' : 'CRLF'}`, () =>
        withServer(files, async (client, folder) => {
          const uri = folder.uri('s.md');
          await client.open(uri, faulty.replace(/\n/g, eol));
          const [diagnostic, actions] = await fixesOf(client, uri, rule);
          assert.ok(actions.length > 0);
          for (const action of actions) {
            assert.equal(action.kind, 'quickfix');
            assert.equal(action.edit, undefined);
            assert.deepEqual(action.diagnostics, [diagnostic]);
          }
          const { edit } = await client.resolve(actions[0]!);
          await client.apply(edit!);
          const left = (await client.items(uri)).filter(
            ({ code, message }) => code === rule && message === diagnostic.message,
          );
          assert.deepEqual(left, []);
          const text = client.texts.get(uri)!.getText();
          if (eol === '\r\n') assert.doesNotMatch(text, /[^\r]\n/);
        }));
    }
  }

  it('are preferred only where no person has to choose', () =>
    withServer(files, async (client, folder) => {
      await client.open(folder.uri('s.md'), faulty);
      const actions = await client.actions(folder.uri('s.md'), everything, { only: ['quickfix'] });
      assert.ok(actions.length > 2);
      for (const action of actions) {
        const rule = action.diagnostics![0]!.code;
        if (action.isPreferred) assert.ok(rule !== 'action-without-owner' && rule !== 'area-without-action');
      }
    }));

  it('end with the comment that ignores the finding, which hides it when there is a reason', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, faulty);
      for (const rule of ['area-without-action', 'action-without-owner', 'impossible-date']) {
        const actions = await client.actions(uri, everything, { only: ['quickfix'] });
        const from = actions.findIndex(({ title }) => /^Ignore this here/.test(title));
        assert.ok(from > 0 && actions.slice(from).every(({ title }) => /^Ignore this here/.test(title)));
        const action = actions.slice(from).find(({ diagnostics }) => diagnostics![0]!.code === rule)!;
        assert.ok(!action.isPreferred);
        await client.apply((await client.resolve(action)).edit!);
        assert.ok((await client.rules(uri)).includes('unused-ignore'), 'it is to be filled in');
        await client.edit(uri, '[reason]', 'agreed by the board');
        assert.ok(!(await client.rules(uri)).includes(rule));
        assert.ok(!(await client.rules(uri)).includes('unused-ignore'));
      }
    }));

  it('write the comment for what the letter mirrors into the statement', () =>
    withServer(files, async (client, folder) => {
      const [uri, its] = [folder.uri('s.md'), folder.uri('letter.md')];
      await client.open(uri, statement());
      await client.open(its, letter);
      const [, actions] = await fixesOf(client, its, 'area-without-action');
      const { edit } = await client.resolve(actions.at(-1)!);
      await client.apply(edit!);
      await client.edit(uri, '[reason]', 'agreed by the board');
      assert.match(
        client.texts.get(uri)!.getText(),
        /^---\n# wsoa-ignore area-without-action: agreed by the board\nletter:/,
      );
      assert.deepEqual(await client.rules(its), []);
    }));

  it('offer no comment for a comment, and prefer taking out what hides nothing', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, faulty.replace('## A1', '<!-- wsoa-ignore vague-deadline: agreed -->\n\n## A1'));
      const [, actions] = await fixesOf(client, uri, 'unused-ignore');
      assert.deepEqual(
        actions.map(({ title, isPreferred }) => [title, isPreferred]),
        [['Remove the comment', true]],
      );
      await client.apply((await client.resolve(actions[0]!)).edit!);
      assert.equal(client.texts.get(uri)!.getText(), faulty);
    }));

  it('are offered only for what is touched', () =>
    withServer(files, async (client, folder) => {
      await client.open(folder.uri('s.md'), faulty);
      const top = { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } };
      assert.deepEqual(await client.actions(folder.uri('s.md'), top, { only: ['quickfix'] }), []);
    }));

  it('apply all safe fixes at once, and then there is none left', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, faulty);
      for (const only of ['source', 'source.fixAll', 'source.fixAll.wsoa']) {
        const kinds = (await client.actions(uri, everything, { only: [only] })).map(({ kind }) => kind);
        assert.deepEqual(kinds, ['source.fixAll.wsoa']);
      }
      const [action] = await client.actions(uri, everything, { only: ['source.fixAll'] });
      await client.apply((await client.resolve(action!)).edit!);
      assert.ok(!(await client.rules(uri)).includes('impossible-date'));
      assert.deepEqual(await client.actions(uri, everything, { only: ['source.fixAll'] }), []);
    }));

  it('are not applied to a document that has changed since', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, faulty);
      const [, actions] = await fixesOf(client, uri, 'impossible-date');
      await client.edit(uri, '# Written', '# A written');
      await assert.rejects(client.resolve(actions[0]!), { code: -32801 });
    }));

  it('are not applied when the letter has changed since', () =>
    withServer(files, async (client, folder) => {
      const [uri, its] = [folder.uri('s.md'), folder.uri('letter.md')];
      await client.open(uri, statement());
      await client.open(its, letter);
      const [, actions] = await fixesOf(client, uri, 'area-without-action');
      await client.edit(its, '- The timeliness', '- There is one more.\n- The timeliness');
      await assert.rejects(client.resolve(actions[0]!), { code: -32801 });
    }));

  it('name nobody whom the document should not name, nor do the findings', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      const named =
        '### Write to the pupil Jane Smith, 943 476 5919, at j@gmail.com\n\n- **Owner:**\n- **Deadline:** ongoing';
      await client.open(uri, `${statement()}\n## More\n\n${named}\n`);
      const items = await client.items(uri);
      const actions = await client.actions(uri, everything, { only: ['quickfix'] });
      assert.equal(items.filter(({ code }) => code === 'identifiable-person').length, 3);
      assert.match(JSON.stringify(items), /pupil J••• S••••/);
      assert.ok(actions.some(({ title }) => title === 'Replace the NHS number by [removed]'));
      assert.doesNotMatch(JSON.stringify([items, actions]), /Jane|Smith|476|5919|j@gmail/);
    }));

  it('carry places to fill to an editor that knows snippets', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        await client.open(uri, statement());
        const [, actions] = await fixesOf(client, uri, 'area-without-action');
        const { edit } = await client.resolve(actions[0]!);
        const [change] = edit!.documentChanges as TextDocumentEdit[];
        assert.deepEqual(change!.textDocument, { uri, version: 1 });
        const [snippet] = change!.edits as SnippetTextEdit[];
        assert.equal(snippet!.snippet.kind, 'snippet');
        assert.match(snippet!.snippet.value, /\$\{1[:|]/);
      },
      {
        capabilities: {
          ...modern,
          workspace: { ...modern.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
        },
      },
    ));

  it('carry their edit at once to an editor that does not ask for it later', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        await client.open(uri, faulty);
        const actions = await client.actions(uri, everything);
        const action = actions.find(({ title }) => /30 June 2027/.test(title))!;
        assert.equal(action.isPreferred, undefined);
        await client.apply(action.edit!);
        assert.match(client.texts.get(uri)!.getText(), /30 June 2027/);
      },
      { capabilities: old },
    ));
});
