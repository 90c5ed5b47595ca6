import type { Edit, Fix } from '../model/edit.ts';
import { sourceSpan } from '../model/passage.ts';
import { shift } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { EndedItem, EndedList } from '../parse/foreign/endedList.ts';
import { t } from '../words.ts';
import { labelOf } from './fields.ts';
import { itemLabel, itemStyle } from './itemStyle.ts';

/**
 * Each item of a list with a list of its own below it, in which who does it and by when are fields; no word goes. None
 * where marks of bold or emphasis reach into the brackets.
 * @param base where the stretch of text begins that holds the list
 */
export function unfoldList(statement: Statement, { items }: EndedList, base: number): Fix[] {
  const edits = items.map((item) => unfolded(statement, item, base));
  if (!edits.every((edit) => edit !== null)) return [];
  return [{ title: t('Write who and by when as fields'), edits, preferred: true }];
}

function unfolded(statement: Statement, item: EndedItem, base: number): Edit | null {
  const { text, eol } = statement;
  const { passage, end, owner, deadline, stop } = item;
  const source = (from: number, to: number) => {
    const span = shift(sourceSpan(passage, from, to), base);
    return text.slice(span.start, span.end).replace(/\s*[\r\n]\s*/g, ' ');
  };
  const { start } = shift(sourceSpan(passage, end, end + 1), base);
  const after = base + passage.span.end;
  const span = { start, end: after + /^[*_`]*/.exec(text.slice(after, after + 9))![0].length };
  if ((text.slice(span.start, span.end).match(/[*_`]/g)?.length ?? 0) % 2) return null;
  const at = base + passage.span.start;
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1, at);
  const indent = /^\s*\S+\s/.exec(line)![0].replace(/[^\t]/g, ' ');
  const style = itemStyle(statement);
  const fields = [
    `${itemLabel(style, labelOf(statement, 'owner'))} ${source(owner.from, owner.to)}`,
    `${itemLabel(style, labelOf(statement, 'deadline'))} ${source(deadline.from, deadline.to)}`,
  ];
  return { span, text: stop + fields.map((field) => eol + indent + field).join('') };
}
