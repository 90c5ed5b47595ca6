import type { LinkedArea } from './areas.ts';
import type { Links } from './links.ts';
import type { Action } from '../model/statement.ts';

/**
 * Something that is told of each area from the actions that answer it. After a keystroke only the areas of the actions
 * that are new are looked at again.
 */
export class AreaIndex<T> {
  readonly #read: (actions: readonly Action[]) => T;
  readonly #known = new WeakMap<Links, { version: number; readonly values: Map<LinkedArea, T> }>();

  /** @param read what is told of an area, from its actions alone; not asked of an area without any */
  constructor(read: (actions: readonly Action[]) => T) {
    this.#read = read;
  }

  /** The areas that have actions. True until the next version is linked. */
  of(links: Links): ReadonlyMap<LinkedArea, T> {
    const known = this.#known.get(links);
    if (known?.version === links.version) return known.values;
    if (known?.version === links.version - 1 && links.replaced) {
      known.version = links.version;
      for (const [, now] of links.replaced)
        for (const linked of links.answers.get(now)!.areas)
          known.values.set(linked, this.#read(links.actionsOf.get(linked)!));
      return known.values;
    }
    const values = new Map<LinkedArea, T>();
    for (const [linked, actions] of links.actionsOf) values.set(linked, this.#read(actions));
    this.#known.set(links, { version: links.version, values });
    return values;
  }
}
