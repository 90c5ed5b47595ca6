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
      },
      options,
    ));

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
