import { moveHead } from '../fixes/moveHead.ts';
import { rewriteTable } from '../fixes/rewriteTable.ts';
import { ProseIndex } from '../incremental/proseIndex.ts';
import { shift } from '../model/span.ts';
import type { ForeignTable } from '../parse/foreign/foreignTable.ts';
import { foreignTable } from '../parse/foreign/foreignTable.ts';
import type { MisplacedHead } from '../parse/foreign/misplacedHead.ts';
import { filledIn, misplacedHead } from '../parse/foreign/misplacedHead.ts';
import { ruledTable, ruleSign } from '../parse/foreign/ruledTable.ts';
import { columnsOf } from '../parse/statement/columns.ts';
import { t } from '../words.ts';
import { defineRule } from './rule.ts';

/** What is not read cannot be checked, and nobody would notice. */
export const unreadTable = defineRule({
  name: 'unread-table',
  severity: 'warning',
  check({ statement, config, report }) {
    for (const { chunk, value } of tables.of(statement)) {
      const columns = columnsOf(value.labels, config.words);
      // A table of something else may be written as anybody likes.
      if (!columns.includes('action') || columns.filter((column) => column).length < 2) continue;
      report({
        at: shift(value.head, chunk.base),
        message: messages[value.form](),
        fixes: () => rewriteTable(statement, value, chunk.base, chunk.raw),
      });
    }
    for (const { index } of rules.found(statement)) {
      const table = ruledTable(statement, index);
      const columns = table ? columnsOf(table.labels, config.words) : [];
      if (!table || !columns.includes('action') || columns.filter((column) => column).length < 2) continue;
      const raw = statement.text.slice(table.base, table.base + table.span.end);
      report({
        at: table.head,
        message: messages.ruled(),
        fixes: () => rewriteTable(statement, table, table.base, raw),
      });
    }
    for (const { index } of heads.found(statement)) {
      const table = misplacedHead(statement, index, config.words);
      if (!table) continue;
      const { base, raw } = filledIn(table.head) ? table.head : table.rows[0]!;
      const start = base + raw.search(/\S/);
      const [line] = raw.trimStart().split(/[\r\n]/);
      report({
        at: { start, end: start + line!.trimEnd().length },
        message: misplaced[table.form](),
        fixes: () => moveHead(statement, table),
      });
    }
  },
});

/** First lines of tables that may have their labels elsewhere: in the row below, or in the first column of two. */
const heads = new ProseIndex<true>((words) => {
  if (words.kind !== 'table-head') return null;
  const { passages } = words;
  return passages.length === 2 || passages.filter(({ text }) => text).length < 2 || null;
});

const misplaced: Readonly<Record<MisplacedHead['form'], () => string>> = {
  below: () =>
    t('This table of actions has its headings in the second line, and is not checked. Make them its first line.'),
  beside: () =>
    t('This table has a line for each field of an action, and is not checked. Write it as a list of fields.'),
};

const tables = new ProseIndex<ForeignTable>(
  ({ kind, raw }) => (kind === 'text' ? foreignTable(raw) : null),
  [/<table|\+[-=:]{2,}\+|\t[^\t\r\n]*\t/i],
);

/** Lines of dashes that may part a table's labels from its rows. */
const rules = new ProseIndex<true>(({ kind }) => (kind === 'text' ? true : null), [ruleSign]);

const messages: Readonly<Record<ForeignTable['form'], () => string>> = {
  html: () =>
    t(
      'This table of actions is in HTML, and is not checked. Write it as a table of Markdown, with | between the cells.',
    ),
  grid: () =>
    t(
      'This table of actions is drawn as a grid, and is not checked. Write it as a table of Markdown, with | between the cells.',
    ),
  ruled: () =>
    t(
      'This table of actions is drawn with lines of dashes, and is not checked. Write it as a table of Markdown, with | between the cells.',
    ),
  tabs: () =>
    t(
      'This table of actions has tabs between its cells, and is not checked. Write it as a table of Markdown, with | between the cells.',
    ),
};
