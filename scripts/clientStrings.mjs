// Writes l10n/bundle.l10n.json, every sentence that the extension and its server say, from the calls of `t`; `--check` fails
// when it differs. A translation is a file beside it: bundle.l10n.cy.json.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const file = join(root, 'l10n/bundle.l10n.json');

/** The sources of whatever speaks to a person, parsed. */
export function clientSources(folders = ['client', 'server/core', 'server/convert', 'server/lsp', 'server/workspace']) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)),
  );
  return files
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
}

/** Calls `see` with every node below one. */
export function eachNode(node, see) {
  see(node);
  node.forEachChild((child) => eachNode(child, see));
}

/** What `t` is called with, in the order of the alphabet. A call with anything but a literal is an error. */
export function clientStrings(sources = clientSources()) {
  const strings = new Set();
  for (const source of sources) {
    eachNode(source, (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 't') return;
      const [text] = node.arguments;
      if (!text || !ts.isStringLiteralLike(text))
        throw new Error(`${source.fileName}: t(${text?.getText()}) is no literal`);
      strings.add(text.text);
    });
  }
  return [...strings].sort();
}

if (process.argv[1] === import.meta.filename) {
  const text = `${JSON.stringify(Object.fromEntries(clientStrings().map((one) => [one, one])), null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text) {
    console.error('l10n/bundle.l10n.json is not what is said: run `npm run generate`.');
    process.exitCode = 1;
  }
}
