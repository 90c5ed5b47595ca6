import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { bankHolidayDates } from '../../server/core/parse/bankHolidays.generated.ts';
import {
  addMonths,
  dayOf,
  easterSunday,
  fromPlain,
  partsOf,
  toPlain,
  weekdayOf,
} from '../../server/core/parse/calendar.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../server/core/parse/workingDays.ts';

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const holidays = bankHolidayDates.trim().split(/\s+/);

describe('bank holidays in England and Wales', () => {
  const known = [
    ...['2010-12-27', '2010-12-28', '2011-04-29', '2011-12-27', '2012-06-04', '2012-06-05', '2015-12-28', '2016-12-27'],
    ...['2020-05-08', '2020-12-28', '2021-12-27', '2021-12-28', '2022-01-03', '2022-06-02', '2022-06-03', '2022-09-19'],
    ...['2022-12-27', '2023-01-02', '2023-05-08', '2026-12-28', '2027-03-26', '2027-03-29', '2027-12-27', '2027-12-28'],
  ];
  for (const iso of known) it(`${iso} is one`, () => assert.equal(isWorkingDay(date(iso)), false));

  const others = ['2012-05-28', '2020-05-04', '2022-05-30', '2026-06-15', '2027-06-02', '2023-05-09', '2018-05-11'];
  for (const iso of others) it(`${iso} is none`, () => assert.equal(isWorkingDay(date(iso)), true));

  it('does not list Easter Sunday, or any day at a weekend', () => {
    for (const iso of holidays) assert.ok(weekdayOf(fromPlain(date(iso))) < 5, iso);
  });

  it('has Good Friday, Easter Monday and the first and last days of the year where the rules put them', () => {
    const all = new Set(holidays);
    for (let year = 2010; year <= 2060; year++) {
      const easter = easterSunday(year);
      for (const day of [easter - 2, easter + 1]) assert.ok(all.has(toPlain(day).toString()), `Easter ${year}`);
      const count = holidays.filter((iso) => iso.startsWith(String(year))).length;
      const oneOff = { 2011: 1, 2012: 1, 2022: 2, 2023: 1 }[year] ?? 0;
      assert.equal(count, 8 + oneOff, String(year));
    }
  });

  it('is what the script writes', function () {
    this.timeout(30_000);
    execFileSync(process.execPath, ['scripts/bankHolidays.mjs', '--check']);
  });
});

describe('working days', () => {
  const cases: [from: string, count: number, to: string][] = [
    ['2018-01-30', 70, '2018-05-11'], // as the letter prints it: Good Friday, Easter Monday and early May between
    ['2018-11-23', 70, '2019-03-06'], // as three more letters print it
    ['2019-12-18', 70, '2020-03-30'],
    ['2024-05-17', 70, '2024-08-27'],
    ['2020-03-02', 70, '2020-06-12'], // the bank holiday moved to 8 May 2020
    ['2022-05-09', 70, '2022-08-17'], // 2 and 3 June 2022
    ['2022-07-04', 70, '2022-10-12'], // 19 September 2022
    ['2023-02-06', 70, '2023-05-19'], // 8 May 2023
    ['2027-01-22', 1, '2027-01-25'],
    ['2027-01-23', 1, '2027-01-25'], // from a Saturday
    ['2027-01-22', 0, '2027-01-22'],
    ['2027-03-25', 1, '2027-03-30'], // over Easter
    ['2027-12-24', 1, '2027-12-29'], // over Christmas with both substitute days
    ['2020-05-07', 1, '2020-05-11'],
    ['2020-05-01', 1, '2020-05-04'],
    ['2022-06-01', 1, '2022-06-06'],
    ['2022-09-16', 1, '2022-09-20'],
    ['2027-03-30', -1, '2027-03-25'],
  ];
  for (const [from, count, to] of cases) {
    it(`${from} and ${count} working days is ${to}`, () => {
      assert.equal(addWorkingDays(date(from), count).toString(), to);
      if (count !== 0) assert.equal(workingDaysBetween(date(from), date(to)), count);
    });
  }

  it('know a due day that is none', () => {
    // Two of 63 letters print a Saturday; of the others here one is a bank holiday, and one the day after.
    for (const iso of ['2027-05-01', '2027-05-02', '2027-05-03', '2022-09-19', '2027-12-27'])
      assert.equal(isWorkingDay(date(iso)), false, iso);
    for (const iso of ['2018-05-11', '2027-05-04', '2022-09-20']) assert.equal(isWorkingDay(date(iso)), true, iso);
  });

  it('leaves out further holidays', () => {
    const options = { holidays: ['2027-12-29', 'no date', ''] };
    assert.equal(isWorkingDay(date('2027-12-29'), options), false);
    assert.equal(addWorkingDays(date('2027-12-24'), 1, options).toString(), '2027-12-30');
    assert.equal(workingDaysBetween(date('2027-12-24'), date('2027-12-30'), options), 1);
  });

  const anyDay = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2070, 12, 31) });

  it('counts back what it counted on', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -200, max: 200 }), (day, count) => {
        const from = toPlain(day);
        const to = addWorkingDays(from, count);
        assert.equal(workingDaysBetween(from, to), count);
        if (count !== 0) assert.ok(isWorkingDay(to));
      }),
    );
  });
});

describe('days as integers', () => {
  const anyDay = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });

  it('are Temporal’s days', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const plain = new Temporal.PlainDate(1970, 1, 1).add({ days: day });
        assert.equal(toPlain(day).toString(), plain.toString());
        assert.equal(fromPlain(plain), day);
        assert.equal(weekdayOf(day) + 1, plain.dayOfWeek);
        assert.deepEqual(partsOf(day), { year: plain.year, month: plain.month, day: plain.day });
      }),
    );
  });

  it('add months as Temporal does', () => {
    const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 1, 1) });
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (start, months) => {
        assert.equal(toPlain(addMonths(start, months)).toString(), toPlain(start).add({ months }).toString());
      }),
    );
  });
});
