import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOf, toPlain } from '../../server/core/parse/calendar.ts';
import { findDates, formatDate, formatWithWeekday, parseIsoDate, sameFormat } from '../../server/core/parse/dates.ts';

/** What is found in a text: the ISO date, and for one that does not exist `none`. */
const found = (text: string): string[] => findDates(text).map((mention) => mention.date?.toString() ?? 'none');

describe('dates in a text', () => {
  const whole: [text: string, iso: string][] = [
    ['31 March 2027', '2027-03-31'],
    ['31st March 2027', '2027-03-31'],
    ['31st of March, 2027', '2027-03-31'],
    ['31 Mar 27', '2027-03-31'],
    ['31 Mar. 2027', '2027-03-31'],
    ["31 Mar '27", '2027-03-31'],
    ['31-Mar-27', '2027-03-31'],
    ['31-Mar-2027', '2027-03-31'],
    ['31/Mar/2027', '2027-03-31'],
    ['31March2027', '2027-03-31'],
    ['1 SEPT 2027', '2027-09-01'],
    ['Wed 31 March 2027', '2027-03-31'],
    ['Wednesday, 31 March 2027', '2027-03-31'],
    ['Wednesday the 31st of March 2027', '2027-03-31'],
    ['Wednesday 31/03/2027', '2027-03-31'],
    ['31 March 2027 (Wednesday)', '2027-03-31'],
    ['March 31, 2027', '2027-03-31'],
    ['March 31st 2027', '2027-03-31'],
    ['31/03/2027', '2027-03-31'],
    ['31/3/27', '2027-03-31'],
    ['1/2/2027', '2027-02-01'],
    ['31 / 03 / 2027', '2027-03-31'],
    ['31.03.2027', '2027-03-31'],
    ['31.03.27', '2027-03-31'],
    ['31-03-2027', '2027-03-31'],
    ['31‑03‑2027', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ['2027/3/31', '2027-03-31'],
    ['31\u00a0March\u00a02027', '2027-03-31'],
    ['31\nMarch\r\n2027', '2027-03-31'],
    ['12 November 18', '2018-11-12'],
    ['29 February 2028', '2028-02-29'],
  ];
  for (const [text, iso] of whole) {
    it(`${JSON.stringify(text)} is ${iso}`, () => {
      const mentions = findDates(text);
      assert.deepEqual(found(text), [iso]);
      assert.deepEqual([mentions[0]!.from, mentions[0]!.to, mentions[0]!.text], [0, text.length, text]);
      assert.equal(mentions[0]!.problem, null);
    });
  }

  const inside: [text: string, isos: string[]][] = [
    ['by 15 August 2016. The statement', ['2016-08-15']],
    ['from 1 April 2027 to 30 June 2027', ['2027-04-01', '2027-06-30']],
    ['1 April 2027-31 March 2028', ['2027-04-01', '2028-03-31']],
    ['01/04/2027-31/03/2028', ['2027-04-01', '2028-03-31']],
    ['01/04/2027–31/03/2028', ['2027-04-01', '2028-03-31']],
    ['**31 March 2027**, _30 June 2027_', ['2027-03-31', '2027-06-30']],
    ['(31/03/2027)', ['2027-03-31']],
    ['Due:31/03/2027;', ['2027-03-31']],
    ['2027-03-31T10:00', ['2027-03-31']],
    ['31 March 27, then', ['2027-03-31']],
    ['🎉 31 March 2027', ['2027-03-31']],
    ['before 31 March 2027', ['2027-03-31']],
  ];
  for (const [text, isos] of inside)
    it(`finds ${isos.join(', ')} in ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), isos));

  const none = [
    ...['1.2.3', '1.2.2027.4', 'Section 47', '10/12 cases', '24/7', '24/7/365', '3/4/5 year olds', '3/4/15 year olds'],
    ...['01642 12 10 2027', '0151-31-03-2027', '20-30-40', '1-2-27', '1.2.27', 'March 2027', '31 March', 'Q1 2027/28'],
    ...['2027/28', '31 March 95% of cases', '31 March 20 members of staff', 'KS3/4/15', '45 people in 2027', '£31/03'],
    ...[
      'https://example.org/31/03/2027/x',
      '31 Marching 2027',
      '31 mayors 2027',
      '31/03/20275',
      'a31/03/2027',
      '10/2027',
    ],
  ];
  for (const text of none) it(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), []));

  const impossible: [text: string, lastDay: string | null][] = [
    ['31 April 2027', '2027-04-30'],
    ['31st April 2027', '2027-04-30'],
    ['29 February 2027', '2027-02-28'],
    ['Feb 30, 2028', '2028-02-29'],
    ['31/04/2027', '2027-04-30'],
    ['31/4/27', '2027-04-30'],
    ['2027-06-31', '2027-06-30'],
    ['32 January 2027', '2027-01-31'],
    ['0 January 2027', '2027-01-31'],
    ['45/13/2027', null],
    ['03/31/2027', null],
    ['2027-13-01', null],
    ['2027-00-10', null],
    ['32/12/2027', '2027-12-31'],
    ['00/12/2027', '2027-12-31'],
    ['Monday 31 June 2027', '2027-06-30'],
  ];
  for (const [text, lastDay] of impossible) {
    it(`knows that there is no ${text}`, () => {
      const [mention] = findDates(text);
      assert.equal(mention?.date, null);
      assert.ok(mention.problem?.kind === 'no-such-day');
      assert.equal(mention.problem.lastDay?.toString() ?? null, lastDay);
      assert.equal(mention.text, text);
    });
  }

  const wrongWeekdays: [text: string, written: string, right: string][] = [
    ['Friday 18 April 2023', 'Friday', 'Tuesday'],
    ['by Fri 18 April 2023', 'Fri', 'Tue'],
    ['FRIDAY, 18/04/2023', 'FRIDAY', 'TUESDAY'],
    ['fri. 18 Apr 23', 'fri', 'tue'],
    ['Tues 19 April 2023', 'Tues', 'Wed'],
    ['18 April 2023 (Friday)', 'Friday', 'Tuesday'],
    ['18 April 2023(FRI)', 'FRI', 'TUE'],
    ['Sat 18 April 2023', 'Sat', 'Tue'],
    ['Sun 17 April 2023', 'Sun', 'Mon'],
  ];
  for (const [text, written, right] of wrongWeekdays) {
    it(`says ${right} in ${JSON.stringify(text)}`, () => {
      const problem = findDates(text)[0]?.problem;
      assert.ok(problem?.kind === 'wrong-weekday');
      assert.equal(problem.weekday, right);
      assert.equal(text.slice(problem.weekdayFrom, problem.weekdayTo), written);
    });
  }

  it('lets the date govern where the weekday is wrong', () =>
    assert.deepEqual(found('Friday 18 April 2023'), ['2023-04-18']));

  it('never throws, keeps in range and in order, and quotes its own words', () => {
    const words = fc.constantFrom(
      '31',
      '30',
      '/',
      '-',
      '.',
      ' ',
      '2027',
      '27',
      'March',
      'Apr',
      'Mon',
      ',',
      'st',
      '(',
      ')',
      'İ',
      '12',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words, { maxLength: 14 }).map((w) => w.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { from, to, text: quoted } of findDates(text)) {
            assert.ok(last <= from && from < to && to <= text.length);
            assert.equal(text.slice(from, to), quoted);
            last = to;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const anyDate = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2079, 12, 31) }).map(toPlain);

describe('writing dates', () => {
  const cases: [written: string, iso: string, result: string][] = [
    ['31st April 2027', '2027-04-30', '30th April 2027'],
    ['31 April 2027', '2027-04-30', '30 April 2027'],
    ['31/04/2027', '2027-04-30', '30/04/2027'],
    ['31/04/2027', '2027-05-01', '01/05/2027'],
    ['31/4/27', '2027-04-30', '30/4/27'],
    ['31.04.27', '2027-04-30', '30.04.27'],
    ['31/4/2027', '2027-05-01', '1/5/2027'],
    ['1/04/2027', '2027-05-02', '2/05/2027'],
    ['31 April 2027', '2027-05-01', '1 May 2027'],
    ['10 April 2027', '2027-05-01', '1 May 2027'],
    ['Tue 20 April 2027 (Easter)', '2027-05-05', 'Wed 5 May 2027 (Easter)'],
    ['2027-04-31', '2027-04-30', '2027-04-30'],
    ['31\nApril\n2027', '2027-04-30', '30 April 2027'],
    ['Feb 30, 2027', '2027-02-28', 'Feb 28, 2027'],
    ['31 SEPT 2027', '2027-10-01', '1 OCT 2027'],
    ['30 Feb 2027', '2027-06-30', '30 Jun 2027'],
    ['31 May 2027', '2027-06-30', '30 June 2027'],
    ['31 Sept 2027', '2027-09-30', '30 Sept 2027'],
    ['Monday 31 June 2027', '2027-06-30', 'Wednesday 30 June 2027'],
    ['31 June 2027 (Monday)', '2027-06-30', '30 June 2027 (Monday)'],
    ['30 June 2027 (Monday)', '2027-06-30', '30 June 2027 (Wednesday)'],
    ['22nd June 2027', '2027-06-03', '3rd June 2027'],
    ['03rd June 2027', '2027-06-11', '11th June 2027'],
    ['soon', '2027-06-11', '11 June 2027'],
    ['4th May 2027', '2027-05-01', '1st May 2027'],
    ['4th May 2027', '2027-05-02', '2nd May 2027'],
    ['4th May 2027', '2027-05-10', '10th May 2027'],
    ['4th May 2027', '2027-05-12', '12th May 2027'],
    ['4th May 2027', '2027-05-13', '13th May 2027'],
    ['4th May 2027', '2027-05-14', '14th May 2027'],
    ['4th May 2027', '2027-05-20', '20th May 2027'],
    ['4th May 2027', '2027-05-21', '21st May 2027'],
    ['4th May 2027', '2027-05-22', '22nd May 2027'],
    ['4th May 2027', '2027-05-23', '23rd May 2027'],
  ];
  for (const [written, iso, result] of cases) {
    it(`${iso} in the style of ${JSON.stringify(written)} is ${result}`, () => {
      const mention = findDates(written)[0]?.text ?? written;
      assert.equal(written.replace(mention, sameFormat(mention, Temporal.PlainDate.from(iso))), result);
    });
  }

  it('writes without a locale', () => {
    assert.equal(formatDate(Temporal.PlainDate.from('2027-06-30')), '30 June 2027');
    assert.equal(formatWithWeekday(Temporal.PlainDate.from('2027-06-30')), 'Wednesday 30 June 2027');
  });

  it('reads back what it writes, in any style', () => {
    const styles = [
      '31 March 2027',
      '31st Mar 27',
      '31/03/2027',
      '1/2/27',
      '31.03.27',
      '2027-03-31',
      'March 31, 2027',
      'Fri 1 May 2027',
    ];
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...styles), (date, style) => {
        const [mention] = findDates(sameFormat(style, date));
        assert.equal(mention?.date?.toString(), date.toString());
        assert.equal(mention.problem, null);
        assert.deepEqual(found(formatWithWeekday(date)), [date.toString()]);
      }),
    );
  });
});

describe('ISO dates', () => {
  it('round', () => {
    fc.assert(fc.property(anyDate, (date) => parseIsoDate(date.toString())?.toString() === date.toString()));
  });
  for (const text of [
    '',
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-1',
    '31/03/2027',
    '2027-03-31T10:00',
    '2027-03-00',
    '2027-00-31',
    'by 2027-03-31',
    'a2027-03-31',
    '0000-01-01',
  ]) {
    it(`${JSON.stringify(text)} is none`, () => assert.equal(parseIsoDate(text), null));
  }
});

describe('dates in real letters', () => {
  const folder = new URL('../../../shared/letters/', import.meta.url);

  it('finds the dates that a careful reader finds', function () {
    if (!existsSync(new URL('expected.jsonl', folder))) return this.skip();
    const lines = readFileSync(new URL('expected.jsonl', folder), 'utf8').trim().split('\n');
    const letters = lines.map((line) => JSON.parse(line) as Record<'file' | 'statementDue' | 'dueText', string | null>);
    for (const { file, statementDue, dueText } of letters) {
      if (dueText) assert.deepEqual(found(dueText), [statementDue], file!);
      const markdown = new URL(file!.replace(/\.pdf$/, '.md'), folder);
      if (!existsSync(markdown)) continue;
      const dates = found(readFileSync(markdown, 'utf8'));
      assert.ok(statementDue === null || dates.includes(statementDue), `${file}: ${statementDue}`);
      assert.ok(!dates.includes('none'), file!);
    }
  });
});
