import type { Ignore, IgnoredRule } from '../model/ignore.ts';
import { readDeadline } from './deadline.ts';
import { isPlaceholder } from './placeholder.ts';

/** What a comment says: all of an ignore but where it stands. */
export type IgnoreWords = Omit<Ignore, 'span' | 'covers'>;

/** What parts the reason from what it is a reason for: a colon, or a dash between spaces. */
const separator = /:|\s[–—-]{1,2}(?=\s|$)/;

/**
 * Reads what follows `wsoa-ignore`: `rule-name, other-rule A3 until 30 June 2027: reason`. A word with a digit is the
 * reference of an area or action. The day may be written in any way that a deadline may.
 * @param at where `words` stand; all places are counted from there
 */
export function readIgnoreWords(words: string, at: number): IgnoreWords {
  const parted = separator.exec(words);
  const head = words.slice(0, parted?.index ?? words.length).trimEnd();
  const said = parted ? words.slice(parted.index + parted[0].length).trim() : '';
  const untilWord = /(?:^|\s)until(?=\s|$)/i.exec(head);
  const rules: IgnoredRule[] = [];
  const refs: string[] = [];
  for (const { 0: word, index } of head.slice(0, untilWord?.index ?? head.length).matchAll(/[^\s,;&]+/g)) {
    if (/\d/.test(word)) refs.push(word.toLowerCase());
    else if (!/^and$/i.test(word))
      rules.push({
        name: ruleNameOf(word),
        span: { start: at + index, end: at + index + word.length },
      });
  }
  const reason = said.replace(/\s+/g, ' ');
  return {
    rules,
    refs,
    until: untilWord ? readUntil(head, untilWord.index + untilWord[0].length, at) : null,
    reason: isPlaceholder(reason) ? '' : reason,
    reasonSpan: { start: at + head.length, end: at + Math.max(words.trimEnd().length, head.length) },
  };
}

/** A rule's name, however it is written. */
export function ruleNameOf(word: string): string {
  return word.toLowerCase().replace(/_/g, '-');
}

function readUntil(head: string, from: number, at: number): Ignore['until'] {
  const text = head.slice(from).trim();
  const start = at + (text ? head.indexOf(text, from) : head.length);
  // A day that is counted from another could not be seen to pass.
  const day = readDeadline(text, { statementDate: null, letterDate: null });
  return { text, date: day.kind === 'date' ? day.date : null, span: { start, end: start + text.length } };
}
