import type { Span } from '../../model/span.ts';
import { gridTable } from './gridTable.ts';
import { htmlTable } from './htmlTable.ts';
import { tabTable } from './tabTable.ts';

/** A table that is none of Markdown's, as it comes from Word, from a web page or from a converter. */
export interface ForeignTable {
  readonly form: 'html' | 'grid' | 'tabs' | 'ruled';
  /** The whole of it; offsets in the text that was given. */
  readonly span: Span;
  /** What its first line shows. */
  readonly head: Span;
  /** The cells of its first row, without marks. */
  readonly labels: readonly string[];
  /** All rows, the first included, each cell as Markdown would have it; `null` where cells are merged or rows uneven. */
  readonly rows: readonly (readonly string[])[] | null;
}

/** The first such table in a stretch of text. */
export function foreignTable(text: string): ForeignTable | null {
  return htmlTable(text) ?? gridTable(text) ?? tabTable(text);
}
