import type { ProseChunk, ProseWords, Statement } from '../model/statement.ts';
import { wordsOf } from '../parse/statement/prose.ts';
import type { Found } from './listIndex.ts';
import { ListIndex } from './listIndex.ts';

/** What is looked for in each stretch of a statement's prose; read once for each, and after a keystroke where it is new. */
export class ProseIndex<T> {
  readonly #index: ListIndex<object, T>;
  readonly #read: (words: ProseWords) => T | null;
  readonly #signs: readonly RegExp[] | null;

  /**
   * @param read what is found in a stretch, from its words alone; `null` for nothing
   * @param signs one of these is in the raw text of any stretch that has something: cheap to look for, so that most
   *   stretches need not be read. What is nowhere in a statement is looked for in none of them.
   */
  constructor(read: (words: ProseWords) => T | null, signs: readonly RegExp[] | null = null) {
    this.#read = read;
    this.#signs = signs;
    this.#index = new ListIndex((key) => this.#in(key, signs));
  }

  /** In order; `prose.at(index)` tells where each stands. */
  found({ prose, text }: Statement): readonly Found<T>[] {
    return this.#index.of(prose.all, () => this.#inAll(prose.all, text));
  }

  /** The same, with each stretch where it stands now. */
  of(statement: Statement): { readonly chunk: ProseChunk; readonly value: T }[] {
    return this.found(statement).map(({ index, value }) => ({ chunk: statement.prose.at(index), value }));
  }

  #inAll(stretches: readonly object[], text: string): Found<T>[] {
    const signs = this.#signs?.filter((sign) => sign.test(text)) ?? null;
    const found: Found<T>[] = [];
    if (signs?.length === 0) return found;
    for (let index = 0; index < stretches.length; index++) {
      const value = this.#in(stretches[index]!, signs);
      if (value !== null) found.push({ index, value });
    }
    return found;
  }

  #in(key: object, signs: readonly RegExp[] | null): T | null {
    const words = wordsOf(key);
    return signs && !signs.some((sign) => sign.test(words.raw)) ? null : this.#read(words);
  }
}
