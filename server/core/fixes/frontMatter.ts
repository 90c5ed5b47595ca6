import type { Temporal } from 'temporal-polyfill';
import type { Fix } from '../model/edit.ts';
import type { Statement } from '../model/statement.ts';
import { t } from '../words.ts';

/**
 * Notes in the front matter on which day the statement was submitted: after a `submitted:` that has no value, else as a line of its
 * own at the end. `day` is proposed and to be written over. Nothing where the front matter is not closed.
 */
export function noteSubmitted({ frontMatter, text, eol }: Statement, day: Temporal.PlainDate): Fix[] {
  const { start, end } = frontMatter.span;
  const block = text.slice(start, end);
  const empty = /^submitted[ \t]*:[ \t]*(?=\r?$|#)/m.exec(block);
  const close = /^---[ \t]*$/m.exec(block.slice(3));
  if (!close) return [];
  const at = start + (empty ? empty.index + empty[0].trimEnd().length : 3 + close.index);
  const lead = empty ? ' ' : 'submitted: ';
  const comment = empty && block[empty.index + empty[0].length] === '#';
  const written = `${lead}${day.toString()}${empty ? (comment ? ' ' : '') : eol}`;
  const stops = [{ start: lead.length, end: lead.length + day.toString().length }];
  const over = empty ? empty[0].length - empty[0].trimEnd().length : 0;
  return [
    {
      title: t('Note the day on which it was submitted…'),
      edits: [{ span: { start: at, end: at + over }, text: written, stops }],
    },
  ];
}
