// Writes server/core/parse/bankHolidays.generated.ts: the bank holidays of England and Wales that fall on weekdays,
// as date-holidays knows them, with the corrections below. `--check` writes nothing and exits 1 when the file differs.
import { readFile, writeFile } from 'node:fs/promises';
import Holidays from 'date-holidays';

const target = new URL('../server/core/parse/bankHolidays.generated.ts', import.meta.url);
const [firstYear, lastYear] = [2010, 2060];

/** What date-holidays 3.37 lacks or has on the wrong day. */
const missing = {
  // Royal wedding: https://www.bbc.com/news/uk-11818049
  '2011-04-29': 'Wedding of Prince William',
  // The spring bank holiday was moved from 28 May for the Diamond Jubilee, as announced in the Lords:
  // https://www.yorkshirepost.co.uk/news/extra-bank-holiday-2012-mark-queens-diamond-jubilee-1994021
  '2012-06-04': 'Spring bank holiday, moved',
};
const wrong = ['2012-05-28'];

/** One-off and moved days that must come out right, whatever a later date-holidays says: https://www.gov.uk/bank-holidays */
const expected = {
  yes: [
    ...['2010-12-27', '2010-12-28', '2011-01-03', '2011-04-29', '2011-12-27', '2012-01-02', '2012-06-04', '2012-06-05'],
    ...['2015-12-28', '2016-12-27', '2020-05-08', '2020-12-28', '2021-12-27', '2021-12-28', '2022-01-03', '2022-06-02'],
    ...['2022-06-03', '2022-09-19', '2022-12-27', '2023-01-02', '2023-05-08', '2026-12-28', '2027-12-27', '2027-12-28'],
  ],
  no: ['2012-05-28', '2020-05-04', '2022-05-30', '2026-06-15', '2021-04-04', '2027-03-28'],
};

const calendar = new Holidays('GB', 'ENG', { types: ['public', 'bank'] });
const lines = [];
for (let year = firstYear; year <= lastYear; year++) {
  const days = new Set(calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
  for (const day of Object.keys(missing)) if (day.startsWith(`${year}`)) days.add(day);
  for (const day of wrong) days.delete(day);
  // A holiday at a weekend is no working day anyway; its substitute is a day of its own.
  const weekdays = [...days].filter(
    (day) => day.startsWith(`${year}`) && new Date(`${day}T00:00Z`).getUTCDay() % 6 !== 0,
  );
  lines.push(weekdays.sort().join(' '));
}

const all = new Set(lines.join(' ').split(' '));
const faults = [
  ...expected.yes.filter((day) => !all.has(day)).map((day) => `${day} is a bank holiday, and is missing`),
  ...expected.no.filter((day) => all.has(day)).map((day) => `${day} is no bank holiday, and is there`),
];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

const text = `// Written by scripts/bankHolidays.mjs; do not edit.

/**
 * Bank holidays in England and Wales that fall on weekdays, ${firstYear} to ${lastYear}, one year a line: Christmas Day, Good Friday,
 * the bank holidays of the Banking and Financial Dealings Act 1971 with their substitute days, and the one-off days
 * that were proclaimed. What is not proclaimed yet is projected from the law as it stands.
 */
export const bankHolidayDates = \`
${lines.join('\n')}
\`;
`;

if (process.argv.includes('--check')) {
  const there = await readFile(target, 'utf8').catch(() => '');
  if (there.replaceAll('\r\n', '\n') !== text) {
    console.error('server/core/parse/bankHolidays.generated.ts is out of date: run node scripts/bankHolidays.mjs');
    process.exit(1);
  }
} else {
  await writeFile(target, text);
}
