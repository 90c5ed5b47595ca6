import type { LinkedArea } from '../link/areas.ts';
import type { Links } from '../link/links.ts';
import type { ActionForm, Section } from '../model/statement.ts';

/** Where something that stands beside an area is: its own place in the statement, and on which side it is. */
export interface Beside {
  readonly section: Section;
  /** It is a section of the area; else it is one that actions for it stand in. */
  readonly own: boolean;
  /** It belongs to an area that the letter has before the one that is asked about. */
  readonly before: boolean;
}

/** What the statement has for the areas next to each area in the letter's order, worked out once for all of them. */
export class Neighbours {
  readonly #place: ReadonlyMap<LinkedArea, number>;
  readonly #forms: readonly (ActionForm | null)[];
  readonly #sections: readonly (Beside | null)[];

  constructor({ areas, sectionOf, actionsOf }: Links) {
    const form = (area: LinkedArea) => actionsOf.get(area)?.at(-1)?.form ?? null;
    const section = (area: LinkedArea, before: boolean): Beside | null => {
      const own = sectionOf.get(area);
      const found = own ?? actionsOf.get(area)?.at(before ? -1 : 0)?.section;
      return found ? { section: found, own: own !== undefined, before } : null;
    };
    this.#place = new Map(areas.all.map((area, i) => [area, i]));
    this.#forms = nearest(areas.all, form);
    this.#sections = nearest(areas.all, section);
  }

  /** An area's place in the letter's order. */
  placeOf(area: LinkedArea): number {
    return this.#place.get(area) ?? -1;
  }

  /** The form of the last action for the nearest other area that has one. */
  formBeside(area: LinkedArea): ActionForm | null {
    return this.#forms[this.placeOf(area)] ?? null;
  }

  /** A section of the nearest other area that has one. */
  sectionBeside(area: LinkedArea): Beside | null {
    return this.#sections[this.placeOf(area)] ?? null;
  }
}

/** For each of `all` what is found at the nearest other one, the one before it where two are as near. */
function nearest<T, F>(all: readonly T[], find: (one: T, before: boolean) => F | null): (F | null)[] {
  const before = passed(all, (one) => find(one, true));
  const after = passed([...all].reverse(), (one) => find(one, false)).reverse();
  return all.map((_, i) => {
    const [a, b] = [before[i]!, after[i]!];
    return a.off <= b.off ? a.found : b.found;
  });
}

/** For each of `all` what was found last on the way to it, and how far back. */
function passed<T, F>(all: readonly T[], find: (one: T) => F | null): { found: F | null; off: number }[] {
  let last: { found: F | null; at: number } = { found: null, at: -Infinity };
  return all.map((one, i) => {
    const { found, at } = last;
    const here = find(one);
    if (here !== null) last = { found: here, at: i };
    return { found, off: i - at };
  });
}
