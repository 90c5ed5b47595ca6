import type { Prose, ProseChunk, ProseWords, Statement } from '../model/statement.ts';
import { wordsOf } from '../parse/statement/prose.ts';
import type { Found } from './listIndex.ts';
import { ListIndex } from './listIndex.ts';

/** What is looked for in each stretch of a statement's prose; read once for each, and after a keystroke where it is new. */
export class ProseIndex<T> {
  readonly #index: ListIndex<object, T>;
  readonly #read: (words: ProseWords) => T | null;
  readonly #signs: readonly RegExp[] | null;
  #scans: readonly RegExp[] | null = null;

  /**
   * @param read what is found in a stretch, from its words alone; `null` for nothing
   * @param signs one of these is in the raw text of any stretch that has something: cheap to look for, so that most
   *   stretches need not be read. It looks neither at what stands before a stretch nor behind it.
   */
  constructor(read: (words: ProseWords) => T | null, signs: readonly RegExp[] | null = null) {
    this.#read = read;
    this.#signs = signs;
    this.#index = new ListIndex((key) => this.#in(key));
  }

  /** In order; `prose.at(index)` tells where each stands. */
  found({ prose, text }: Statement): readonly Found<T>[] {
    return this.#index.of(prose.all, () => (this.#signs ? this.#inMarked(prose, text) : null));
  }

  /** The same, with each stretch where it stands now. */
  of(statement: Statement): { readonly chunk: ProseChunk; readonly value: T }[] {
    return this.found(statement).map(({ index, value }) => ({ chunk: statement.prose.at(index), value }));
  }

  /** In a statement that is read for the first time, signs are looked for once in all of it, and most of it is passed by. */
  #inMarked(prose: Prose, text: string): Found<T>[] {
    const marked = new Set<number>();
    this.#scans ??= this.#signs!.map((sign) => new RegExp(sign, `${sign.flags}g`));
    for (const all of this.#scans) {
      all.lastIndex = 0;
      // From every start: what is found may go on into the next stretch, which may have a sign of its own.
      for (let found = all.exec(text); found; found = all.exec(text)) {
        const index = prose.indexAt(found.index);
        // A byte order mark stands in none.
        if (index >= 0) marked.add(index);
        const next = prose.startOf(index + 1);
        if (next >= text.length) break;
        all.lastIndex = next;
      }
    }
    const found: Found<T>[] = [];
    for (const index of [...marked].sort((a, b) => a - b)) {
      const value = this.#read(wordsOf(prose.all[index]!));
      if (value !== null) found.push({ index, value });
    }
    return found;
  }

  #in(key: object): T | null {
    const words = wordsOf(key);
    return this.#signs?.some((sign) => sign.test(words.raw)) === false ? null : this.#read(words);
  }
}
