import assert from 'node:assert/strict';
import type { PastedAction } from '../../server/lsp/pasteActionProtocol.ts';
import { pasteActionRequest } from '../../server/lsp/pasteActionProtocol.ts';
import { letter } from './folder.ts';
import { withServer } from './session.ts';

const head = '---\nletter: ./letter.md\n---\n\n';
const a1 = '## A1 Timeliness\n\n### Action 1.1 Do it\n\n- **Owner:** DCS\n- **Deadline:** June 2027\n';
const oversight = 'Oversight by managers is not recorded well enough.';
const filled =
  '> Oversight by managers is not recorded well enough.\n\n### Action 2.1 [what will be done]\n\n- **Owner:** [owner]\n';

/** What pasting `words` at the `¦` of a document offers, and the document after it. */
async function paste(marked: string, words: string, always = false): Promise<PastedAction & { text: string }> {
  const made = await pasteOrNot(marked, words, always);
  assert.ok(made);
  return made;
}

async function pasteOrNot(
  marked: string,
  words: string,
  always = false,
): Promise<(PastedAction & { text: string }) | null> {
  const text = marked.replace('¦', '');
  let result: (PastedAction & { text: string }) | null = null;
  await withServer({ 'letter.md': letter, 's.md': text }, async (client, folder) => {
    const uri = folder.uri('s.md');
    await client.open(uri, text);
    const position = client.texts.get(uri)!.positionAt(marked.indexOf('¦'));
    const made = await client.connection.sendRequest<PastedAction | null>(pasteActionRequest, {
      ...{ uri, position, always },
      text: words,
    });
    if (!made) return;
    if (made.edit) await client.apply(made.edit);
    const now = client.texts.get(uri)!;
    const at = now.offsetAt(position);
    const snippet = made.snippet?.replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}/g, '$1$2') ?? '';
    result = { ...made, text: now.getText().slice(0, at) + snippet + now.getText().slice(at) };
  });
  return result;
}

describe('An area that is pasted into a statement', function () {
  this.timeout(20_000);

  it('becomes an action at the cursor, with places to fill in', async () => {
    const { title, sure, text, edit, snippet } = await paste(`${head}${a1}\n¦\n`, oversight);
    assert.deepEqual([title, sure, edit], ['Add an Action for A2', true, null]);
    assert.ok(text.startsWith(`${head}${a1}\n## A2 Oversight`), text);
    assert.ok(text.includes(filled), text);
    assert.match(snippet!, /\$\{1:\[what will be done\]\}/);
  });

  it('is known as it is copied: with its reference, list markers, emphasis and line breaks', async () => {
    for (const words of [
      `A2 ${oversight}`,
      `- **A2** Oversight by managers is not recorded\n  well enough.\n`,
      `> ${oversight}`,
      `• “${oversight}”`,
    ])
      assert.equal((await paste(`${head}${a1}\n¦`, words)).title, 'Add an Action for A2');
  });

  it('is added to its own section, below what is there', async () => {
    const { text } = await paste(
      `${head}${a1}\n¦\n\n## A2 Oversight\n`,
      'The timeliness of strategy meetings is too variable.',
    );
    assert.match(text, /### Action 1\.1 Do it[^]*### Action 1\.2 \[what will be done\][^]*## A2/);
    assert.doesNotMatch(text, /> The timeliness/);
  });

  it('stands where it belongs where the cursor is in the middle of something, and tears nothing apart', async () => {
    const table = '| Area | Action | Owner | Deadline |\n|---|---|---|---|\n| A1 | Do it | DCS | June 2027 |\n';
    const cases = [
      [`${head}Some ¦prose.\n\n${a1}`, /prose\.\n\n## A1[^]*June 2027\n\n## A2/],
      [`${head}## A1 Timeliness\n\n¦\n\n### Action 1.1 Do it\n\n- **Owner:** DCS\n`, /- \*\*Owner:\*\* DCS\n\n## A2/],
      [`${head}${table}\n¦\n`, /\| A1 \| Do it \| DCS \| June 2027 \|\n\| A2 \| \[what will be done\] \| \[owner\] \|/],
    ] as const;
    for (const [before, after] of cases) {
      const { text, title, snippet } = await paste(before, oversight, true);
      assert.deepEqual([title, snippet], ['Add an Action for A2 Where It Belongs', null]);
      assert.match(text, after);
    }
  });

  it('is words where words are wanted: in a quote, a cell, a field, a sentence', async () => {
    for (const before of ['> ¦', '| A2 | ¦ |', '- **Area:** ¦', 'They said: ¦'])
      assert.equal(await pasteOrNot(`${head}${a1}\n${before}\n`, oversight), null);
  });

  it('may be several at once', async () => {
    const { title, text } = await paste(
      `${head}${a1}\n¦`,
      `- ${oversight}\n- Thresholds are not shared by all partners.\n`,
    );
    assert.equal(title, 'Add Actions for A2, A3 Where They Belong');
    assert.match(text, /## A2[^]*## A3/);
  });

  it('is only offered on request where the words are not its own', async () => {
    const near = 'Managers record their oversight';
    assert.equal(await pasteOrNot(`${head}${a1}\n¦`, near), null);
    const { title, sure } = await paste(`${head}${a1}\n¦`, near, true);
    assert.deepEqual([title, sure], ['Add an Action for A2', false]);
    const unlike = await paste(`${head}${a1}\n¦`, 'zzz', true);
    assert.equal(unlike.title, 'Add an Action for A1', 'the area in whose section the cursor is');
  });

  it('is plain text in the front matter, in a letter and in anything else', async () => {
    assert.equal(await pasteOrNot(`---\nletter: ./letter.md¦\n---\n\n${a1}`, oversight, true), null);
    assert.equal(await pasteOrNot('# Notes\n\n¦\n', oversight, true), null);
    assert.equal(await pasteOrNot(`${head}${a1}\n¦`, ' \n', true), null);
  });
});
