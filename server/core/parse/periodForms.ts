import { type Day, dayOf, lastOfMonth, monthNumber, monthPattern } from './calendar.ts';
import { endsYear, fullYear } from './datePattern.ts';
import { dayInMonth, financialYear, isBeginning, lastOfPart, lastOfSeason } from './periodEnds.ts';

/** One way of naming a period; `last` says `null` when the words only look like it. */
export interface PeriodForm {
  /** What a text must hold for the form to be looked for at all: cheap, and the pattern is only made when it does. */
  readonly hint: RegExp;
  readonly pattern: () => RegExp;
  readonly loose: boolean;
  last(match: RegExpExecArray, text: string): Day | null;
}

const dash = '[/\u2010\u2011\u2013\u2014-]';
const gap = '[\\s,(]*(?:of\\s+)?(?:the\\s+)?';
const yearName = '(?:fy|(?:financial|fiscal|academic|school|calendar|municipal)\\s+years?)\\s*';
/** `2027`, `'27`, `2027/28`, `27-28`; after something that says what it is a year of. */
const years = `(?:${yearName})?(?:20\\d\\d|['’‘]?\\d\\d)(?:\\s?${dash}\\s?(?:20)?\\d\\d)?(?![\\d%])`;
const part =
  '(?:(early|mid|middle|late|end|(?:start|beginning)(?=\\s+of)|last day|(?:first|1st|second|2nd|third|3rd|fourth|4th|last|final) week)' +
  '(?:[\\s-]+(?:of|in))?(?:[\\s-]+the)?[\\s-]+)?';
const anyPart = part.replaceAll(/\((?!\?)/g, '(?:');
const list = `(?:\\s?(?:${dash}|&|,)\\s?|\\s+(?:to|and|or|until|till|through(?:\\s+to)?)\\s+)`;
const quarterName = '(?:q(?:tr|uarter)?s?\\.?\\s?)';
const start = '(?<![a-z\\d£])';

function form(hint: RegExp, source: string, last: PeriodForm['last'], loose = false): PeriodForm {
  let made: RegExp | undefined;
  return { hint, pattern: () => (made ??= new RegExp(source, 'g')), last, loose };
}

/** Longer forms first: what one has read, the next ones do not see. Made when first needed. */
export function makeForms(): readonly PeriodForm[] {
  const seasonName = '(autumn|winter|spring|summer|easter|christmas|october|february|may)';
  const seasonKind = '(terms?|half[\\s-]?terms?|holidays?|break)';
  return [
    form(/q/, `${start}(${years})[\\s-]*${quarterName}([1-4])(?!\\d|[\\s(]*['’]?\\d\\d)`, (m) =>
      lastOfPart(m[1]!, Number(m[2]) * 3),
    ),
    form(
      /q/,
      `${start}${part}${quarterName}([1-4])(?:${list}${quarterName}?([1-4])(?!\\d))*[\\s,(/-]*(?:of\\s+)?(?:the\\s+)?(${years})`,
      (m) => lastOfPart(m[4]!, Number(m[3] ?? m[2]) * 3, m[1]),
    ),
    form(
      /qua|qtr/,
      `${start}(1st|2nd|3rd|4th|first|second|third|fourth|last|final)\\s+(?:quarter|qtr)${gap}(${years})`,
      (m) => lastOfPart(m[2]!, (m[1]!.startsWith('fo') || /^(?:last|final)/.test(m[1]!) ? 4 : ordinalOf(m[1]!)) * 3),
    ),
    form(/h/, `${start}(?:h\\s?([12])|(first|second|1st|2nd)\\s+half)${gap}(${years})`, (m) =>
      lastOfPart(m[3]!, (m[1] ? Number(m[1]) : ordinalOf(m[2]!)) * 6),
    ),
    // Schools halve each term: `Spring 2 2027` ends with the spring term, `Spring 1` with February.
    form(
      /(?:autumn|spring|summer)\s+(?:term\s+)?[12]\b/,
      `${start}(?:end(?:\\s+of)?\\s+)?(autumn|spring|summer)\\s+(?:term\\s+)?([12])(?!\\d)${gap}(${years})`,
      (m) => lastOfSeason(m[1]!, m[2] === '1' ? 'half-term' : 'term', m[3]!, undefined),
    ),
    form(/term|hol|break/, `${start}${part}${seasonName}\\s+${seasonKind}${gap}(${years})`, (m) =>
      lastOfSeason(m[2]!, m[3], m[4]!, m[1]),
    ),
    form(
      /term|hol|break/,
      `${start}(20\\d\\d(?:\\s?${dash}\\s?(?:20)?\\d\\d)?)\\s+${seasonName}\\s+${seasonKind}`,
      (m) => lastOfSeason(m[2]!, m[3], m[1]!, undefined),
    ),
    form(
      /autumn|inter|spring|summer|easter|christmas/,
      `${start}${part}(autumn|winter|spring|summer|easter|christmas)${gap}(${years})`,
      (m) => lastOfSeason(m[2]!, undefined, m[3]!, m[1]),
    ),
    form(
      /[a-y]{3}/,
      `${start}(?:${anyPart}${monthPattern}\\.?${list})*${part}(${monthPattern})\\.?` +
        `((?:\\s?${dash}\\s?|[\\s,(]+|)(?:of\\s+)?['’‘]?)(20\\d\\d|\\d\\d)(?:${dash}(\\d\\d)(?!\\d|\\s?[a-z/]))?(?!\\d|%)`,
      (m, text) => {
        const [month, year] = [monthNumber(m[2]!), fullYear(m[4]!)];
        if (month === 0) return null;
        if (m[4]!.length === 2 && !/\S$/.test(m[3]!)) {
          // `June 30` is a day and `March 20 staff` a count; `Mar 27` is a month of 2027.
          if (m[3] === '' || year < 2016 || year === 2030 || year === 2031) return null;
          if (!endsYear(text, m.index + m[0].length)) return null;
        }
        // `June 2027/28` and `March 2027/28` are months of a financial year.
        if (m[5] && fullYear(m[5]) !== year + 1) return null;
        return dayInMonth(m[1], m[5] && month < 4 ? year + 1 : year, month);
      },
    ),
    form(
      /[-/.]\s?20/,
      '(?<![\\d/.a-z-])(0?[1-9]|1[0-2])(?:\\s?[/-]\\s?|(?<=\\d\\d)\\.)(20\\d\\d)(?![\\d/.-]\\d|\\d)',
      (m) => lastOfMonth(Number(m[2]), Number(m[1])),
    ),
    // No day has such a month, and no month such a day: `06/27`. `06/30` may be the thirtieth.
    form(
      /^[a-z\s]*\d\d?\/\d\d\W*$/,
      '^\\s*(?:(?:by|end|end\\s+of|due)\\s+)?(0?[1-9]|1[0-2])/(1[6-9]|2\\d|3[2-9]|4\\d)[\\s.]*$',
      (m) => lastOfMonth(fullYear(m[2]!), Number(m[1])),
    ),
    form(/20\d\d[-/]/, '(?<![\\d/.a-z-])(20\\d\\d)[-/](0[1-9]|1[0-2])(?![\\d/-])', (m) =>
      Number(m[2]) === (Number(m[1]) + 1) % 100 ? null : lastOfMonth(Number(m[1]), Number(m[2])),
    ),
    form(
      /\d\s?[^\d\s]\s?\d\d/,
      `${start}${part}(${yearName})?(20\\d\\d)\\s?${dash}\\s?(20\\d\\d|\\d\\d)(?!\\d|[/.-]\\d|%)(\\s+(?:academic|school)\\s+year)?`,
      (m) => financialYear(m[3]!, m[4]!, `${m[2] ?? ''}${m[5] ?? ''}`, m[1]),
      true,
    ),
    form(/fy|year/, `${start}${part}(${yearName})['’]?(\\d\\d)\\s?${dash}\\s?(\\d\\d)(?!\\d|[/.-]\\d|%)`, (m) =>
      financialYear(m[3]!, m[4]!, m[2]!, m[1]),
    ),
    // `27/28` alone: no day and month can be meant.
    form(
      /\d\s?\/\s?\d/,
      '(?<![\\da-z/.-])([2-9]\\d)\\s?/\\s?([2-9]\\d)(?!\\d|[/.-]\\d|%)',
      (m) => (Number(m[2]) === Number(m[1]) + 1 ? financialYear(m[1]!, m[2]!, '') : null),
      true,
    ),
    form(
      /fy|year/,
      `${start}(?:fy|financial\\s+year|fiscal\\s+year)(?:\\s+(?:end|ending|ended))?(?:\\s+in)?\\s*['’]?(20\\d\\d|\\d\\d)(?!\\d|%)`,
      (m) => dayOf(fullYear(m[1]!), 3, 31),
    ),
    form(
      /20\d\d/,
      `(?<![\\d/.£a-z-]|\\d,|#)${part}(?:calendar\\s+year\\s+)?(20\\d\\d)(?![\\d%]|[/.,]\\d|-\\d|[a-z])`,
      (m) => {
        const word = m[1] ?? '';
        const lastMonth = isBeginning(word) ? 3 : word.startsWith('mid') ? 6 : 12;
        return lastOfMonth(Number(m[2]), lastMonth);
      },
      true,
    ),
  ];
  function ordinalOf(word: string): number {
    return /^\d/.test(word) ? Number(word[0]) : ['first', 'second', 'third', 'fourth'].indexOf(word) + 1;
  }
}
