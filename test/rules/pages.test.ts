import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../../server/core/rules/index.ts';
import { checkFiles } from '../support/checkFiles.ts';
import { testPage } from '../support/checkPage.ts';
import { readPage } from '../support/markers.ts';

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

describe('rule pages', () => {
  it('there is one for every rule, and a rule for every page', () => {
    assert.deepEqual(pages.sort(), rules.map(({ name }) => `${name}.md`).sort());
  });

  for (const { name, severity } of rules) {
    it(`${name} says its severity, and whether there is a quick fix`, () => {
      const text = readFileSync(`${folder}${name}.md`, 'utf8');
      const [, said = '', fix] = /^\*\*Severity:\*\* (.+?)\. \*\*Quick fix:\*\* (yes|no)\b/m.exec(text) ?? [];
      assert.match(said, new RegExp(`\\b${severity}\\b`));
      const { files, today } = readPage(text).cases.find(({ title }) => title === 'Example')!;
      const texts = new Map([...files].map(([file, marked]) => [file, marked.text]));
      const findings = [...checkFiles(texts, today).values()].flatMap((result) => result.findings);
      const fixes = findings.filter(({ rule }) => rule === name).flatMap((finding) => finding.fixes());
      assert.equal(fixes.length > 0, fix === 'yes');
    });

    it(`${name} has a bad and a good example`, () => {
      const { title, cases } = readPage(readFileSync(`${folder}${name}.md`, 'utf8'));
      const marked = (one: (typeof cases)[number]) => [...one.files.values()].flatMap((file) => file.markers);
      assert.equal(title, name);
      assert.ok(cases.some((one) => one.title === 'Example' && marked(one).some(({ rule }) => rule === name)));
      assert.ok(cases.some((one) => one.title === 'Use instead' && marked(one).length === 0));
    });
  }

  for (const page of pages) testPage(`${folder}${page}`);
  for (const name of ['writing-a-statement', 'configuration']) {
    testPage(fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url)));
  }
});
