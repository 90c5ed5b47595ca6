import type { Fix } from '../model/edit.ts';
import type { ProseChunk, Statement } from '../model/statement.ts';
import type { MisplacedHead } from '../parse/foreign/misplacedHead.ts';
import { t } from '../words.ts';

/** The table with its labels where they are read; nothing that it says goes. */
export function moveHead({ eol }: Statement, table: MisplacedHead): Fix[] {
  const { head, rows, form } = table;
  const last = rows.at(-1)!;
  const span = { start: head.base + head.raw.search(/\S/), end: last.base + last.raw.trimEnd().length };
  if (form === 'beside') {
    const lines = [head, ...rows].flatMap((row) => {
      const [label, value] = cellsOf(row);
      return label || value
        ? [`- **${label!.replace(/[*_]/g, '').replace(/\s*:?\s*$/, '')}:** ${value}`.trimEnd()]
        : [];
    });
    return [{ title: t('Write it as a list of fields'), edits: [{ span, text: lines.join(eol) }], preferred: true }];
  }
  const title = cellsOf(head).filter(Boolean);
  const [, rule] = head.raw.trimStart().split(/\r\n|\r|\n/);
  const text = [...title.flatMap((words) => [words, '']), rows[0]!.raw.trim(), rule!.trim()].join(eol);
  return [{ title: t('Make its headings the first line of the table'), edits: [{ span, text }], preferred: true }];
}

function cellsOf({ raw, passages }: ProseChunk): string[] {
  const line = raw.trim().split(/\r\n|\r|\n/)[0]!;
  const cells = line.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/);
  return passages.map((_, i) => (cells[i] ?? '').trim().replace(/\\\|/g, '|'));
}
