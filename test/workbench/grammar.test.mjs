/** The injection grammar, on VS Code's own Markdown grammar: what is made visible, and what is left alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { codeServer, root, tools } from './support/places.mjs';

const require = createRequire(join(tools, 'package.json'));
const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate');
const { OnigScanner, OnigString, loadWASM } = require('vscode-oniguruma');

const injection = 'text.html.markdown.wsoa';
const grammars = {
  'text.html.markdown': join(codeServer, 'extensions/markdown-basics/syntaxes/markdown.tmLanguage.json'),
  [injection]: join(root, 'syntaxes/wsoa.injection.json'),
};

/** What each kind of thing is called in the tests, by the scope that colours it. */
const kinds = {
  'constant.numeric.reference.wsoa': 'ref',
  'support.type.field.wsoa': 'field',
  'keyword.control.placeholder.wsoa': 'placeholder',
  'keyword.control.ignore.wsoa': 'ignore',
  'keyword.control.until.wsoa': 'until',
  'support.type.rule.wsoa': 'rule',
};

describe('what the grammar makes visible', function () {
  this.timeout(20_000);
  let markdown;

  before(async () => {
    await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (sources) => new OnigScanner(sources),
        createOnigString: (text) => new OnigString(text),
      }),
      loadGrammar: async (scope) =>
        scope in grammars ? parseRawGrammar(readFileSync(grammars[scope], 'utf8'), grammars[scope]) : null,
      getInjections: (scope) => (scope === 'text.html.markdown' ? [injection] : []),
    });
    markdown = await registry.loadGrammar('text.html.markdown');
  });

  /** `text`, in which everything that is made visible is written as <kind:words>. */
  function paint(text) {
    let state = INITIAL;
    const lines = text.split('\n').map((line) => {
      const { tokens, ruleStack } = markdown.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map((token) => paintToken(line, token)).join('');
    });
    return lines.join('\n');
  }

  const cases = {
    'references in headings': ['## A1 Timeliness', '## <ref:A1> Timeliness'],
    'several references': ['## A1, A3 and P2: recording', '## <ref:A1>, <ref:A3> and <ref:P2>: recording'],
    'references after words for them': ['### Response to area A3.2 Views', '### Response to area <ref:A3.2> Views'],
    'references in brackets': ['## Timeliness (A1)', '## Timeliness (<ref:A1>)'],
    'numbers of actions': ['### Action 1.1 Convene', '### Action <ref:1.1> Convene'],
    fields: ['- **Owner:** Head of Service', '- **<field:Owner>:** Head of Service'],
    'fields with the colon outside': ['* **Due date**: 3 May 2027', '* **<field:Due date>**: 3 May 2027'],
    'references in an area field': ['- **Area:** A1, A3', '- **<field:Area>:** <ref:A1>, <ref:A3>'],
    placeholders: ['- **Owner:** TBC', '- **<field:Owner>:** <placeholder:TBC>'],
    'placeholders in brackets': ['- **Lead officer:** [owner]', '- **<field:Lead officer>:** <placeholder:[owner]>'],
    'comments that ignore findings': [
      '<!-- wsoa-ignore vague-deadline, unknown-area until 30 June 2027: not until-then -->',
      '<!-- <ignore:wsoa-ignore> <rule:vague-deadline>, <rule:unknown-area> <until:until> 30 June 2027: not until-then -->',
    ],
    'comments in cells and items': [
      '| TBC | ongoing <!-- wsoa-ignore vague-deadline: agreed --> |\n\n- **Owner:** TBC <!-- wsoa-ignore-file a-rule: why -->',
      '| <placeholder:TBC> | ongoing <!-- <ignore:wsoa-ignore> <rule:vague-deadline>: agreed --> |\n\n- **<field:Owner>:** TBC <!-- <ignore:wsoa-ignore-file> <rule:a-rule>: why -->',
    ],
    'references written in a letter': [
      '- **A3** The timeliness\n- [P1] Risk',
      '- **<ref:A3>** The timeliness\n- [<ref:P1>] Risk',
    ],
    cells: [
      '| 2.1 | A2 | Brief | TBC | [deadline] |',
      '| 2.1 | <ref:A2> | Brief | <placeholder:TBC> | <placeholder:[deadline]> |',
    ],
  };
  for (const [what, [text, expected]] of Object.entries(cases)) it(what, () => assert.equal(paint(text), expected));

  const leftAlone = {
    prose: 'Print it on A4 paper. P1 is not a heading here, and nothing is TBC.',
    'a list of prose': '- A4 paper\n- Owner: somebody\n- TBC',
    'fields of other things': '- **Note:** TBC',
    code: '```\n## A1 Timeliness\n- **Owner:** TBC\n```',
    'inline code': '## `A1` is a reference',
    'front matter': '---\nletter: ./A1.md\n---',
    comments: '<!--\n- **Owner:** TBC\n-->',
    'other comments': '<!-- to be ignored: vague-deadline until June -->',
    'comments in code': '```\n<!-- wsoa-ignore vague-deadline: why -->\n```',
    'the cells of other tables': '| n/a | — | A4 paper | ? |',
    'links in a list': '- [A1](https://example.org)',
    'words that begin like references': '## A1B2C3 and P4-s',
  };
  for (const [what, text] of Object.entries(leftAlone)) it(`not ${what}`, () => assert.equal(paint(text), text));

  it('leaves the rest of a heading and of a value to Markdown', () => {
    const { tokens } = markdown.tokenizeLine('- **Owner:** *Head* of Service', INITIAL);
    assert.ok(tokens.some(({ scopes }) => scopes.includes('markup.italic.markdown')));
  });
});

function paintToken(line, { startIndex, endIndex, scopes }) {
  const text = line.slice(startIndex, endIndex);
  const kind = scopes.map((scope) => kinds[scope]).find(Boolean);
  return kind ? `<${kind}:${text}>` : text;
}
