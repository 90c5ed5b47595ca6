import type { Temporal } from 'temporal-polyfill';
import type { Edit, Fix } from '../model/edit.ts';
import type { Ignore, IgnoredRule } from '../model/ignore.ts';
import type { Span } from '../model/span.ts';
import { sameFormat } from '../parse/dates.ts';
import { ruleNameOf } from '../parse/ignoreWords.ts';
import { daysFrom } from './choices.ts';
import { t } from '../words.ts';

/** What stands for the reason until it is given; in brackets, which is how `isPlaceholder` knows it. */
export const reasonPlaceholder = '[reason]';

/** A reason to fill in, where there is none. */
export function giveReason({ reasonSpan }: Ignore): Fix {
  const text = `: ${reasonPlaceholder}`;
  const stops = [{ start: 2, end: text.length }];
  return { title: t('Give a reason…'), edits: [{ span: reasonSpan, text, stops }] };
}

/** Days on which it may end instead, written as the day that stands there. */
export function dayChoices({ text, span }: NonNullable<Ignore['until']>, today: Temporal.PlainDate): Fix[] {
  const lead = text ? '' : ' ';
  return daysFrom(today, null)
    .slice(0, 3)
    .map((day) => sameFormat(text, day))
    .map((day) => ({ title: t('Let it hold until {0}', day), edits: [{ span, text: lead + day }] }));
}

/** Takes rules that a comment names out of it; at least one stays. */
export function removeRules(text: string, { rules }: Ignore, gone: readonly IgnoredRule[]): Fix {
  const span = { start: rules[0]!.span.start, end: rules[rules.length - 1]!.span.end };
  const names = gone.map(({ name }) => name);
  // References may stand between the names.
  const words = text.slice(span.start, span.end).match(/[^\s,;&]+/g)!;
  const kept = words.filter((word) => !/^and$/i.test(word) && !names.includes(ruleNameOf(word)));
  return { title: t('Remove {0}', names.join(', ')), edits: [{ span, text: kept.join(', ') }] };
}

/** Takes a comment out, with its line where nothing else stands there, and one of two blank lines around it. */
export function removeComment(text: string, { start, end }: Span): Edit {
  let from = start;
  while (from > 0 && /[ \t]/.test(text[from - 1]!)) from--;
  const after = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(end, end + 200));
  const ownLine = (from === 0 || /[\r\n\uFEFF]/.test(text[from - 1]!)) && after;
  if (!ownLine) return { span: { start: from, end }, text: '' };
  let to = end + after[0].length;
  const blankAbove =
    from === 0 || /(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, from - 100), from));
  const blankBelow = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(to, to + 200));
  if (blankAbove && blankBelow) to += blankBelow[0].length;
  return { span: { start: from, end: to }, text: '' };
}
