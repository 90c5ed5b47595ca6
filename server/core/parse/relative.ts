import { type Day, addMonths } from './calendar.ts';
import { once } from './memo.ts';
import type { WorkingDayOptions } from './workingDays.ts';
import { addWorking } from './workingDays.ts';

/** A time counted from a day that only the context knows: `within 3 months`, `Immediate`. */
export interface RelativeTime {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly unit: 'day' | 'workingDay' | 'month';
  /** What it is counted from; `event` is something that no document dates: `within 6 weeks of appointment`. */
  readonly origin: 'letter' | 'statement' | 'event';
}

const numberWords = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');
const otherNumbers: Record<string, number> = { a: 1, an: 1, 'twenty-four': 24, thirty: 30, forty: 40, sixty: 60 };
Object.assign(otherNumbers, { 'forty-eight': 48, 'thirty-six': 36, fifty: 50, seventy: 70, ninety: 90, hundred: 100 });

function readNumber(text: string): number {
  const word = text.toLowerCase().replace(/\s/, '-');
  if (/^\d/.test(word)) return Number(word);
  return otherNumbers[word] ?? numberWords.indexOf(word);
}

function makeTimePattern(): RegExp {
  const words = [
    'twenty[ -]four',
    'thirty[ -]six',
    'forty[ -]eight',
    ...numberWords.slice(1),
    'thirty',
    'forty',
    'fifty',
  ];
  const number = `(?:\\d{1,3}|${[...words, 'sixty', 'seventy', 'ninety', 'hundred', 'an?'].join('|')})`;
  return new RegExp(
    '(?<![a-z\\d£.,/-])(?:(within|in|inside)\\s+(?:(?:the|a|an)\\s+)?(?:(?:next|first|following|further|period\\s+of|maximum\\s+of)\\s+)?)?' +
      `(?:(${number})\\s?(?:to|-|–|or|/)\\s?)?(${number})(?:\\s?\\(\\d{1,3}\\))?[\\s-]?` +
      "(working|business|school|calendar|full)?[\\s-]?(hour|hr|day|week|wk|fortnight|month|mth|year|yr)s?['’]?(?![a-z])",
    'g',
  );
}

const timePatternOf = once(makeTimePattern);
const immediately =
  /(?<!\bnot )\bimmediate(?:ly)?\b(?!\s+(?:after|follow|upon|on\b|once|when|prior|before))|\bstraight[\s-]?away\b|\bat once\b/g;

/** Every relative time in a lower-case text. Durations that are no time by which (`every 3 months`, `a 6 month pilot`) are not among them. */
export function findRelativeTimes(text: string): RelativeTime[] {
  const found: RelativeTime[] = [];
  const timePattern = timePatternOf();
  timePattern.lastIndex = 0;
  for (let match; (match = timePattern.exec(text));) {
    const [whole, within, , number, kind, unit] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + whole.length, match.index + whole.length + 90);
    if (!within && (/^an?$/.test(number!) || isDuration(before, after))) continue;
    found.push({
      from: match.index,
      to: match.index + whole.length,
      ...amount(readNumber(number!), unit!, kind),
      origin: originOf(after),
    });
  }
  for (const match of text.matchAll(immediately)) {
    found.push({ from: match.index, to: match.index + match[0].length, count: 0, unit: 'day', origin: 'statement' });
  }
  return found;
}

function isDuration(before: string, after: string): boolean {
  return (
    /\b(?:every|each|per|for|last|past|previous|minimum|least|rolling|aged?|times|once|twice|lasting)\s+(?:of\s+)?(?:the\s+)?$/.test(
      before,
    ) ||
    /^[\s-]*(?:intervals?|cycles?|rolling|programme|pilot|reviews?|basis|old|trial|plan|strategy|audits?|average|olds?)\b/.test(
      after,
    )
  );
}

function amount(count: number, unit: string, kind: string | undefined): Pick<RelativeTime, 'count' | 'unit'> {
  switch (unit[0]!.toLowerCase() + unit[1]!.toLowerCase()) {
    case 'ho':
    case 'hr':
      return { count: Math.ceil(count / 24), unit: 'day' };
    case 'da':
      return { count, unit: /^(?:w|b|s)/.test(kind ?? '') ? 'workingDay' : 'day' };
    case 'we':
    case 'wk':
      return { count: count * 7, unit: 'day' };
    case 'fo':
      return { count: count * 14, unit: 'day' };
    case 'mo':
    case 'mt':
      return { count, unit: 'month' };
    default:
      return { count: count * 12, unit: 'month' };
  }
}

/** Counted from the letter, unless the words name something else. */
function originOf(after: string): RelativeTime['origin'] {
  const named = /^\s*(?:time\s+)?(?:of|from|after|following|post|since|upon)\s+(\S.*)$/s.exec(after)?.[1];
  if (named === undefined) return 'letter';
  if (/^(?:[\w’'-]+\s+){0,3}?(?:statement|plan|submission|today|now)\b/.test(named)) return 'statement';
  if (
    /^(?:[\w’'-]+\s+){0,5}?(?:letter|report|inspection|publication|findings|jtai|ofsted|ilacs|receipt|recommendations?)\b/.test(
      named,
    )
  )
    return 'letter';
  return 'event';
}

/** The day that lies so far after another. */
export function addTime(day: Day, time: Pick<RelativeTime, 'count' | 'unit'>, options?: WorkingDayOptions): Day {
  if (time.unit === 'month') return addMonths(day, time.count);
  return time.unit === 'day' ? day + time.count : addWorking(day, time.count, options);
}
