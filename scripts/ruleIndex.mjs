// Writes docs/rules/README.md, the index of the rules, from their pages; with --check only says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { folder, readPages } from './rulePages.mjs';

const index = `${folder}README.md`;
const pages = readPages();

const rows = [
  ['Rule', 'Finds', 'Severity', 'Quick fix'],
  ...pages.map(({ name, summary, severity, fix }) => [`[${name}](${name}.md)`, summary, severity, fix]),
];
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;

const text = `# Rules

<!-- Written by scripts/ruleIndex.mjs from the pages in this folder: change those. -->

Each rule has a name, which is its code in every editor and report, and a page that says what it does, why it matters, and what to write instead. The examples on the pages are run as tests. \`wsoa explain NAME\` shows a page in the terminal.

${line(rows[0])}
${rule}
${rows.slice(1).map(line).join('\n')}
`;

if (process.argv.includes('--check')) {
  let current = '';
  try {
    current = readFileSync(index, 'utf8').replaceAll('\r\n', '\n');
  } catch {}
  if (current !== text) {
    console.error('docs/rules/README.md is not what the rule pages say: run `npm run generate`.');
    process.exitCode = 1;
  }
} else writeFileSync(index, text);
