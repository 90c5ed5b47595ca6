import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentLink,
  FoldingRange,
  InlayHint,
  Location,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver';
import type { LspClient } from '../support/lspClient.ts';
import { modern } from '../support/lspClient.ts';
import { withServer } from './session.ts';

const letter = `# Inspection of services in Northmere

22 January 2027

The written statement of proposed action should be sent to us by 4 May 2027.

## Areas for improvement

- The timeliness of strategy meetings is too variable.
- Oversight by managers is not recorded.
- Thresholds are not shared.
`;
const statement = `---
letter: ./letter.md
---

## A1 Timeliness

### Action 1.1 Hold meetings in time

- **Owner:** Head of MASH
- **Deadline:** 31 March 2027

## Oversight

| Ref | Area | Action | Owner | Deadline |
|---|---|---|---|---|
| 2.1 | A2 | Record oversight | | 30 June 2027 |
| 2.2 | A1, A2 | Audit it | Audit Manager | ongoing |
`;
const files = { 'letter.md': letter, 's.md': statement };
const options = {
  capabilities: { ...modern, workspace: { ...modern.workspace, codeLens: { refreshSupport: true } } },
  initializationOptions: { today: '2027-02-01', showCommand: 'client.show' },
};

async function about<T>(client: LspClient, method: string, uri: string, more = {}): Promise<T> {
  return client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...more });
}

describe('Overview', function () {
  this.timeout(20_000);

  it('lenses tell how each area is answered and how far the statement is', () =>
    withServer(
      files,
      async (client, folder) => {
        const [s, l] = [folder.uri('s.md'), folder.uri('letter.md')];
        await client.open(s, statement);
        await client.open(l, letter);
        const titles = async (uri: string) =>
          (await about<CodeLens[]>(client, 'codeLens', uri)).map(({ command }) => command!.title);
        assert.deepEqual(await titles(s), ['2 of 3 areas answered · 2 actions incomplete · due in 63 working days']);
        const lenses = await about<CodeLens[]>(client, 'codeLens', l);
        assert.deepEqual(
          lenses.map(({ command }) => command!.title),
          [
            'A1: 2 actions · Head of MASH, Audit Manager · due 31 March 2027 · 1 gap',
            'A2: 2 actions · Audit Manager · due 30 June 2027 · 2 gaps',
            'A3: no action yet',
          ],
        );
        const [first, , last] = lenses;
        assert.equal(last!.command!.command, '');
        assert.equal(first!.command!.command, 'client.show');
        const places = first!.command!.arguments![2] as Location[];
        assert.deepEqual(
          places.map(({ uri, range }) => [uri, range.start.line]),
          [
            [s, 6],
            [s, 16],
          ],
        );
      },
      options,
    ));

  it('a lens in the letter is brought up to date when its statement changes', () =>
    withServer(
      files,
      async (client, folder) => {
        const [s, l] = [folder.uri('s.md'), folder.uri('letter.md')];
        let asked: () => void;
        const refreshed = new Promise<void>((resolve) => (asked = resolve));
        client.connection.onRequest('workspace/codeLens/refresh', () => {
          asked();
          return null;
        });
        await client.open(s, statement);
        await client.open(l, letter);
        await about(client, 'codeLens', l);
        await client.edit(s, 'ongoing', '31 May 2027');
        await refreshed;
        const [first] = await about<CodeLens[]>(client, 'codeLens', l);
        assert.equal(first!.command!.title, 'A1: 2 actions · Head of MASH, Audit Manager · due 31 March 2027');
      },
      options,
    ));

  it('hints say what a bare reference means and how far off a deadline is', () =>
    withServer(
      files,
      async (client, folder) => {
        await client.open(folder.uri('s.md'), statement);
        const hints = async (from: number, to: number) =>
          (
            await about<InlayHint[]>(client, 'inlayHint', folder.uri('s.md'), {
              range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
            })
          ).map(({ position: { line, character }, label }) => `${line}:${character} ${label as string}`);
        assert.deepEqual(await hints(0, 99), [
          '9:29 in 40 working days',
          '15:10 Oversight by managers is not recorded',
          '15:46 in 103 working days',
          '16:10 The timeliness of strategy meetings is …',
          '16:14 Oversight by managers is not recorded',
        ]);
        assert.deepEqual(await hints(9, 10), ['9:29 in 40 working days']);
        await client.edit(folder.uri('s.md'), '31 March 2027', 'Q4 2026/27');
        assert.deepEqual(await hints(9, 10), ['9:26 31 March 2027, in 40 working days']);
      },
      options,
    ));

  it('a gap of which a comment says that it does not apply is not counted', () => {
    const waived = statement.replace(
      '| Ref | Area',
      '<!-- wsoa-ignore action-without-owner, vague-deadline: agreed with the board -->\n\n| Ref | Area',
    );
    return withServer(
      { ...files, 's.md': waived },
      async (client, folder) => {
        const [s, l] = [folder.uri('s.md'), folder.uri('letter.md')];
        await client.open(s, waived);
        await client.open(l, letter);
        const titles = async (uri: string) =>
          (await about<CodeLens[]>(client, 'codeLens', uri)).map(({ command }) => command!.title);
        const [, a2] = await titles(l);
        assert.equal(a2, 'A2: 2 actions · Audit Manager · due 30 June 2027');
        assert.deepEqual(await titles(s), ['2 of 3 areas answered · due in 63 working days']);
      },
      options,
    );
  });

  it('an area that needs no action says so', () => {
    const text = `${statement}\n<!-- wsoa-ignore area-without-action: answered by the region -->\n\n## A3 Thresholds\n\nNothing.\n`;
    return withServer(
      { ...files, 's.md': text },
      async (client, folder) => {
        const [s, l] = [folder.uri('s.md'), folder.uri('letter.md')];
        await client.open(s, text);
        await client.open(l, letter);
        const titles = async (uri: string) =>
          (await about<CodeLens[]>(client, 'codeLens', uri)).map(({ command }) => command!.title);
        assert.equal((await titles(l))[2], 'A3: no action needed');
        assert.match((await titles(s))[0]!, /^2 of 3 areas answered · 1 needs no action · /);
      },
      options,
    );
  });

  it('lenses and each kind of hint are turned off, and on again, at once', () => {
    const all = { textDocument: modern.textDocument!, workspace: { ...modern.workspace } };
    const workspace = {
      ...all.workspace,
      configuration: true,
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
    };
    return withServer(
      files,
      async (client, folder) => {
        const [s, l] = [folder.uri('s.md'), folder.uri('letter.md')];
        const refreshed: string[] = [];
        for (const what of ['codeLens', 'inlayHint'])
          client.connection.onRequest(`workspace/${what}/refresh`, () => {
            refreshed.push(what);
            client.happened();
            return null;
          });
        await client.open(s, statement);
        await client.open(l, letter);
        const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        const counts = async () => [
          (await about<CodeLens[]>(client, 'codeLens', l)).length,
          (await about<CodeLens[]>(client, 'codeLens', s)).length,
          (await about<InlayHint[]>(client, 'inlayHint', s, { range })).length,
        ];
        const set = async (settings: object, what: readonly string[]) => {
          refreshed.length = 0;
          client.settings = settings;
          await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
          await client.until(() => what.every((one) => refreshed.includes(one)), what.join());
        };
        assert.deepEqual(await counts(), [3, 1, 5]);
        await set({ codeLens: false, inlayHints: { areaText: false, daysLeft: true } }, ['codeLens', 'inlayHint']);
        assert.deepEqual(await counts(), [0, 0, 2]);
        await set({ codeLens: false, inlayHints: { areaText: true, daysLeft: false } }, ['inlayHint']);
        assert.deepEqual(await counts(), [0, 0, 3]);
        await set({ quietWhileTyping: true, continueLists: true, today: '' }, ['codeLens', 'inlayHint']);
        assert.deepEqual(await counts(), [3, 1, 5]);
        assert.deepEqual(
          client.log.filter((line) => line.includes('settings')),
          [],
          'all of them are known',
        );
      },
      { ...options, capabilities: { ...all, workspace } },
    );
  });

  it('sections and actions fold, a selection grows by them, and the letter is a link', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        await client.open(uri, statement);
        const folds = await about<FoldingRange[]>(client, 'foldingRange', uri);
        assert.deepEqual(
          folds.map(({ startLine, endLine }) => [startLine, endLine]),
          [
            [4, 9],
            [6, 9],
            [11, 16],
          ],
        );
        const position = { line: 8, character: 16 };
        let [range] = await about<(SelectionRange | undefined)[]>(client, 'selectionRange', uri, {
          positions: [position],
        });
        const lines: string[] = [];
        for (; range; range = range.parent) lines.push(`${range.range.start.line}-${range.range.end.line}`);
        assert.deepEqual(lines, ['8-8', '6-11', '4-11', '0-17']);
        const links = await about<DocumentLink[]>(client, 'documentLink', uri);
        assert.deepEqual(
          links.map(({ target, range: { start } }) => [target, start.line]),
          [[folder.uri('letter.md'), 1]],
        );
      },
      options,
    ));

  it('every area and action of the workspace is found by its words', () =>
    withServer(
      files,
      async (client) => {
        const find = async (query: string) =>
          (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
            ({ name, containerName }) => `${name} (${containerName})`,
          );
        assert.deepEqual(await find('oversight'), [
          'A2 Oversight by managers is not recorded (letter.md)',
          '2.1 Record oversight (s.md)',
        ]);
        assert.equal((await find('')).length, 6);
        assert.deepEqual(await find('zzz'), []);
      },
      options,
    ));
});
