import type { Fix, TabStop } from '../model/edit.ts';
import type { Person } from '../model/frontMatter.ts';
import type { RuleContext } from '../rules/rule.ts';
import { scalar } from './scalar.ts';

/**
 * A line for one person in the register, in its own style; what is given as '' is left to be filled in. `null` where it
 * has no place.
 */
export function addPerson(
  { statement, register, file }: RuleContext,
  person: Partial<Person>,
  title: string,
): Fix | null {
  const { place } = register;
  const text = register.file?.text ?? statement.text;
  const eol = register.file ? (/\r\n/.test(text) ? '\r\n' : '\n') : statement.eol;
  const made = (at: number, before: string, entry: Entry, after = ''): Fix => ({
    title,
    file: register.file?.name ?? file,
    edits: [
      {
        span: { start: at, end: at },
        text: before + entry.text + after,
        stops: entry.stops.map(({ start, end }) => ({ start: start + before.length, end: end + before.length })),
      },
    ],
  });
  const { last, list, key } = place ?? {};
  if (last) {
    const lead = text.slice(lineStart(text, last.start), last.start);
    const flow = text[last.start] === '{';
    // `people: [{ … }, { … }]` on one line.
    if (!/^[ \t]*- +$/.test(lead)) return flow ? made(last.end, ', ', inBraces(person)) : null;
    // The parser counts blank lines below as the last value's.
    const end = lineEnd(text, last.start + text.slice(last.start, last.end).trimEnd().length);
    return made(end, eol + lead, flow ? inBraces(person) : inLines(person, eol + ' '.repeat(lead.length)));
  }
  if (list) return text[list.start] === '[' ? made(list.start + 1, '', inBraces(person)) : null;
  if (key) return made(lineEnd(text, key.end), `${eol}  - `, inBraces(person));
  if (register.file || statement.frontMatter.peopleFile || place) return null;
  const { span } = statement.frontMatter;
  const close = text.lastIndexOf('---', span.end);
  if (close <= span.start) return null;
  return made(close, `people:${eol}  - `, inBraces(person), eol);
}

interface Entry {
  readonly text: string;
  readonly stops: readonly TabStop[];
}

/** `{ role: , initials: RO }` */
function inBraces(person: Partial<Person>): Entry {
  const { text, stops } = pairs(person, ', ');
  return { text: `{ ${text} }`, stops: stops.map(({ start, end }) => ({ start: start + 2, end: end + 2 })) };
}

function inLines(person: Partial<Person>, between: string): Entry {
  return pairs(person, between);
}

function pairs(person: Partial<Person>, between: string): Entry {
  let text = '';
  const stops: TabStop[] = [];
  for (const key of ['role', 'name', 'initials', 'agency'] as const) {
    const value = person[key];
    if (value === undefined || value === null) continue;
    text += `${text && between}${key}: ${value && scalar(value)}`;
    if (!value) stops.push({ start: text.length, end: text.length });
  }
  return { text, stops };
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function lineEnd(text: string, at: number): number {
  const rest = /[\r\n]/.exec(text.slice(at));
  return rest ? at + rest.index : text.length;
}
