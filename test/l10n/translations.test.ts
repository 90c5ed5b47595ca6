import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { clientSources, clientStrings, eachNode } from '../../scripts/clientStrings.mjs';

const root = join(import.meta.dirname, '../..');
type Words = Record<string, string>;
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8')) as Words;

/** What must stand in a translation as often as in the English: places, links, code. */
function fixed(text: string): string[] {
  return [...text.matchAll(/\{\d+\}|\]\([^)]*\)|`[^`]*`|\.\/letter\.md/g)].map(([one]) => one).sort();
}

/** Every translation: its file, what it translates. */
const translations = [
  ...readdirSync(root)
    .filter((name) => /^package\.nls\..+\.json$/.test(name))
    .map((file) => ({ file, of: 'package.nls.json' })),
  ...readdirSync(join(root, 'l10n'))
    .filter((name) => /^bundle\.l10n\..+\.json$/.test(name) && name !== 'bundle.l10n.json')
    .map((name) => ({ file: `l10n/${name}`, of: 'l10n/bundle.l10n.json' })),
];

describe('The words of the extension', () => {
  it('are in the bundle, each sentence that the client says', () => {
    assert.deepEqual(Object.keys(read('l10n/bundle.l10n.json')), clientStrings());
  });

  it('are in Welsh', () => {
    assert.deepEqual(
      translations.map(({ file }) => file),
      ['package.nls.cy.json', 'l10n/bundle.l10n.cy.json'],
    );
  });

  for (const { file, of } of translations) {
    it(`are all in ${file}, each with the same places, links and code`, () => {
      const [english, translated] = [read(of), read(file)];
      assert.deepEqual(Object.keys(translated), Object.keys(english));
      for (const [key, text] of Object.entries(translated)) {
        assert.ok(text.trim(), key);
        assert.deepEqual(fixed(text), fixed(english[key]!), `${file}: ${key}`);
        assert.equal(text.split('\n').length, english[key]!.split('\n').length, `${file}: ${key}`);
      }
    });
  }

  it('are asked for in package.json by keys that there are, and each key is', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const asked = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual([...new Set(asked)].sort(), Object.keys(read('package.nls.json')).sort());
  });

  it('are nowhere in package.json itself', () => {
    const shown =
      /^(title|description|markdownDescription|category|contents|name|altText|contextualTitle|patternErrorMessage|displayName)$/;
    const { displayName, description, capabilities, contributes } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    const plain: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value === 'string') {
        if (shown.test(path.split('.').at(-1)!) && !/^%[^%]+%$/.test(value)) plain.push(`${path}: ${value}`);
      } else if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) look(one, `${path}.${key}`);
    };
    look({ displayName, description, capabilities, contributes }, '');
    // What one writes into tasks.json is no word: "problemMatcher": "$wsoa".
    assert.deepEqual(plain, ['.contributes.problemMatchers.0.name: wsoa']);
  });

  it('are never said to a person without being looked up', () => {
    const says = /^(show(Information|Warning|Error)Message|setStatusBarMessage)$/;
    const shown = /^(title|placeHolder|label|detail|description|openLabel|tooltip|name|text|reason)$/;
    const isPlain = (node: ts.Node | undefined): boolean =>
      node !== undefined &&
      ((ts.isStringLiteralLike(node) && /[A-Za-z]{2}/.test(node.text)) ||
        (ts.isTemplateExpression(node) &&
          [node.head, ...node.templateSpans.map(({ literal }) => literal)].some(({ text }) =>
            /[A-Za-z]{2}/.test(text),
          )));
    const plain: string[] = [];
    for (const source of clientSources(['client'])) {
      eachNode(source, (node) => {
        if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
          if (says.test(node.expression.name.text) && isPlain(node.arguments[0])) plain.push(node.getText());
        } else if (ts.isPropertyAssignment(node) && shown.test(node.name.getText()) && isPlain(node.initializer))
          plain.push(node.getText());
      });
    }
    assert.deepEqual(plain, []);
  });

  it('are never said by the server without being looked up', () => {
    // What is written into documents or the log, or read there, stays as it is.
    const written = /^server\/core\/fixes\/(builder|endings|fields|glossary|nameAuthority|skeleton|status)\.ts$/;
    const logged = /^(\w+\.)*(guard|console\.\w+|once|warn|log)$/;
    const folders = ['rules', 'fixes', 'describe', 'complete', 'find', 'refactor'].map((name) => `server/core/${name}`);
    const plain: string[] = [];
    for (const source of clientSources([...folders, 'server/lsp'])) {
      const file = relative(root, source.fileName).replaceAll('\\', '/');
      if (written.test(file)) continue;
      eachNode(source, (node) => {
        if (reads(node) && !isLookedUp(node, logged)) plain.push(`${file}: ${node.getText()}`);
      });
    }
    assert.deepEqual(plain, ["server/core/refactor/tableToSections.ts: 'Action '"]);
  });
});

/** Whether a text reads as words for people: two of them beside each other, or one with a capital and a space. */
function reads(node: ts.Node): boolean {
  const texts = ts.isStringLiteralLike(node)
    ? [node.text]
    : ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      : [];
  return texts.some((text) => /\p{L}{2,} \p{L}{2,}|^\p{Lu}\p{L}+ $/u.test(text));
}

/** In a call of `t`, or itself given to what `others` names; or where no words for people stand: an import, a type. */
function isLookedUp(node: ts.Node, others: RegExp): boolean {
  let isGiven = true;
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isImportDeclaration(at) || ts.isTypeNode(at)) return true;
    // What a function does that is given to `guard` is another matter.
    if (ts.isFunctionLike(at)) isGiven = false;
    if (!ts.isCallExpression(at)) continue;
    const called = at.expression.getText();
    if (called === 't' || (isGiven && others.test(called))) return true;
  }
  return false;
}
