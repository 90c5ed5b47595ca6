import assert from 'node:assert/strict';
import type { SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../server/core/model/edit.ts';
import type { ClientFeatures } from '../../server/lsp/client.ts';
import { Convert } from '../../server/lsp/convert.ts';
import { workspaceEdit } from '../../server/lsp/edits.ts';
import type { Session } from '../../server/lsp/session.ts';

const uri = 'file:///w/s.md';

/** The edits as a client would get them, with what each would make of the text. */
function converted(
  text: string,
  edits: readonly Edit[],
  client: Partial<ClientFeatures>,
): (TextEdit | SnippetTextEdit)[] {
  const document = TextDocument.create(uri, 'markdown', 7, text);
  const session = {
    client: { documentChanges: true, snippetEdits: true, ...client },
    workspace: { textOf: () => text },
    document: () => document,
    uriOf: (file: string) => file,
  } as unknown as Session;
  const made = workspaceEdit(session, new Convert(session), new Map([[uri, edits]]));
  if (made.changes) return made.changes[uri]!;
  const [change] = made.documentChanges as TextDocumentEdit[];
  assert.deepEqual(change!.textDocument, { uri, version: 7 });
  return change!.edits;
}

/** An insertion whose places are written `‹default|choice|choice›`. */
function insertion(at: number, marked: string): Edit {
  const stops: { start: number; end: number; choices?: string[] }[] = [];
  let text = '';
  for (const part of marked.split(/(‹[^›]*›)/)) {
    if (!part.startsWith('‹')) {
      text += part;
      continue;
    }
    const [first = '', ...choices] = part.slice(1, -1).split('|');
    stops.push({ start: text.length, end: text.length + first.length, ...(choices.length && { choices }) });
    text += first;
  }
  return { span: { start: at, end: at }, text, stops };
}

describe('Edits for the client', () => {
  const snippet = (text: string, edit: Edit): { at: string; value: string } => {
    const [made] = converted(text, [edit], {}) as [SnippetTextEdit];
    const { line, character } = made.range.start;
    return {
      at: `${line}:${character}`,
      value: made.snippet?.value ?? `plain ${(made as unknown as TextEdit).newText}`,
    };
  };

  it('have places to fill', () =>
    assert.equal(snippet('', insertion(0, 'a ‹owner› b ‹›')).value, 'a ${1:owner} b ${2:}'));

  it('have choices, what stands there first', () => {
    assert.equal(snippet('', insertion(0, '‹|A|B›')).value, '${1|A,B|}');
    assert.equal(snippet('', insertion(0, '‹B|A|B›')).value, '${1|B,A|}');
    assert.equal(snippet('', insertion(0, '‹|A›')).value, '${1:A}');
  });

  it('hold what snippets would take for their own', () => {
    assert.equal(
      snippet('', insertion(0, '$1 {x} \\ ‹£5, $6 }|a,b|c\\d›')).value,
      '\\$1 {x\\} \\\\ ${1|£5\\, $6 },a\\,b,c\\\\d|}',
    );
  });

  it('number their places across edits, so that they are not typed in together', () => {
    const made = converted('ab', [insertion(0, '‹x›'), insertion(2, '‹y›')], {}) as SnippetTextEdit[];
    assert.deepEqual(
      made.map((edit) => edit.snippet.value),
      ['${1:x}', '${2:y}'],
    );
  });

  it('are plain without places', () =>
    assert.equal(snippet('ab', { span: { start: 1, end: 1 }, text: '$1' }).value, 'plain $1'));

  describe('are not indented again by the editor', () => {
    const indented = '  - **Owner:** x\r\n  - **Status:** y\r\n';
    it('at the end of an indented line, they go to the next', () => {
      const made = snippet(indented, insertion(16, '\r\n  - **Deadline:** ‹date›'));
      assert.deepEqual(made, { at: '1:0', value: '  - **Deadline:** ${1:date}\r\n' });
    });
    it('at the end of a line that is not, they stay', () => {
      assert.equal(snippet('- a\n- b\n', insertion(3, '\n- ‹c›')).at, '0:3');
    });
    it('at the end of the text, they are plain', () => {
      assert.equal(snippet('  - a', insertion(5, '\n  - ‹c›')).value, 'plain \n  - c');
    });
  });

  it('are plain text with the first choice for an editor without snippets', () => {
    const [made] = converted('', [insertion(0, 'a ‹|A|B› ‹TBC|C› ‹›')], { snippetEdits: false }) as [TextEdit];
    assert.equal(made.newText, 'a A TBC ');
    const [oldest] = converted('', [insertion(0, 'x')], { snippetEdits: false, documentChanges: false }) as [TextEdit];
    assert.equal(oldest.newText, 'x');
  });
});
