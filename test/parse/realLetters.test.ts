import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkFiles, letterOf } from '../support/checkFiles.ts';
import { assertCase } from '../support/checkPage.ts';
import { readPage } from '../support/markers.ts';

const root = new URL('../../', import.meta.url);
const letters = new URL('../shared/letters/', root);
const here = existsSync(letters);

interface ExpectedArea {
  readonly kind: string;
  readonly heading: string;
  readonly first: string;
  readonly last: string;
  readonly words: number;
  readonly sub: number;
}
interface ExpectedLetter {
  readonly file: string;
  readonly published: string | null;
  readonly statementDue: string | null;
  readonly dueText: string | null;
  readonly principalAuthority: string | null;
  readonly sendTo: string | null;
  readonly areas: readonly ExpectedArea[];
}

/** Real letters are Crown copyright and lie beside the checkout, if at all. */
describe('real letters', () => {
  before(function () {
    if (here) return;
    console.log('    skipped: no ../shared/letters beside this checkout, so no real letter was read');
    this.skip();
  });

  const expected = here
    ? readFileSync(new URL('expected.jsonl', letters), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as ExpectedLetter)
        .filter(({ file }) => existsSync(markdownOf(file)))
    : [];

  it('both that are Markdown are read', () => {
    assert.deepEqual(
      expected.map(({ areas }) => areas.length),
      [10, 36],
    );
  });

  for (const { file, areas, published, statementDue, dueText, principalAuthority, sendTo } of expected) {
    const read = () => letterOf(readFileSync(markdownOf(file), 'utf8'));

    it(`${file}: dates, authority and address`, () => {
      const letter = read();
      assert.equal(letter.published?.toString() ?? null, published);
      assert.equal(letter.statementDue?.toString() ?? null, statementDue);
      assert.equal(letter.dueText, dueText);
      assert.equal(letter.principalAuthority, principalAuthority);
      assert.equal(letter.sendTo, sendTo);
    });

    it(`${file}: exactly its ${areas.length} areas`, () => {
      const found = read().areas.map(({ kind, heading, text, items }): ExpectedArea => {
        const words = text.split(/\s+/);
        const last = words
          .slice(-4)
          .join(' ')
          .replace(/[.,;:]+$/, '');
        return { kind, heading, first: words.slice(0, 6).join(' '), last, words: words.length, sub: items.length };
      });
      assert.deepEqual(found, areas);
    });

    it(`${file}: references are minted in order`, () => {
      const refs = read().areas.map(({ ref }) => ref);
      assert.deepEqual(
        refs,
        areas.map((_, index) => `A${index + 1}`),
      );
    });
  }

  it('a statement for Stockton-on-Tees has exactly its known gaps', () => {
    const letter = readFileSync(new URL('jtai-2018-01-15-stockton-on-tees.md', letters), 'utf8');
    const items = letter.split('## Areas for improvement')[1]!.match(/^- .*$/gm)!;
    const fixture = fileURLToPath(new URL('test/fixtures-real/stockton-on-tees.md', root));
    const [one] = readPage(readFileSync(fixture, 'utf8').replace('> {{A5}}', () => `> ${items[4]!.slice(2)}`)).cases;
    // In the letter, the two areas without an action are shown the other way round.
    const markers = [13, 35].map((index) => {
      const start = letter.indexOf(items[index]!) + 2;
      const span = { start, end: start + items[index]!.length - 2 };
      return { rule: 'area-without-action', span, refs: [`A${index + 1}`], message: '' };
    });
    assertCase({ ...one!, files: new Map([...one!.files, ['letter.md', { text: letter, markers }]]) }, fixture);

    // Not complete: A1, A15, A16, A18, A23, A33, A34 and A35 lack an owner or deadline, A6, A21 and A29 a real day.
    const files = new Map([
      ['letter.md', letter],
      ['statement.md', one!.files.get('statement.md')!.text],
    ]);
    assert.deepEqual(checkFiles(files, one!.today).get('statement.md')?.coverage, {
      areas: 36,
      answered: 34,
      complete: 23,
    });
  });
});

function markdownOf(pdf: string): string {
  return fileURLToPath(new URL(pdf.replace(/\.pdf$/, '.md'), letters));
}
