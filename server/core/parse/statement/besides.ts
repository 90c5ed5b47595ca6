import type { Passage } from '../../model/passage.ts';
import type { ActionTable } from '../../model/statement.ts';

/** A reference and nothing more, or one that words follow: `A1`, `P1, A3`, `A2 – Supervision`, `Recommendation 4`. */
const named = /^\W*(?:(?:recommendation|rec|finding|area|afi)\w*\s+\d|[A-Z]{1,4}-?\d{1,3}(?![\w%]|\.\d))/i;
/** Shorter than the words of any area. */
const SHORTEST = 20;

/**
 * What a row says in the columns before its action that have other names, where it may say which area is answered: by a
 * reference, or in the area's words. A cell that is empty says what the last one above it did, as merged cells do.
 */
export class Besides {
  readonly #last = new Map<number, Passage>();

  /** A table begins, or a line across it. */
  open(): void {
    if (this.#last.size) this.#last.clear();
  }

  of(cells: readonly Passage[], { columns }: Pick<ActionTable, 'columns'>): readonly Passage[] | undefined {
    const action = columns.indexOf('action');
    for (let i = 0; i < action && i < cells.length; i++) {
      const { text } = cells[i]!;
      if (columns[i] !== null || !/[\p{L}\d]/u.test(text)) continue;
      if (named.test(text) || text.length >= SHORTEST) this.#last.set(i, cells[i]!);
      else this.#last.delete(i);
    }
    return this.#last.size ? [...this.#last.values()] : undefined;
  }
}
