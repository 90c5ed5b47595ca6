import type { ProseChunk, ProseWords, Statement } from '../model/statement.ts';
import { wordsOf } from '../parse/statement/prose.ts';
import type { Found } from './listIndex.ts';
import { ListIndex } from './listIndex.ts';

/** What is looked for in each stretch of a statement's prose; read once for each, and after a keystroke where it is new. */
export class ProseIndex<T> {
  readonly #index: ListIndex<object, T>;

  /** @param read what is found in a stretch, from its words alone; `null` for nothing */
  constructor(read: (words: ProseWords) => T | null) {
    this.#index = new ListIndex((key) => read(wordsOf(key)));
  }

  /** In order; `prose.at(index)` tells where each stands. */
  found({ prose }: Statement): readonly Found<T>[] {
    return this.#index.of(prose.all);
  }

  /** The same, with each stretch where it stands now. */
  of(statement: Statement): { readonly chunk: ProseChunk; readonly value: T }[] {
    return this.found(statement).map(({ index, value }) => ({ chunk: statement.prose.at(index), value }));
  }
}
