import { rewriteTable } from '../fixes/rewriteTable.ts';
import { ProseIndex } from '../incremental/proseIndex.ts';
import { shift } from '../model/span.ts';
import type { ForeignTable } from '../parse/foreign/foreignTable.ts';
import { foreignTable } from '../parse/foreign/foreignTable.ts';
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
  },
});

/** Most text has none of it: one look tells. */
const tables = new ProseIndex<ForeignTable>(({ kind, raw }) =>
  kind === 'text' && /<table|\+[-=:]{2,}\+|\t[^\t\r\n]*\t/i.test(raw) ? foreignTable(raw) : null,
);

const messages: Readonly<Record<ForeignTable['form'], () => string>> = {
  html: () =>
    t(
      'This table of actions is in HTML, and is not checked. Write it as a table of Markdown, with | between the cells.',
    ),
  grid: () =>
    t(
      'This table of actions is drawn as a grid, and is not checked. Write it as a table of Markdown, with | between the cells.',
    ),
  tabs: () =>
    t(
      'This table of actions has tabs between its cells, and is not checked. Write it as a table of Markdown, with | between the cells.',
    ),
};
