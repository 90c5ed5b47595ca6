import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import type { LetterProblem, LetterSource, RegisterSource, StatementSource } from '../../server/core/check.ts';
import { check } from '../../server/core/check.ts';
import { defaultConfig } from '../../server/core/config/config.ts';
import type { Finding } from '../../server/core/model/finding.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { applyEdits } from '../support/applyEdits.ts';

/** A file that a statement names and that cannot be read: where it is named, why, and what else lies there. */
interface Named {
  readonly letter?: string;
  readonly people?: string;
  readonly answered?: string;
  readonly problem: LetterProblem | 'no-statement';
  readonly suggestions?: readonly string[];
}

const rules = ['letter-not-found', 'invalid-front-matter', 'unknown-answer'];

/** What the statement of such a file says, and what a check finds in it of that file. */
function told({ letter = 'letter.md', people, answered, problem, suggestions = [] }: Named): [string, Finding[]] {
  const register = people === undefined ? '' : `people: ${people}\n`;
  const line = answered === undefined ? 'Words.' : `Answered in: ${answered}`;
  const text = `---\nletter: ${letter}\n${register}---\n\n## A1 Timeliness\n\n${line}\n`;
  const statement = readStatement(readMarkdown(text), defaultConfig)!;
  const gone = { found: false, file: null, suggestions } as const;
  const isLetter = people === undefined && answered === undefined;
  const source = { ...gone, problem: isLetter ? (problem as LetterProblem) : 'missing' } satisfies LetterSource;
  const path = answered?.split('#')[0]!.replace(/^.*\(/, '') ?? '';
  const { findings } = check({
    ...{ file: 'statement.md', statement, config: defaultConfig, today: Temporal.PlainDate.from('2027-02-01') },
    letters: [source],
    register: people === undefined ? null : ({ ...gone, problem: problem as LetterProblem } satisfies RegisterSource),
    sources: new Map([[path, { ...gone, problem } satisfies StatementSource]]),
  });
  return [text, findings.filter((found) => rules.includes(found.rule) && (isLetter || found.rule !== rules[0]))];
}

/** Why it cannot be read, and what a reader is told. */
function sentences(of: (problem: LetterProblem) => Named, table: Partial<Record<LetterProblem, string>>): void {
  for (const [problem, sentence] of Object.entries(table)) {
    it(problem, () => {
      const [, found] = told(of(problem as LetterProblem));
      assert.deepEqual(
        found.map(({ message }) => message),
        [sentence],
      );
    });
  }
}

/** What is offered in place of a letter: the title, and the line of the front matter as it would be. */
function offered(letter: string, problem: LetterProblem, suggestions: readonly string[]): string[] {
  const [text, [finding]] = told({ letter, problem, suggestions });
  return finding!.fixes().map(({ title, edits, imports }) => {
    const [, line] = applyEdits(text, edits).split('\n');
    return `${title} → ${line}${imports ? `, imports ${imports}` : ''}`;
  });
}

describe('what cannot be read', () => {
  describe('as a letter', () => {
    sentences((problem) => ({ letter: 'letter.md', problem }), {
      missing: 'There is no file “letter.md”. The path is taken from the folder of this statement.',
      directory: '“letter.md” is a folder. Name the letter in it.',
      unreadable:
        '“letter.md” cannot be opened. Check that you may read it and that it is no link that leads back to itself.',
      binary: "“letter.md” is no text file. Save the letter's text as a .md file and name that.",
      'too-large': '“letter.md” is too large for a letter.',
      outside:
        '“letter.md” lies outside the folder that is open, and is not read. Copy the letter beside this statement.',
      url: '“letter.md” is a web address, and nothing is fetched from the web. Save the letter beside this statement and name that file.',
      'not-markdown': "“letter.md” is not Markdown. Save the letter's text as a .md file and name that.",
    });

    for (const name of ['letter.pdf', 'Letter.DOCX', 'letter.htm', 'letter.html', 'letter.txt']) {
      it(`${name}, which can be imported`, () => {
        const [, [finding]] = told({ letter: name, problem: 'not-markdown' });
        assert.equal(
          finding!.message,
          `“${name}” is not Markdown. Import it: make letter.md of it, with “Import Letter…” in the editor or ` +
            '`wsoa import` on the command line, and name that.',
        );
      });
    }

    for (const name of ['letter.odt', 'letter.pdf.zip', 'letter.txts', 'pdf'])
      it(`${name}, which cannot`, () => {
        const [, [finding]] = told({ letter: name, problem: 'not-markdown' });
        assert.match(finding!.message, / is not Markdown\. Save the letter's text as a \.md file/);
      });
  });

  describe('is put right by', () => {
    it('the import of the file itself, and then of what lies near', () => {
      assert.deepEqual(offered('old/letter.pdf', 'not-markdown', ['old/letter.pdf', './letter.md', 'scan.docx']), [
        'Import old/letter.pdf → letter: old/letter.md, imports old/letter.pdf',
        'Change to ./letter.md → letter: ./letter.md',
        'Import scan.docx → letter: letter.md, imports scan.docx',
      ]);
      assert.deepEqual(offered('letter.pdf', 'binary', []), [
        'Import letter.pdf → letter: letter.md, imports letter.pdf',
      ]);
    });

    it('no import of what is not there, or what no import can read', () => {
      assert.deepEqual(offered('letter.pdf', 'missing', []), []);
      assert.deepEqual(offered('letter.odt', 'not-markdown', ['letter.pdf']), [
        'Import letter.pdf → letter: letter.md, imports letter.pdf',
      ]);
    });

    it('one of the three nearest', () => {
      assert.deepEqual(offered('a.md', 'missing', ['b.md', 'c.md', 'd.md', 'e.md']), [
        'Change to b.md → letter: b.md',
        'Change to c.md → letter: c.md',
        'Change to d.md → letter: d.md',
      ]);
    });

    it('a name in quotation marks where YAML would not take it as it is', () => {
      const names = [
        '../../Letter (final) - 2.md',
        'letter: final.md',
        '- final.md',
        'the  letter.md',
        '2027.md',
        'old\\letter.pdf',
      ];
      assert.deepEqual(
        names.flatMap((name) => offered('a.md', 'missing', [name])),
        [
          'Change to ../../Letter (final) - 2.md → letter: ../../Letter (final) - 2.md',
          'Change to letter: final.md → letter: "letter: final.md"',
          'Change to - final.md → letter: "- final.md"',
          'Change to the  letter.md → letter: "the  letter.md"',
          'Change to 2027.md → letter: "2027.md"',
          'Import old\\letter.pdf → letter: "old\\\\letter.md", imports old\\letter.pdf',
        ],
      );
    });
  });

  describe('as the plan that answers an area', () => {
    sentences((problem) => ({ answered: 'plan.md#2.1', problem }), {
      missing: 'There is no file “plan.md”. The path is taken from the folder of this statement.',
      directory: '“plan.md” is a folder. Name the statement in it.',
      unreadable: '“plan.md” cannot be opened. Check that you may read it.',
      binary: '“plan.md” is no text file, and so no statement.',
      'too-large': '“plan.md” is too large for a statement.',
      outside: '“plan.md” lies outside the folder that is open, and is not read.',
      url: '“plan.md” is a web address, and nothing is fetched from the web. Name a file beside this statement.',
      'not-markdown': '“plan.md” is not Markdown, and so no statement.',
    });
  });

  it('as that plan, when others lie near: three of them, and no letter', () => {
    const suggestions = ['./letter.md', 'old.md', 'plan (2).md', 'new.md', 'last.md'];
    const [text, [finding]] = told({ answered: '[the plan](pan.md#2.1)', problem: 'missing', suggestions });
    const lines = finding!.fixes().map(({ edits }) => /^Answered in: .*$/m.exec(applyEdits(text, edits))![0]);
    assert.deepEqual(lines, [
      'Answered in: [the plan](old.md#2.1)',
      'Answered in: [the plan](plan%20%282%29.md#2.1)',
      'Answered in: [the plan](new.md#2.1)',
    ]);
  });

  describe('as a register of people', () => {
    sentences((problem) => ({ people: 'people.yaml', problem }), {
      missing: '“people.yaml” is not there. The path is taken from the folder of this statement.',
      directory: '“people.yaml” is a folder. Name the file in it that lists the people.',
      unreadable: '“people.yaml” cannot be opened. Check that you may read it.',
      binary: '“people.yaml” is no text file. Save the register as YAML.',
      'too-large': '“people.yaml” is too large for a register of people.',
      outside:
        '“people.yaml” lies outside the folder that is open, and is not read. Copy the register beside this statement.',
      url: '“people.yaml” is a web address, and nothing is fetched from the web. Save the register beside this statement.',
      'not-markdown': '“people.yaml” cannot be read as a register. Save it as YAML.',
    });
  });
});
