import assert from 'node:assert/strict';
import type { DocumentHighlight, DocumentSymbol, Hover, Location, LocationLink, Position } from 'vscode-languageserver';
import type { LspClient } from '../support/lspClient.ts';
import { modern } from '../support/lspClient.ts';
import { withServer } from './session.ts';

const letter = `# Inspection of services in Northmere

22 January 2027

## Recommendations

### Within three months

- The timeliness of strategy meetings is too variable:
  - out of hours
  - for disabled children.
- Oversight by managers is not recorded.
`;
const statement = `---
letter: ./letter.md
---

# Statement

## R1 Timeliness

### Action 1.1 Hold meetings in time

- **Owner:** Head of MASH
- **Deadline:** 31 March 2027

## Oversight

| Ref | Area | Action | Owner | Deadline |
|---|---|---|---|---|
| 2.1 | R2 | Record oversight | head of MASH | 30 June 2027 |
| 2.2 | R1, R2 | Audit it | Audit Manager | ongoing |
`;
const files = { 'letter.md': letter, 's.md': statement };
const options = {
  capabilities: { ...modern, textDocument: { ...modern.textDocument, definition: { linkSupport: true } } },
  initializationOptions: { today: '2027-02-01' },
};

/** Where the words `before` end, a `‸` in them marking the place itself. */
function at(text: string, words: string): Position {
  const [before, after] = words.split('‸') as [string, string];
  const offset = text.indexOf(before + after) + before.length;
  assert.ok(offset >= before.length, words);
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

async function ask<T>(client: LspClient, method: string, uri: string, position: Position, more = {}): Promise<T> {
  return client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
}

describe('Understanding', function () {
  this.timeout(20_000);

  for (const eol of ['\n', '\r\n']) {
    const name = eol === '\n' ? 'LF' : 'CRLF';
    const texts = { letter: letter.replaceAll('\n', eol), statement: statement.replaceAll('\n', eol) };
    const here = { 'letter.md': texts.letter, 's.md': texts.statement };

    it(`a hover tells what stands there (${name})`, () =>
      withServer(
        here,
        async (client, folder) => {
          const [s, l] = [folder.uri('s.md'), folder.uri('letter.md')];
          await client.open(s, texts.statement);
          await client.open(l, texts.letter);
          const hover = async (uri: string, text: string, words: string) =>
            (
              (await ask<Hover | null>(client, 'hover', uri, at(text.replaceAll('\r\n', '\n'), words)))?.contents as
                { value: string } | undefined
            )?.value;
          const area = await hover(s, texts.statement, '## R‸1 Time');
          assert.match(area!, /^\*\*R1\*\* recommendation · Recommendations > Within three months\n/);
          assert.match(area!, /> The timeliness of strategy meetings is too variable:\n>\n> out of hours/);
          assert.match(area!, /Within three months: by Thursday 22 April 2027, in \d\d working days/);
          assert.match(
            area!,
            /Answered by 2 actions:\n\n- 1\.1 Hold meetings in time · Head of MASH · 31 March 2027\n- 2\.2 /,
          );
          assert.equal(await hover(l, texts.letter, 'The time‸liness'), area);
          assert.match((await hover(l, texts.letter, 'out of‸ hours'))!, /^\*\*R1\.1\*\* .*\n\n> out of hours\n/);
          assert.match(
            (await hover(s, texts.statement, '30 Ju‸ne 2027'))!,
            /^\*\*Wednesday 30 June 2027, in \d+ working days\*\*\n\nThe letter’s time for R2, “Within three months”, ends \d+ working days earlier, on 22 April 2027\./,
          );
          assert.match(
            (await hover(s, texts.statement, 'Head o‸f MASH'))!,
            /^\*\*Head of MASH\*\* owns 2 actions\.\n\nNext: 1\.1 Hold meetings in time, by 31 March 2027, in 40 working days\./,
          );
          assert.match(
            (await hover(s, texts.statement, 'Audi‸t it'))!,
            /^\*\*2\.2 Audit it\*\*\n\nAnswers R1: .*\n\nAnswers R2: /,
          );
          assert.equal(await hover(s, texts.statement, 'Over‸sight\n'), undefined);
        },
        options,
      ));
  }

  it('a reference leads to its area, and a path to its letter', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        await client.open(uri, statement);
        const go = async (words: string) =>
          (await ask<LocationLink[] | null>(client, 'definition', uri, at(statement, words)))?.map(
            ({ targetUri, targetSelectionRange: { start } }) => [targetUri, start.line],
          );
        assert.deepEqual(await go('| R1, R‸2 |'), [[folder.uri('letter.md'), 11]]);
        assert.deepEqual(await go('## R‸1'), [[folder.uri('letter.md'), 8]]);
        assert.deepEqual(await go('./let‸ter.md'), [[folder.uri('letter.md'), 0]]);
        assert.equal(await go('Audit‸ it'), undefined);
      },
      options,
    ));

  it('an area’s references are those of every statement that answers its letter', () =>
    withServer(
      {
        ...files,
        'other.md': '---\nletter: letter.md\n---\n\n## R1 Elsewhere\n\n### Action 9 Help\n\n- **Owner:** DCS\n',
      },
      async (client, folder) => {
        await client.open(folder.uri('s.md'), statement);
        await client.open(folder.uri('letter.md'), letter);
        const find = async (file: string, text: string, words: string, includeDeclaration: boolean) =>
          (
            await ask<Location[]>(client, 'references', folder.uri(file), at(text, words), {
              context: { includeDeclaration },
            })
          ).map(({ uri, range: { start } }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${start.line}`);
        const expected = ['letter.md:8', 'other.md:4', 's.md:18', 's.md:6'];
        assert.deepEqual((await find('s.md', statement, '## R‸1', true)).sort(), expected);
        assert.deepEqual((await find('letter.md', letter, 'The time‸liness', true)).sort(), expected);
        assert.deepEqual((await find('s.md', statement, '## R‸1', false)).sort(), expected.slice(1));
        const lit = await ask<DocumentHighlight[]>(
          client,
          'documentHighlight',
          folder.uri('s.md'),
          at(statement, '## R‸1'),
        );
        assert.deepEqual(lit.map(({ range: { start } }) => start.line).sort(), [18, 18, 6, 8]);
      },
      options,
    ));

  it('the outline is the statement’s sections and actions, and the letter’s areas', () =>
    withServer(
      files,
      async (client, folder) => {
        const outline = async (file: string) =>
          tree(
            await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
              textDocument: { uri: folder.uri(file) },
            }),
          );
        await client.open(folder.uri('s.md'), statement);
        await client.open(folder.uri('letter.md'), letter);
        assert.deepEqual(await outline('s.md'), [
          'Statement',
          '  R1 Timeliness',
          '    Action 1.1 Hold meetings in time (Head of MASH · 31 March 2027)',
          '  Oversight',
          '    2.1 Record oversight (head of MASH · 30 June 2027)',
          '    2.2 Audit it (Audit Manager · ongoing)',
        ]);
        assert.deepEqual(await outline('letter.md'), [
          'Recommendations > Within three months',
          '  R1 The timeliness of strategy meetings is too variable: out of hours for disabled … (Within three months)',
          '  R2 Oversight by managers is not recorded (Within three months)',
        ]);
      },
      options,
    ));

  it('other Markdown is left alone', () =>
    withServer({ 'notes.md': '# Notes\n\n## Areas\n\n- one\n' }, async (client, folder) => {
      const uri = folder.uri('notes.md');
      await client.open(uri, '# Notes\n\n- one\n');
      const place = { line: 2, character: 3 };
      for (const method of ['hover', 'definition', 'documentHighlight', 'documentSymbol'])
        assert.equal(await ask(client, method, uri, place), null, method);
    }));
});

function tree(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, range, selectionRange, children }) => {
    assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line, name);
    return [`${indent}${name}${detail ? ` (${detail})` : ''}`, ...tree(children ?? [], `${indent}  `)];
  });
}
