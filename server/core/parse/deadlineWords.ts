import { monthNumber, monthPattern } from './calendar.ts';

// What stands around a date and says what it is: one that held once, one from which something starts, a condition. All
// texts here are in lower case.

interface Range {
  readonly from: number;
  readonly to: number;
}

const past =
  /\b(?:was|were|previously|originally|formerly|initially|(?:original|previous|former|old|initial) (?:deadline|date|target|timescale)|instead of|rather than|last (?:reviewed|updated)|baseline|as at|(?:revised|moved|changed|extended|slipped|deferred|delayed|rescheduled|put back|brought forward|carried (?:over|forward))\s+from)\b(?:[\s:,–—-]*\b(?:by|due|set|for|at|the|deadline|date|target|timescale|completion|dated|end|of|to be|agreed|planned|as|on|in)\b)*[\s:,–—-]*$/;
const pastBracket =
  /^[([]\s*(?:it\s+|this\s+)?(?:was|were|previously|originally|formerly|initially|original|previous|old|former|initial|(?:revised|moved|changed|extended|slipped|deferred|delayed|rescheduled|carried over)\s+from)\b/;
const nowAgain = /\b(?:now|currently|new|(?:revised|moved|changed|extended|deferred|rescheduled)\s+to)\b/;
const start =
  /\b(?:from|since|start(?:s|ed|ing)?|commenc(?:e|es|ed|ing)|begin(?:s|ning)?|began|begun|effective|w\.?e\.?f\.?|not before|no earlier than|as of)\b(?:[\s:]*\b(?:date|on|in|at|the|of|by|early|week|effect|from|during)\b)*[\s:–—-]*$/;

/** Its own words are a range, which has an end: `March to June 2027`. */
function isRange(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, to).replace(/\b(?:mid|end|early|late)-/gi, '');
  return /\s(?:to|until|till|through)\s|[a-z\d]\s?[-–—]\s?(?:[a-z]{3}|q\d)/.test(words);
}

/** Did the date hold once, and does it no longer: `(was 31 March 2027)`, `revised from …`? `before` ends the one before it. */
export function isPast(text: string, before: number, date: Range): boolean {
  const lead = text.slice(Math.max(before, date.from - 80), date.from);
  const match = past.exec(lead);
  if (match && !(/from/.test(match[0]) && isRange(text, date))) return true;
  const near = text.slice(Math.max(0, date.from - 200), date.from);
  if ((near.match(/~~/g)?.length ?? 0) % 2 === 1) return true;
  const open = Math.max(near.lastIndexOf('('), near.lastIndexOf('['));
  const bracket = near.slice(Math.max(open, 0));
  return open >= 0 && !/[)\]]/.test(bracket) && pastBracket.test(bracket) && !nowAgain.test(bracket);
}

/** Where the words begin that make the date a start (`from April 2027`, `April 2027 onwards`); `null` if it is none. */
export function startOf(text: string, before: number, date: Range): number | null {
  if (isRange(text, date)) return null;
  const offset = Math.max(before, date.from - 80);
  const match = start.exec(text.slice(offset, date.from));
  if (match) return offset + match.index;
  return /^[\s,]*on-?wards?\b/.test(text.slice(date.to, date.to + 20)) ? date.from : null;
}

/** A year that belongs to what stands before it, and is no deadline: `Children Act 2004`, `as per the strategy 2025/26`. */
export function isLooseEnd(text: string, from: number): boolean {
  const lead = text.slice(Math.max(0, from - 80), from);
  return (
    /\b(?:acts?|regulations|order|code|guidance|strategy|plans?|policy|framework|bill|census|report|inspection|ilacs|jtai|ofsted|together|programme|charter|data|version)[\s,(–-]*$/.test(
      lead,
    ) ||
    /\b(?:as per|in line with|in accordance with|aligned (?:to|with)|in keeping with|linked to)\b[^.;]*$/.test(lead)
  );
}

const condition =
  /\b(?:\w+\s+permitting|(?:resources?|funding|capacity|budgets?|time|staffing)\s+allow(?:s|ing)?|subject\s+to|depend(?:s|ent|ant|ing)\s+(?:up)?on|(?:funding|resources?|capacity|budget|approval|recruitment)[\s-]+depend[ea]nt|conditional|contingent|provid(?:ed|ing)\s+(?:that|funding|resources)|assuming|pending|unless|if|should\s+(?:funding|resources|approval)|when\s+(?:funding|funds|resources|approv|agreed|recruited))/;

/** Must something hold for the date to hold: `(funding permitting)`, `subject to approval`? */
export function isConditional(text: string): boolean {
  return conditionIn(text) !== null;
}

/** The words that say what must hold, up to the end of the clause; `null` where nothing must. */
export function conditionIn(text: string): Range | null {
  const match = condition.exec(text);
  if (!match || /^\W*(?:what)\s+if\b/.test(text)) return null;
  const from = match.index;
  const end = from + match[0].length;
  const rest = /^[^.;,()\n]*/.exec(text.slice(end))![0];
  return { from, to: end + rest.trimEnd().length };
}

const done =
  /^\W*(?:(?:n\/?a|now|already|fully|action|all|work|this is|has been|actions)[\s–—:,-]+)*(?:complete|completed|done|closed|achieved|delivered|implemented|finished|actioned|in place|embedded)\b(?!\s*[,–—-]?\s*(?:by|when|once|if|before|after|following|subject|pending|as|in line|within|when|asap|ongoing\W*$))/;

/** Is it finished work, without a date: `Complete`, `✓ Done`? */
export function isDone(text: string): boolean {
  return done.test(text) || /^\s*(?:[✓✔☑✅]\uFE0F?|\[[x✓✔]\])/.test(text);
}

// What is one space here may be several, or the end of a line.
const vague = new RegExp(
  /\b(?:tb[acd]\s+)?(?:on[\s-]?going|a\.?s\.?a\.?p|as soon as (?:is )?(?:possible|practicable|practical)|(?:as per|in line with|in accordance with|aligned (?:to|with)|when|once|upon|after|following|until)\s[^.;,()]*|continu(?:ous(?:ly)?|al(?:ly)?|ing|es?)|rolling|business as usual|bau|throughout|as (?:required|needed|necessary|appropriate|agreed)|in due course|(?:long|medium|short|near)[\s-]term|fortnightly|(?:bi-?)?(?:monthly|weekly|annually|daily)|quarterly|every\s[^.;,()]*|regular(?:ly)?|in progress|urgent(?:ly)?|future|soon|shortly|later|various)/.source.replaceAll(
    ' ',
    '\\s+',
  ),
);

/** Are these words known to be no date, such as *ongoing*? Others may be the beginning of one. */
export function isVague(words: string): boolean {
  return vague.test(words.toLowerCase());
}

/** `TBC after review`: begins like a placeholder, and yet says what it waits for. */
export function waitsForSomething(text: string): boolean {
  return /^\s*\S+\s+(?:after|following|once|when|until|subject|depend|pending)/.test(text);
}

/**
 * The words that are no deadline, and what they lack: a year, or any date at all. `text` has what was read struck out;
 * `original` has its capitals.
 */
export function vagueWords(
  text: string,
  original: string,
): { reason: 'no-date' | 'no-year'; from: number; to: number } {
  const yearless = new RegExp(
    `(?<![a-z\\d])(?:(?:end|mid|early|late|middle|start|beginning)(?:[\\s-]+of)?[\\s-]+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?` +
      `(${monthPattern})(?:\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d))?` +
      '|(?<![a-z\\d])(?:q[1-4]|quarter\\s+[1-4]|(?:first|second|third|fourth|last)\\s+quarter)(?![a-z\\d])' +
      '|(?<![a-z\\d])(?:spring|summer|autumn|winter)(?:\\s+(?:half[\\s-]?)?term)?(?![a-z])|(?<![a-z])(?:easter|christmas)(?![a-z])' +
      '|^\\s*\\d{1,2}/\\d{1,2}\\s*$',
    'g',
  );
  for (const match of text.matchAll(yearless)) {
    // `may` is a verb, unless it is written as the month or has a day.
    const words = original.slice(match.index, match.index + match[0].length);
    if (match[1] && monthNumber(match[1]) === 0) continue;
    if (words === 'may' || match[0].trim() === '24/7') continue;
    const lead = match[0].length - match[0].trimStart().length;
    return { reason: 'no-year', from: match.index + lead, to: match.index + match[0].trimEnd().length };
  }
  const match = vague.exec(text);
  const from = match ? match.index : text.length - text.trimStart().length;
  const to = match ? match.index + match[0].trimEnd().length : text.trimEnd().length;
  return { reason: 'no-date', from, to: Math.max(from, to) };
}
