import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultConfig } from '../../server/core/config/config.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { letterOf } from './checkFiles.ts';
import { readPage } from './markers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['test/fixtures/letters', 'test/fixtures/statements', 'test/fixtures/rules', 'docs/rules'];
const examples = [
  'examples/northmere/letter.md',
  'examples/scrutiny/report.md',
  'test/workbench/fixtures/ws/letter.md',
];

/** What letters in other formats are imported as. */
const imports = 'test/fixtures/imports';

/** Every text with areas in the fixtures, the rules' pages and the examples, by where it first stands. */
export function allLetters(): Map<string, string> {
  const texts = new Map(examples.map((path) => [path, readFileSync(root + path, 'utf8')]));
  for (const name of readdirSync(root + imports).filter((name) => name.endsWith('.letter.md'))) {
    texts.set(`${imports}/${name}`, readFileSync(`${root}${imports}/${name}`, 'utf8'));
  }
  for (const folder of folders) {
    for (const name of readdirSync(root + folder).filter((name) => name.endsWith('.md'))) {
      for (const one of readPage(readFileSync(`${root}${folder}/${name}`, 'utf8')).cases) {
        for (const [file, { text }] of one.files) texts.set(`${folder}/${name}:${one.line} ${file}`, text);
      }
    }
  }
  const seen = new Set<string>();
  const isNew = (text: string) => !seen.has(text) && Boolean(seen.add(text));
  return new Map([...texts].filter(([, text]) => isNew(text) && !isStatement(text) && letterOf(text).areas.length));
}

function isStatement(text: string): boolean {
  return readStatement(readMarkdown(text), defaultConfig) !== null;
}
