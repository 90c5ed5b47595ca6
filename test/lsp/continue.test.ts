import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import type { ContinuedLine } from '../../server/lsp/continueProtocol.ts';
import { continueRequest } from '../../server/lsp/continueProtocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { letter } from './folder.ts';
import { withServer } from './session.ts';

const head = '---\nletter: ./letter.md\n---\n\n## A1 Timeliness\n\n### Action 1.1 Do it\n\n';
const table =
  '---\nletter: ./letter.md\n---\n\n| Ref | Area | Action | Owner | Deadline |\n|---|---|---|---|---|\n| 1.1 | A1 | Do it | DCS | June 2027 |';

/** Where the cursor is. */
const cursor = '¦';

/** The document after Enter at its `¦`, and after as many more; `¦` is where the cursor then is. */
async function afterEnter(marked: string, times = 1, lineEnd = '\n'): Promise<string> {
  const at = marked.replaceAll('\n', lineEnd).indexOf(cursor);
  const start = marked.replace(cursor, '').replaceAll('\n', lineEnd);
  let result = '';
  await withServer({ 'letter.md': letter, 's.md': start }, async (client, folder) => {
    const uri = folder.uri('s.md');
    await client.open(uri, start);
    let offset = at;
    for (let i = 0; i < times; i++) offset = await press(client, uri, offset, lineEnd);
    const text = client.texts.get(uri)!.getText();
    result = (text.slice(0, offset) + cursor + text.slice(offset)).replaceAll(lineEnd, '\n');
  });
  return result;
}

async function press(client: LspClient, uri: string, offset: number, lineEnd: string): Promise<number> {
  const document = client.texts.get(uri)!;
  const place = document.positionAt(offset);
  await client.change(uri, [{ range: { start: place, end: place }, newText: lineEnd }]);
  const position = { line: place.line + 1, character: 0 };
  const answer = await client.connection.sendRequest<ContinuedLine | null>(continueRequest, { uri, position });
  if (!answer) return document.offsetAt(position);
  await client.change(uri, [{ range: answer.range, newText: answer.text }]);
  return document.offsetAt(answer.range.start) + answer.cursor;
}

describe('Enter', function () {
  this.timeout(20_000);

  it('after a field begins the next that is missing, as the line above is written', async () => {
    const cases = [
      ['- **Owner:** DCS¦', '- **Owner:** DCS\n- **Deadline:** ¦'],
      ['* __Owner__: DCS¦\n', '* __Owner__: DCS\n* __Deadline__: ¦\n'],
      ['1. Owner: DCS¦\n', '1. Owner: DCS\n2. Deadline: ¦\n'],
      ['- **Owner:** DCS  ¦\n\nProse.\n', '- **Owner:** DCS  \n- **Deadline:** ¦\n\nProse.\n'],
      [
        '- **Owner:** DCS¦\n- **Deadline:** May 2027\n',
        '- **Owner:** DCS\n- **Success measure:** ¦\n- **Deadline:** May 2027\n',
      ],
    ];
    for (const [before, after] of cases) assert.equal(await afterEnter(head + before), head + after);
  });

  it('takes the fields and their names from the actions that are there', async () => {
    const other =
      '- **Lead officer:** DCS\n- **By when:** May 2027\n- **Evidence:** Audit\n\n### Action 1.2 Then this\n\n';
    assert.equal(
      await afterEnter(`${head}${other}- **By when:** June 2027¦`),
      `${head}${other}- **By when:** June 2027\n- **Evidence:** ¦`,
    );
    assert.equal(
      await afterEnter(`${head}${other}- **Evidence:** Audit¦`),
      `${head}${other}- **Evidence:** Audit\n- **Lead officer:** ¦`,
    );
  });

  it('once more takes away what was begun, and nothing that was written', async () => {
    assert.equal(await afterEnter(`${head}- **Owner:** DCS¦\n\nProse.\n`, 2), `${head}- **Owner:** DCS\n¦\n\nProse.\n`);
    const written = `${head}- **Owner:** DCS\n- **Deadline:** ¦\n`;
    assert.equal(await afterEnter(written), written.replace('¦', '\n- **Success measure:** ¦'));
    assert.equal(await afterEnter(`${table}¦\n`, 2), `${table}\n¦\n`);
  });

  it('after a row of actions begins another with as many cells', async () => {
    assert.equal(await afterEnter(`${table}¦\n\nProse.\n`), `${table}\n| ¦ |  |  |  |  |\n\nProse.\n`);
    const more = '\n| 1.2 | A2 | Next | DCS | July 2027 |';
    assert.equal(await afterEnter(`${table}¦${more}`), `${table}\n| ¦ |  |  |  |  |${more}`);
  });

  it('does the same where lines end in CRLF', async () => {
    assert.equal(
      await afterEnter(`${head}- **Owner:** DCS¦\n`, 1, '\r\n'),
      `${head}- **Owner:** DCS\n- **Deadline:** ¦\n`,
    );
    assert.equal(await afterEnter(`${table}¦\n`, 2, '\r\n'), `${table}\n¦\n`);
  });

  it('is only Enter everywhere else', async () => {
    const all = '- **Owner:** DCS\n- **Deadline:** May 2027\n- **Success measure:** 95%\n- **Status:** Done';
    for (const before of [
      `${head}- **Owner:** D¦CS\n`,
      `${head}${all}¦\n`,
      `${head}${all}\n\nProse: it is so.¦\n`,
      `${head}${all}\n\n- An item: of prose¦\n`,
      `${head}\`\`\`\n- **Owner:** DCS¦\n\`\`\`\n`,
      `${head.replace('letter: ./letter.md', 'letter: ./letter.md¦')}`,
      '# Notes\n\n- **Owner:** DCS¦\n',
      `${table.replace('Do it', 'Do ¦it')}`,
      '| A | B |\n|---|---|\n| 1 | 2 |¦\n',
    ])
      assert.equal(await afterEnter(before), before.replace(cursor, `\n${cursor}`));
  });

  it('works in every editor that formats as one types', async () => {
    const text = `${head}- **Owner:** DCS\n`;
    await withServer({ 'letter.md': letter, 's.md': text }, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, text);
      assert.deepEqual(client.result.capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
      const position = { line: text.split('\n').length - 1, character: 0 };
      const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', {
        textDocument: { uri },
        position,
        ch: '\n',
        options: { tabSize: 2, insertSpaces: true },
      });
      assert.deepEqual(edits, [{ range: { start: position, end: position }, newText: '- **Deadline:** ' }]);
    });
  });
});
