import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../../server/core/rules/index.ts';
import { checkFiles } from '../support/checkFiles.ts';
import { describeOffered } from '../support/offered.ts';
import { readPage } from '../support/markers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What a reader is told about the examples of each rule's page, word for word, and what each quick fix does there.
 * `OFFERED=write npx mocha test/rules/offered.test.ts` writes what is now so: read the difference before you keep it.
 */
describe('what is said and offered', () => {
  for (const { name } of rules) it(`in the examples of ${name}`, () => assertTold(`docs/rules/${name}.md`, name, name));

  it('where a further page says so', () => assertTold('test/fixtures/rules/offered.md', 'elsewhere'));
});

/** @param rule of which the page is; without it, what is marked in a case is told of that case */
function assertTold(path: string, name: string, rule?: string): void {
  const told = readPage(readFileSync(root + path, 'utf8')).cases.flatMap(({ title, files, today }) => {
    const texts = new Map([...files].map(([file, { text }]) => [file, text]));
    const marked = [...files.values()].flatMap(({ markers }) => markers.map((marker) => marker.rule));
    const about = rule ? [rule] : marked;
    const findings = [...checkFiles(texts, today).values()].flatMap((result) => result.findings);
    const own = findings.filter((finding) => about.includes(finding.rule) && (rule || !finding.mirrored));
    return own.length ? [`# ${title}`, ...own.map((finding) => describeOffered(finding, texts))] : [];
  });
  const file = `${root}test/rules/offered/${name}.txt`;
  const text = `${told.join('\n\n')}\n`;
  if (process.env['OFFERED'] === 'write') writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'));
}
