import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOf, monthNames, toPlain } from '../../server/core/parse/calendar.ts';
import { formatDate } from '../../server/core/parse/dates.ts';
import {
  type Deadline,
  type DeadlineContext,
  lastDayOfTimescale,
  readDeadline,
} from '../../server/core/parse/deadline.ts';

const context: DeadlineContext = {
  letterDate: Temporal.PlainDate.from('2027-01-22'),
  statementDate: Temporal.PlainDate.from('2027-05-04'),
};
const undated: DeadlineContext = { letterDate: null, statementDate: null };

/** A deadline in one word: its last day, or its kind, or what a vague one lacks. */
function brief(deadline: Deadline): string {
  if (deadline.kind === 'date') return deadline.date.toString();
  return deadline.kind === 'vague' ? deadline.reason : deadline.kind;
}

/** Each line: what is written `=>` what it means. */
function table(title: string, lines: string, given = context): void {
  describe(title, () => {
    for (const line of lines.trim().split('\n')) {
      const [text, meaning] = line.split('=>').map((part) => part.trim()) as [string, string];
      it(`${text || 'nothing'}: ${meaning}`, () => assert.equal(brief(readDeadline(text, given)), meaning));
    }
  });
}

describe('deadlines', () => {
  table(
    'halves of terms, and short forms',
    `
    Spring 2 2027 => 2027-03-31
    Spring 2 (2027) => 2027-03-31
    Spring 1 2027 => 2027-02-28
    Autumn 1 2027 => 2027-10-31
    Autumn 2 2027/28 => 2027-12-31
    Autumn term 1 2027 => 2027-10-31
    Summer 1 2027 => 2027-05-31
    Summer 2 2026/27 => 2027-07-31
    End of Summer 2 2027 => 2027-07-31
    Spring 2 => no-year
    30.4.27 => 2027-04-30
    by 30.4.27 => 2027-04-30
    1.5.27 => 2027-05-01
    see 1.5.27 for the actions => no-date
    `,
  );
  table(
    'parts that no year has',
    `
    Q5 2027/28 => impossible
    Q0 2027 => impossible
    Quarter 12 of 2027/28 => impossible
    2027/28 Q6 => impossible
    fifth quarter of 2027/28 => impossible
    Q1 2027/29 => impossible
    third half of 2027 => impossible
    H3 2027/28 => impossible
    week 54 of 2027 => impossible
    week 53 of 2027 => 2027-12-31
    week 54 => no-date
    13/13/2027 => impossible
    31 June 2027 => impossible
    Q4 2027/28 (was Q5 2027/28) => 2028-03-31
    Q5 2027/28, now June 2028 => impossible
    Q1 2027/28 => 2027-06-30
    Q1 2027-28 => 2027-06-30
    2027/28 Q4 => 2028-03-31
    2027 Q1/Q2 2028 => 2028-06-30
    Q4 2026/27, Q1 2027/28 => 2027-06-30
    Q3 2027 => 2027-09-30
    `,
  );
  table(
    'whole dates',
    `
    31 March 2027 => 2027-03-31
    31/03/2027 => 2027-03-31
    2027-03-31 => 2027-03-31
    By 31st March, 2027. => 2027-03-31
    before 31 March 2027 => 2027-03-31
    No later than Wed 31 Mar 27 => 2027-03-31
    **31 March 2027** => 2027-03-31
    by 1/4/2027 at the latest => 2027-04-01
    w/c 7 June 2027 => 2027-06-11
    W/C 7/6/27 => 2027-06-11
    week commencing Monday 7th June 2027 => 2027-06-11
    week commencing 1 June 2027 => 2027-06-04
    week ending 11 June 2027 => 2027-06-11
    `,
  );
  table(
    'weeks by the day they begin on, which end with their Friday',
    `
    wc 7 June 2027 => 2027-06-11
    w/b 7 June 2027 => 2027-06-11
    wb 7 June 2027 => 2027-06-11
    week of 7 June 2027 => 2027-06-11
    week  beginning the  7 June 2027 => 2027-06-11
    week-starting on  7 June 2027 => 2027-06-11
    week com. 7 June 2027 => 2027-06-11
    week comm 7 June 2027 => 2027-06-11
    w/c: 7 June 2027 => 2027-06-11
    w/c Friday 11 June 2027 => 2027-06-11
    w/c Saturday 12 June 2027 => 2027-06-18
    w/c Sunday 13 June 2027 => 2027-06-18
    this week: 7 June 2027 => 2027-06-07
    `,
  );
  table(
    'a time after a date',
    `
    within 2 weeks of 1 June 2027 => 2027-06-15
    2 weeks  after  the  1 June 2027 => 2027-06-15
    2 weeks following the 1 June 2027 => 2027-06-15
    1 June 2027, or 2 weeks of work => 2027-06-01
    within 2 weeks of 31 June 2027 => impossible
    Q3 2026/27 => 2026-12-31
    Q4 2026/27 => 2027-03-31
    Q4 2026/28 => impossible
    `,
  );
  table(
    'the latest of several times',
    `
    within 2 weeks of the letter, all within 3 months of the letter => 2027-04-22
    within 3 months of the letter, some within 2 weeks of the letter => 2027-04-22
    `,
  );
  table(
    'months',
    `
    March 2027 => 2027-03-31
    06/27 => 2027-06-30
    by 3/27. => 2027-03-31
    06/30 => no-year
    06/12 => no-year
    12/13 cases => no-date
    by the end of March 2027 => 2027-03-31
    end March 2027 => 2027-03-31
    End of Feb 2028 => 2028-02-29
    Mar-27 => 2027-03-31
    Mar 27 => 2027-03-31
    Sep '27 => 2027-09-30
    SEPTEMBER, 2027 => 2027-09-30
    03/2027 => 2027-03-31
    2027-04 => 2027-04-30
    June/July 2027 => 2027-07-31
    June–July 2027 => 2027-07-31
    June to September 2027 => 2027-09-30
    June, July and August 2027 => 2027-08-31
    Dec 2027 / Jan 2028 => 2028-01-31
    Oct 27 – Mar 28 => 2028-03-31
    Oct-27 - Mar-28 => 2028-03-31
    mid-June 2027 => 2027-06-15
    early June 2027 => 2027-06-10
    late June 2027 => 2027-06-30
    first week of June 2027 => 2027-06-07
    June 2026/27 => 2026-06-30
    March 2026/27 => 2027-03-31
    `,
  );
  table(
    'quarters and years',
    `
    Q1 2027/28 => 2027-06-30
    Q1 2027-28 => 2027-06-30
    Q1 27/28 => 2027-06-30
    Q1 FY27/28 => 2027-06-30
    Quarter 1 2027/28 => 2027-06-30
    Qtr 3 (2027/28) => 2027-12-31
    end of Q4 2027/28 => 2028-03-31
    2027/28 Q2 => 2027-09-30
    Q1-Q2 2027/28 => 2027-09-30
    Q3/Q4 2026/27 => 2027-03-31
    Q1 2027/28, Q2 2027/28 => 2027-09-30
    first quarter of 2027/28 => 2027-06-30
    start of Q2 2027/28 => 2027-07-31
    Q1 2027 => 2027-03-31
    Q4 2027 => 2027-12-31
    H1 2027/28 => 2027-09-30
    2027/28 => 2028-03-31
    2027-28 => 2028-03-31
    2027/2028 => 2028-03-31
    27/28 => 2028-03-31
    FY 2027/28 => 2028-03-31
    end of the financial year 2027/28 => 2028-03-31
    FY 2028 => 2028-03-31
    2025-28 => 2028-03-31
    academic year 2027/28 => 2028-08-31
    2027 => 2027-12-31
    end of 2027 => 2027-12-31
    mid-2027 => 2027-06-30
    `,
  );
  table(
    'terms and seasons',
    `
    summer term 2027 => 2027-07-31
    end of summer term 2027 => 2027-07-31
    spring term 2027 => 2027-03-31
    spring term 2028 => 2028-04-13
    Autumn Term 2027 => 2027-12-31
    autumn term 2027/28 => 2027-12-31
    Summer term 2027/28 => 2028-07-31
    start of the autumn term 2027 => 2027-09-30
    October half term 2027 => 2027-10-31
    spring 2027 => 2027-05-31
    summer 2027 => 2027-08-31
    autumn 2027 => 2027-11-30
    winter 2027/28 => 2028-02-29
    Easter 2027 => 2027-03-28
    by Christmas 2027 => 2027-12-25
    `,
  );
  table(
    'counted from the letter or the statement',
    `
    within 3 months => 2027-04-22
    within three months of the letter => 2027-04-22
    Within six months of the date of this report => 2027-07-22
    3 months => 2027-04-22
    3-6 months => 2027-07-22
    within a month => 2027-02-22
    in 6 weeks => 2027-03-05
    within 30 days => 2027-02-21
    within 10 working days => 2027-02-05
    within 24 hours => 2027-01-23
    within 2 weeks of this statement => 2027-05-18
    within 3 months of 1 April 2027 => 2027-07-01
    6 months after March 2027 => 2027-09-30
    Immediate => 2027-05-04
    Immediately => 2027-05-04
    with immediate effect => 2027-05-04
    within 3 months of appointment => relative
    Within 3 months (by 20 April 2027) => 2027-04-20
    `,
  );
  table(
    'counted from a day that is not known',
    `
    within 3 months => relative
    Immediate => relative
    Immediate, and 30 June 2027 => 2027-06-30
    `,
    undated,
  );
  table(
    'several dates',
    `
    31 March 2027; 30 June 2027 => 2027-06-30
    Phase 1: June 2027; phase 2: March 2027 => 2027-06-30
    Phase 1 – June 2027; Phase 2 – December 2027 => 2027-12-31
    Stage 3 March 2027 => 2027-03-31
    June 2027 (was March 2028) => 2027-06-30
    30 June 2027 (previously 31 March 2028) => 2027-06-30
    30 June 2027 (original date 31 December 2027) => 2027-06-30
    revised from 31 March 2028 to 30 June 2027 => 2027-06-30
    was 31 March 2028, now 30 June 2027 => 2027-06-30
    (previously 31 March 2028, now 30 June 2027) => 2027-06-30
    Originally June 2028; extended to September 2027 => 2027-09-30
    Revised from March to June 2027 => 2027-06-30
    ~~31 March 2028~~ 30 June 2027 => 2027-06-30
    30 June 2027 (was 31 April 2027) => 2027-06-30
    TBC (was 31 March 2027) => none
    from 1 April 2028 to 30 June 2028 => 2028-06-30
    From April 2027 until September 2027 => 2027-09-30
    from April to September 2027 => 2027-09-30
    1 April 2027 - 31 March 2028 => 2028-03-31
    01/04/2027-31/03/2028 => 2028-03-31
    Start April 2028, complete by June 2027 => 2027-06-30
    Ongoing; first review 30 June 2027 => 2027-06-30
    TBC - by June 2027 => 2027-06-30
    12 month review, June 2027 => 2027-06-30
    Procedures updated by 30 June 2027 => 2027-06-30
    Completed March 2026 => 2026-03-31
    `,
  );
  table(
    'no such day',
    `
    31 April 2027 => impossible
    by 31/06/2027 => impossible
    29 February 2027 => impossible
    45/13/2027 => impossible
    31 June 2027 (was 31 May 2027) => impossible
    `,
  );
  table(
    'vague words',
    `
    Ongoing => no-date
    on-going => no-date
    asap => no-date
    As soon as possible => no-date
    as per strategy => no-date
    in line with the Neglect Strategy 2025-28 => no-date
    in line with 2027/28 budget => no-date
    continuous => no-date
    when ready => no-date
    tbc after review => no-date
    Monthly => no-date
    every 3 months => no-date
    6-monthly => no-date
    Subject to funding => no-date
    To be completed => no-date
    Immediately following approval => no-date
    Working Together 2023 => no-date
    Staff may leave => no-date
    24/7 => no-date
    (was 31 March 2027) => no-date
    March => no-year
    by the end of May => no-year
    31 March => no-year
    30th June => no-year
    June 30 => no-year
    30/06 => no-year
    Q1 => no-year
    end of the summer term => no-year
    from April 2027 => start-only
    Ongoing from 1 April 2027 => start-only
    since March 2026 => start-only
    starting June 2027 => start-only
    Commencing w/c 7 June 2027 => start-only
    April 2027 onwards => start-only
    `,
  );
  table(
    'nothing, and finished work',
    `
    => none
    TBC => none
    — => none
    to be agreed => none
    TBC (DCS to nominate) => none
    n/a => none
    Complete => done
    Completed – monitoring continues => done
    ✓ Done => done
    In place => done
    Not complete => no-date
    `,
  );
});

describe('what is said of a deadline', () => {
  const words: [text: string, words: string][] = [
    ['by 31 March 2027 at the latest', '31 March 2027'],
    ['by the end of June/July 2027', 'end of June/July 2027'],
    ['Ongoing review', 'Ongoing'],
    ['Delivered as per strategy.', 'as per strategy'],
    ['  next board  ', 'next board'],
    ['by the 31st March please', '31st March'],
    ['Monthly from April 2027', 'from April 2027'],
    ['Phase 1 June 2027, phase 2 Q3 (2027/28).', 'Q3 (2027/28)'],
    ['🎉 within 3 months', 'within 3 months'],
  ];
  for (const [text, expected] of words) {
    it(`stands at ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => {
      const deadline = readDeadline(text, context);
      assert.ok('from' in deadline);
      assert.equal(text.slice(deadline.from, deadline.to), expected);
    });
  }

  const conditional = [
    ...['30 June 2027 (funding permitting)', 'September 2027, subject to approval', 'June 2027 if funding is agreed'],
    ...['June 2027 dependent on recruitment', 'June 2027 as resources allow', 'Within 3 months, subject to funding'],
    ...['30 June 2027 – pending sign-off', 'June 2027, provided that posts are filled'],
  ];
  for (const text of conditional) it(`${text} is conditional`, () => assert.equal(at(text).conditional, true));
  const firm = [
    '30 June 2027',
    'Training provided by 30 June 2027',
    'June 2027 to allow time for training',
    'June 2027 (TBC)',
  ];
  for (const text of firm) it(`${text} is not`, () => assert.equal(at(text).conditional, false));

  it('leaves out further holidays, where it counts working days', () => {
    const given = { ...context, holidays: ['2027-01-25', '2027-02-08'] };
    assert.equal(brief(readDeadline('within 10 working days', given)), '2027-02-09');
    assert.equal(brief(readDeadline('within 10 days', given)), '2027-02-01');
  });

  it('is exact where the day itself is written', () => {
    for (const text of ['by 31 March 2027', '31/03/27']) assert.equal(at(text).exact, true);
    for (const text of ['March 2027', 'w/c 7 June 2027', 'Immediate', '2027/28']) assert.equal(at(text).exact, false);
  });

  function at(text: string): Extract<Deadline, { kind: 'date' }> {
    const deadline = readDeadline(text, context);
    assert.ok(deadline.kind === 'date');
    return deadline;
  }
});

describe('timescales of a letter', () => {
  const cases: [timescale: string, lastDay: string | null][] = [
    ['Immediately', '2027-05-04'],
    ['Within three months', '2027-04-22'],
    ['Within three months, the force should:', '2027-04-22'],
    ['Within 6 months', '2027-07-22'],
    ['within 12 months', '2028-01-22'],
    ['Within four weeks', '2027-02-19'],
    ['by March 2027', '2027-03-31'],
    ['By the end of the autumn term 2027', '2027-12-31'],
    ['Areas for improvement', null],
    ['', null],
  ];
  for (const [timescale, lastDay] of cases) {
    it(`${JSON.stringify(timescale)} ends on ${lastDay}`, () => {
      const day = lastDayOfTimescale(timescale, context.letterDate, context.statementDate);
      assert.equal(day?.toString() ?? null, lastDay);
    });
  }

  it('has no last day without the day it counts from', () => {
    assert.equal(lastDayOfTimescale('Within three months', null, context.statementDate), null);
    assert.equal(lastDayOfTimescale('Immediately', context.letterDate, null), null);
  });
});

describe('any deadline', () => {
  const words = fc.constantFrom(
    ...[
      '31',
      '2027',
      '2027/28',
      'March',
      'may',
      'Q1',
      'within',
      '3',
      'months',
      'of',
      'from',
      'to',
      'was',
      '(',
      ')',
      '-',
      '/',
    ],
    ...[
      'TBC',
      'ongoing',
      'summer',
      'term',
      'end',
      'week commencing',
      '~~',
      'FY',
      "'27",
      'İ',
      '31 April 2027',
      'half',
      'Complete',
    ],
  );
  const phrase = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' '));
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    phrase,
    phrase.map((text) => text.replaceAll(' ', '')),
  );

  it('is read without throwing, within its text, and the same twice', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(context, undated), (text, given) => {
        const deadline = readDeadline(text, given);
        assert.deepEqual(brief(readDeadline(text, given)), brief(deadline));
        const { from, to } =
          deadline.kind === 'impossible' ? deadline.mention : 'from' in deadline ? deadline : { from: 0, to: 0 };
        assert.ok(0 <= from && from <= to && to <= text.length);
        lastDayOfTimescale(text, given.letterDate, given.statementDate);
      }),
      { numRuns: 3000 },
    );
  });

  it('means the same in capitals, in small letters and after white space', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        if (/may/i.test(text)) return; // a month only with its capital
        const meaning = brief(readDeadline(text, context));
        for (const other of [text.toUpperCase(), text.toLowerCase(), ` ${text}\n`]) {
          if (!/İ/.test(text)) assert.equal(brief(readDeadline(other, context)), meaning, other);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the date that is written, whatever stands before it', () => {
    const date = fc.integer({ min: dayOf(2016, 1, 1), max: dayOf(2039, 12, 31) }).map(toPlain);
    const lead = fc.constantFrom(
      '',
      'by ',
      'By end of ',
      'no later than ',
      'Complete by ',
      'TBC - ',
      'Ongoing; review ',
      'before ',
    );
    fc.assert(
      fc.property(date, lead, (day, before) => {
        assert.equal(brief(readDeadline(before + formatDate(day), undated)), day.toString());
        const month = `${monthNames[day.month - 1]} ${day.year}`;
        assert.equal(brief(readDeadline(before + month, undated)), day.with({ day: day.daysInMonth }).toString());
      }),
    );
  });
});
