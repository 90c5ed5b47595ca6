import type { Fix } from '../model/edit.ts';
import { shift } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { ForeignTable } from '../parse/foreign/foreignTable.ts';
import { t } from '../words.ts';

/**
 * The table as one of Markdown, cell by cell. Not where cells are merged, nor where something stands beside the table
 * that would then be part of it.
 * @param raw the stretch of text that holds it
 */
export function rewriteTable({ eol }: Statement, table: ForeignTable, base: number, raw: string): Fix[] {
  const { rows, span } = table;
  if (!rows || raw.slice(0, span.start).trim() || raw.slice(span.end).trim()) return [];
  const [head, ...others] = rows.map((cells) =>
    `| ${cells.map((cell) => cell || ' ').join(' | ')} |`.replace(/ {3}/g, '  '),
  );
  const rule = `| ${rows[0]!.map((label) => '-'.repeat(Math.max(3, label.length))).join(' | ')} |`;
  return [
    {
      title: t('Write it as a table of Markdown'),
      edits: [{ span: shift(span, base), text: [head, rule, ...others].join(eol) }],
      preferred: true,
    },
  ];
}
