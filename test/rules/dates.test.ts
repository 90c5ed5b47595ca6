import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { defaultConfig, makeConfig } from '../../server/core/config/config.ts';
import type { Settings } from '../../server/core/config/settings.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readLetter } from '../../server/core/parse/letter.ts';
import { isWorkingDay, workingDaysBetween } from '../../server/core/parse/workingDays.ts';
import { checkFiles, letterOf } from '../support/checkFiles.ts';
import { expectedLetters } from '../support/expectedLetter.ts';

interface Given {
  readonly letter?: string;
  readonly front?: string;
  readonly actions?: string;
  readonly today?: string;
  readonly settings?: Settings;
}

const letterDue = (due: string, published = '22 January 2027', areas = 'Areas for improvement') =>
  `# Inspection\n\n${published}\n\n## ${areas}\n\n- Meetings are late.\n\n## Next steps\n\nThe council should send the written statement of action to a@ofsted.example by ${due}.\n`;
const table = (row: string) => `| Ref | Area | Action | Owner | Deadline | Status |\n|-|-|-|-|-|-|\n| 1 | ${row} |\n`;

/** What some rules say of a statement for a letter, as `rule: message`. */
function said(rules: string, given: Given): string[] {
  const { letter = letterDue('5 May 2027'), front = '', today = '2027-02-01' } = given;
  const actions = given.actions ?? table('A1 | One | DCS | December 2027 | In progress');
  const files = new Map([
    ['letter.md', letter],
    ['statement.md', `---\nletter: ./letter.md\n${front}---\n\n${actions}`],
  ]);
  const { findings } = checkFiles(files, today, makeConfig(given.settings)).get('statement.md')!;
  return findings
    .filter(({ rule }) => rules.split(' ').includes(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('due-date-mismatch', () => {
  const quiet: [why: string, given: Given][] = [
    ['the count from the letter’s date', {}],
    ['the count from receipt', { letter: letterDue('27 April 2027'), front: 'received: 2027-01-15\n' }],
    ['the count from the letter’s date, though it came before', { front: 'received: 2027-01-15\n' }],
    ['another count of the settings', { letter: letterDue('2 March 2027'), settings: { workingDays: 27 } }],
    ['a further holiday', { letter: letterDue('6 May 2027'), settings: { holidays: ['2027-02-15'] } }],
    ['recommendations alone', { letter: letterDue('30 June 2027', '22 January 2027', 'Recommendations') }],
    ['a letter without a date', { letter: letterDue('30 June 2027', 'January') }],
    ['a letter that prints none', { letter: letterDue('5 May 2027').replace(/## Next[^]*/, '') }],
  ];
  for (const [why, given] of quiet)
    it(`is silent: ${why}`, () => assert.deepEqual(said('due-date-mismatch', given), []));

  it('says that a further holiday is none to hand in on', () => {
    assert.deepEqual(said('due-date-mismatch', { settings: { holidays: ['2027-05-05'] } }), [
      'due-date-mismatch: Wednesday 5 May 2027 is a bank holiday or another day off. The statement is due 69 working days after the date of the letter (22 January 2027); 70 would end on Thursday 6 May 2027. The day that the letter prints is the one that counts.',
    ]);
  });

  it('says so of a day before the letter', () => {
    assert.match(said('due-date-mismatch', { letter: letterDue('6 May 2026') }).join(), /due before the date/);
  });
});

describe('the day on which real letters want the statement', () => {
  const folder = fileURLToPath(new URL('../../../shared/letters/', import.meta.url));
  before(function () {
    if (existsSync(folder)) return;
    console.log('    skipped: no ../shared/letters beside this checkout, so no real dates were compared');
    this.skip();
  });

  /** Working days between the letter's date and the day that it prints: 70, if the letter was sent on its date. */
  const days: Record<string, number> = {
    ...{ '2016-05-10': 68, '2016-08-02': 69, '2016-12-16': 68, '2018-01-15': 65, '2018-11-23': 70, '2019-12-18': 70 },
    ...{ '2022-02-21': 67, '2022-08-18': 69, '2023-03-31': 64, '2024-01-30': 69, '2024-05-17': 70 },
  };
  const dated = expectedLetters(folder).flatMap(({ published, statementDue, dueText, file }) =>
    published && statementDue ? [{ published, statementDue, dueText: dueText!, file }] : [],
  );

  it('stands in eleven of fifteen', function () {
    if (existsSync(folder))
      assert.deepEqual(
        dated.map(({ published }) => published),
        Object.keys(days),
      );
    else this.skip();
  });

  for (const { published, statementDue, dueText, file } of dated) {
    it(`${file}: ${days[published]} working days, and the rule speaks unless they are 70`, () => {
      const [from, to] = [Temporal.PlainDate.from(published), Temporal.PlainDate.from(statementDue)];
      assert.equal(workingDaysBetween(from, to), days[published]);
      assert.ok(isWorkingDay(to));
      const letter = letterDue(dueText.replace(/^by /, ''), published);
      const messages = said('due-date-mismatch', { letter, today: published });
      assert.equal(messages.length, days[published] === 70 ? 0 : 1);
      if (messages.length) assert.match(messages[0]!, new RegExp(`due ${days[published]} working days after the date`));
    });
  }

  for (const name of ['jtai-2016-05-10-oxfordshire.md', 'jtai-2018-01-15-stockton-on-tees.md']) {
    it(`${name}: is found where it is printed`, function () {
      if (!existsSync(folder + name)) this.skip();
      const text = readFileSync(folder + name, 'utf8');
      const { dueSpan, dueText } = letterOf(text);
      assert.equal(`by ${text.slice(dueSpan!.start, dueSpan!.end)}`, dueText);
    });
  }
});

describe('where a due date stands', () => {
  const cases: [title: string, text: string][] = [
    ['in a later chunk', letterDue('«5 May 2027»')],
    ['in bold', letterDue('**«5 May 2027»**')],
    ['over two lines', letterDue('«5\nMay 2027»')],
    ['with a weekday', letterDue('«Wednesday 5 May 2027»')],
    ['twice in a sentence', letterDue('the end of «5 May 2027», and no reply is given before 5 May 2027')],
    ['in a bullet', letterDue('x').replace('The council', '- The council').replace(' x.', ' «5 May 2027».')],
  ];
  for (const [title, marked] of cases) {
    for (const [how, arrive] of [
      ['LF', (text: string) => text],
      ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
      ['BOM', (text: string) => `\uFEFF${text}`],
    ] as const) {
      it(`${title} (${how})`, () => {
        const arrived = arrive(marked);
        const [start, end] = [arrived.indexOf('«'), arrived.indexOf('»') - 1];
        const { dueSpan, statementDue } = readLetter(readMarkdown(arrived.replace(/[«»]/g, '')), defaultConfig);
        assert.equal(statementDue?.toString(), '2027-05-05');
        assert.deepEqual(dueSpan, { start, end });
      });
    }
  }
});

describe('statement-late', () => {
  it('counts by the settings', () => {
    const letter = letterDue('x').replace(' by x', '');
    const given = { letter, front: 'received: 2027-01-22\nsubmitted: 2027-03-03\n' };
    assert.deepEqual(said('statement-late', given), []);
    assert.match(
      said('statement-late', { ...given, settings: { workingDays: 27 } }).join(),
      /by Tuesday 2 March 2027, 1/,
    );
    const settings = { workingDays: 27, holidays: ['2027-03-01'] };
    assert.deepEqual(said('statement-late', { ...given, settings }), []);
  });

  it('is a hint once while there is time, and silent where nothing says when it is due', () => {
    assert.deepEqual(said('statement-late', {}), [
      'statement-late: The statement is due on Wednesday 5 May 2027: 64 working days are left.',
    ]);
    assert.deepEqual(said('statement-late', { letter: letterDue('5 May 2027').replace(/## Next[^]*/, '') }), []);
    assert.deepEqual(said('statement-late', { front: 'submitted: 2027-01-29\n' }), []);
  });
});

describe('a late action', () => {
  const both = 'deadline-passed status-conflicts-with-date';
  const late = (status: string, settings: Settings = {}) =>
    said(both, { actions: table(`A1 | One | DCS | June 2027 | ${status}`), today: '2027-07-12', settings }).map(
      (one) => one.split(':')[0],
    );

  for (const status of ['Not started', 'Green', 'G', '🟢', 'On track', 'In progress', 'Amber', 'Red', '']) {
    it(`${status || 'without a status'}: one finding`, () => assert.deepEqual(late(status), ['deadline-passed']));
  }

  const off = { rules: { 'deadline-passed': 'off' } } as const;
  for (const status of ['Not started', 'Green', 'G', '🟢', 'On track'])
    it(`${status}: its status is, where deadline-passed is off`, () =>
      assert.deepEqual(late(status, off), ['status-conflicts-with-date']));
  for (const status of ['In progress', 'Amber', 'Red', '', 'Complete'])
    it(`${status || 'without a status'}: nothing, where deadline-passed is off`, () =>
      assert.deepEqual(late(status, off), []));
});

describe('conditional-deadline, complete-without-evidence and status-conflicts-with-date', () => {
  const rules = 'conditional-deadline complete-without-evidence status-conflicts-with-date';
  const quiet = [
    ...['June 2027 | In progress', 'June 2027 (TBC) | Amber'],
    ...['TBC | Complete by June', 'June 2027 | Complete ([minutes](m.md))', 'June 2027 | Cancelled', 'June 2027 |'],
    ...['Training provided by 30 June 2027 | Red', 'March 2027 | Green'],
  ];
  for (const row of quiet)
    it(`are silent: ${row}`, () => assert.deepEqual(said(rules, { actions: table(`A1 | One | DCS | ${row}`) }), []));

  it('speak of what is left: a condition that no longer matters, and evidence that does', () => {
    const actions = table('A1 | One | DCS | June 2027 (funding permitting) | Complete');
    assert.deepEqual(
      said(rules, { actions }).map((one) => one.split(':')[0]),
      ['complete-without-evidence'],
    );
  });

  it('do not ask for evidence of what is complete on a day to come', () => {
    const actions = table('A1 | One | DCS | June 2027 | Complete – 3 May 2027');
    assert.deepEqual(
      said(rules, { actions }).map((one) => one.split(':')[0]),
      ['status-conflicts-with-date'],
    );
  });
});

describe('a team’s own words for a status', () => {
  it('are known, and mean what the settings say', () => {
    const actions = table('A1 | One | DCS | June 2027 | Purple');
    const given = { actions, today: '2027-07-12' };
    assert.match(said('status-unknown', given).join(), /“Purple” is not in the status key/);
    const settings = { status: { complete: ['Purple'] } };
    assert.deepEqual(said('status-unknown deadline-passed', { ...given, settings }), []);
  });
});
