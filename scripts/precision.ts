// What the rules about wording say of prose that people wrote: a line for each rule and document, then every finding with
// its words, for a reader to judge.
//   npm run precision -- FOLDER     (letters as PDF or Markdown; ../shared/letters where none is named)
// The plans of test/fixtures/plans are read as they stand. Of a letter, all its prose is read as a statement's, and each
// of its areas as an action's title.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from '../server/convert/convert.ts';
import type { Finding } from '../server/core/model/finding.ts';
import { checkFiles, letterOf } from '../test/support/checkFiles.ts';
import { readPage } from '../test/support/markers.ts';

const rules = [
  'action-without-measure',
  'measure-without-number',
  'vague-action',
  'undefined-acronym',
  'missing-section',
];
const folder = path.resolve(process.argv[2] ?? '../shared/letters');
const plans = fileURLToPath(new URL('../test/fixtures/plans/', import.meta.url));

interface Said {
  readonly document: string;
  readonly finding: Finding;
  readonly line: string;
  readonly words: string;
}

const documents: string[] = [];
const all: Said[] = [];

for (const name of readdirSync(plans).sort()) {
  for (const one of readPage(readFileSync(path.join(plans, name), 'utf8')).cases) {
    judge(`plans/${name}`, new Map([...one.files].map(([file, { text }]) => [file, text])), rules);
  }
}
for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
  if (!name.endsWith('.pdf')) continue;
  const { markdown } = await convert(readFileSync(path.join(folder, name)), name);
  const prose = markdown.replace(/^---\n[^]*?\n---\n/, '');
  const front = '---\nletter: ./other.md\n---\n\n';
  const titles = letterOf(markdown).areas.flatMap(({ text, items }) =>
    (items.length ? items.map((item) => item.text) : [text]).map((words) => words.replace(/\s+/g, ' ')),
  );
  const actions = titles.map((words, i) => `### Action ${i + 1}.1 ${words}\n\n- **Owner:** DCS\n`);
  judge(`${name} as prose`, new Map([['statement.md', front + prose]]), ['undefined-acronym']);
  judge(`${name} as titles`, new Map([['statement.md', front + actions.join('\n')]]), ['vague-action']);
}

/** Notes what `asked` rules say of the statement among `files`. */
function judge(document: string, files: ReadonlyMap<string, string>, asked: readonly string[]): void {
  documents.push(document);
  for (const [file, { findings }] of checkFiles(files, '2027-02-01')) {
    const text = files.get(file)!;
    for (const finding of findings) {
      if (!asked.includes(finding.rule)) continue;
      const { start, end } = finding.span;
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const to = text.indexOf('\n', end);
      const line = text.slice(from, to < 0 ? text.length : to);
      all.push({ document, finding, line, words: text.slice(start, end) });
    }
  }
}

const width = Math.max(...documents.map((name) => name.length));
for (const document of documents) {
  const counts = rules.map(
    (rule) => all.filter((said) => said.document === document && said.finding.rule === rule).length,
  );
  console.log(`${document.padEnd(width)}  ${rules.map((rule, i) => `${rule} ${counts[i]}`).join('  ')}`);
}
for (const rule of rules) {
  console.log(`\n${rule}`);
  for (const { document, line, words } of all.filter((said) => said.finding.rule === rule)) {
    const at = Math.max(0, line.indexOf(words.slice(0, 40)) - 60);
    console.log(`  ${document}: “${words.slice(0, 100)}” in “${line.slice(at, at + 200).trim()}”`);
  }
}
