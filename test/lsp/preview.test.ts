import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { markTokens } from '../../client/preview/markTokens.ts';
import type { MakeToken, Token } from '../../client/preview/tokens.ts';
import { textType } from '../../client/preview/tokens.ts';
import type { MarkEntry, Marks } from '../../server/lsp/marksProtocol.ts';
import { marksRequest } from '../../server/lsp/marksProtocol.ts';
import { letter } from './folder.ts';
import { withServer } from './session.ts';

interface MarkdownIt {
  parse(text: string, env: object): Token[];
  readonly renderer: {
    render(tokens: Token[], options: object, env: object): string;
    rules: Record<string, (tokens: Token[], at: number) => string>;
  };
  readonly options: object;
  readonly utils: { escapeHtml(text: string): string };
}
// The engine of VS Code's preview; the packager brings it.
const fromPackager = createRequire(createRequire(import.meta.url).resolve('@vscode/vsce/package.json'));
const md = (fromPackager('markdown-it') as (options: object) => MarkdownIt)({ html: true });
md.renderer.rules[textType] = (tokens, at) => md.utils.escapeHtml(tokens[at]!.content);

const head = '---\nletter: ./letter.md\n---\n';

/** A statement as the preview shows it, made of what the real server says; front matter as VS Code leaves it out. */
async function shown(body: string, letterText = letter): Promise<string> {
  const text = head + body;
  let html = '';
  await withServer({ 'letter.md': letterText, 's.md': text }, async (client, folder) => {
    await client.open(folder.uri('s.md'), text);
    const { kind, marks } = await client.connection.sendRequest<Marks>(marksRequest, { uri: folder.uri('s.md') });
    assert.equal(kind, 'statement');
    html = rendered(text, marks);
  });
  return html;
}

function rendered(text: string, marks: readonly MarkEntry[]): string {
  const tokens = md.parse(
    text.replace(/^---[^]*?\n---/, (front) => front.replace(/[^\n]/g, '')),
    {},
  );
  const before = JSON.stringify(tokens);
  const Made = tokens[0]!.constructor as new (...given: Parameters<MakeToken>) => Token;
  const html = md.renderer.render(
    markTokens(tokens, marks, (...given) => new Made(...given)),
    md.options,
    {},
  );
  assert.equal(JSON.stringify(tokens), before, 'what the preview keeps is not changed');
  return html;
}

describe('The Markdown preview', function () {
  this.timeout(20_000);

  it('says what a reference means, to the mouse, the keyboard and a screen reader', async () => {
    const html = await shown('\n## A1 Timeliness\n\nOn A4 paper.\n');
    assert.match(
      html,
      /<span class="wsoa-area" title="(A1, area for improvement: The timeliness of strategy meetings is too variable)" role="note" aria-label="\1" tabindex="0">A1<\/span> Timeliness/,
    );
    assert.match(html, /<p>On A4 paper\.<\/p>/);
  });

  it('shows a gap at its words, with a sign and in words', async () => {
    const html = await shown('\n## A1 Timeliness\n\n### Action 1.1 Do it\n\n- **Owner:** TBC\n- **Deadline:** asap\n');
    assert.match(
      html,
      /<span class="wsoa-gap wsoa-warning">TBC<\/span> <span class="wsoa-note wsoa-warning" title="Action 1\.1 has no owner[^"]*" role="note" aria-label="Warning: Action 1\.1 has no owner[^"]*">⚠\ufe0e action without owner<\/span>/,
    );
    assert.match(
      html,
      /<strong>Deadline:<\/strong> <span class="wsoa-gap wsoa-warning">asap<\/span> .*⚠\ufe0e vague deadline/,
    );
    assert.match(html, /Action <span class="wsoa-action" title="Action 1\.1: no owner, due asap"/);
  });

  it('shows what is still to be filled in, also where nothing stands at all', async () => {
    const html = await shown(
      '\n| Ref | Area | Action | Owner | Deadline | Evidence |\n|---|---|---|---|---|---|\n| 2.1 | A1 | Do \\| it | DCS | 30 June 2027 | |\n| 2.2 | A2 | TBC | | TBC | TBC |\n',
    );
    const [first, second] = [...html.matchAll(/<tr>\n<td>[^]*?<\/tr>/g)].map(([row]) => row.match(/<td>.*<\/td>/g)!);
    assert.match(first![5]!, /<td><span class="wsoa-placeholder">\[still to be filled in\]<\/span><\/td>/);
    assert.doesNotMatch(first!.slice(2, 5).join(), /placeholder/);
    assert.match(
      second![5]!,
      /<span class="wsoa-placeholder" title="still to be filled in" role="note" aria-label="TBC: still to be filled in" tabindex="0">TBC/,
    );
    assert.match(second![4]!, /action without deadline|vague deadline/);
  });

  it('lists above the text what has no place in it', async () => {
    const html = await shown(
      '\n## A1 Timeliness\n\n### Action 1.1 Do it\n\n- **Owner:** DCS\n- **Deadline:** 30 June 2027\n',
    );
    assert.match(html, /^<div class="wsoa-summary"><p>Of the document as a whole:<\/p><ul><li><span/);
    assert.match(
      html,
      /<li><span class="wsoa-note wsoa-warning" role="note" aria-label="Warning: No action answers A2[^"]*">⚠\ufe0e No action answers A2, [^<]*<\/span><\/li><li>/,
    );
  });

  it('escapes what documents say', async () => {
    const html = await shown('\n## A1 Timeliness\n', letter.replace('too variable', '<b onclick="x">bad</b> & "so"'));
    assert.doesNotMatch(html, /<b /);
    assert.match(html, /title="A1, area for improvement: [^"<>]*&amp; &quot;so&quot;/);
  });

  it('keeps its places with CRLF, quotes, several lines and repeated words', async () => {
    const body =
      '\n> ## A1 and A1\n\nBefore\nand after\n\n### Action 1.1 A TBC plan\n\n- **Owner (TBC):** x\n- **Deadline:** TBC\n  and so on\n- **Area:** A2, A3\n';
    const [lf, crlf] = [await shown(body), await shown(body.replaceAll('\n', '\r\n'))];
    assert.equal(crlf.replaceAll('\r', ''), lf);
    assert.match(lf, /<span class="wsoa-area"[^>]*>A2<\/span>, <span class="wsoa-area"[^>]*>A3<\/span>/);
  });

  it('says in a letter how each area is answered, and leaves all other documents alone', async () => {
    const written = letter.replace('- The timeliness', '- **A1** The timeliness');
    const s = `${head}\n## A1 Timeliness\n\n### Action 1.1 Do it\n\n- **Owner:** DCS\n- **Deadline:** 30 June 2027\n`;
    await withServer({ 'letter.md': written, 's.md': s, 'other.md': '# A1\n\nTBC\n' }, async (client, folder) => {
      for (const [file, text] of Object.entries({ 's.md': s, 'letter.md': written, 'other.md': '# A1\n\nTBC\n' }))
        await client.open(folder.uri(file), text);
      const of = (file: string) => client.connection.sendRequest<Marks>(marksRequest, { uri: folder.uri(file) });
      const { kind, marks } = await of('letter.md');
      assert.equal(kind, 'letter');
      assert.match(
        rendered(written, marks),
        /<strong><span class="wsoa-area" title="A1: 1 action · DCS · due 30 June 2027"/,
      );
      assert.deepEqual(await of('other.md'), { kind: 'none', marks: [] });
    });
  });
});
