import type { LinkedArea } from '../link/areas.ts';
import type { Action } from '../model/statement.ts';
import type { RefactorContext } from './refactoring.ts';

/** `2.1`, `A1-03`: the first part, what parts them (both in the stem), the second. */
export const paired = /^([A-Za-z]{0,4}[-.]?\d+)([./-])(\d+)$/;
/** `7`, `AC7`, `2a`. */
export const running = /^([A-Za-z]{0,4}[-.]?)(\d+)[a-z]?$/;

/** What the references of each area's actions begin with: `2.`. */
export interface Stems {
  readonly ofArea: ReadonlyMap<LinkedArea, string>;
  /** Of an action that answers no area, by what its reference begins with now. */
  ofStem(stem: string | null): string | undefined;
  /** How many digits the second part has at least. */
  readonly digits: number;
}

interface Used {
  readonly stem: string;
  readonly area: LinkedArea | null;
}

/**
 * The stems that an ordered statement has: the area's reference (`A1.2`) or its number (`1.2`; for each kind of area
 * counted on from where most of its actions are) where most actions do so, else the areas in the letter's order.
 */
export function stemsOf({ statement, links }: RefactorContext): Stems {
  const used: Used[] = [];
  const seconds: string[] = [];
  for (const action of statement.actions) {
    const match = paired.exec(action.ref ?? '');
    if (!match) continue;
    used.push({ stem: match[1]! + match[2]!, area: links.answers.get(action)?.areas[0] ?? null });
    seconds.push(match[3]!);
  }
  // An area that no reference is given for takes no number from others.
  const counted = new Set(
    statement.actions.map((action) => (isNumbered(action) ? links.answers.get(action)?.areas[0] : undefined)),
  );
  const answered = links.areas.all.filter((area) => counted.has(area));
  const ways = [byReference, byNumber, inOrder].flatMap((way) => way(used, answered) ?? []);
  // What is in order in one way is left so, though most of it would fit another.
  const ofArea = ways.find((way) => used.every(({ area, stem }) => !area || way.get(area) === stem)) ?? ways[0]!;
  // An action without an area stays with those that it was numbered with.
  const became = new Map<string, string>();
  for (const [area, stem] of ofArea) {
    const own = most(used.filter((one) => one.area === area).map((one) => one.stem));
    if (own !== null && !became.has(own)) became.set(own, stem);
  }
  const taken = new Set(ofArea.values());
  const ofStem = (stem: string | null): string | undefined => {
    if (stem === null) return undefined;
    const known = became.get(stem);
    if (known !== undefined) return known;
    const free = taken.has(stem) ? after([...taken], stem) : stem;
    taken.add(free);
    became.set(stem, free);
    return free;
  };
  const isPadded = seconds.some((second) => second.startsWith('0'));
  return { ofArea, ofStem, digits: isPadded ? Math.min(...seconds.map((second) => second.length)) : 1 };
}

/** `A1.2`: most stems are the area's reference. */
function byReference(used: readonly Used[], areas: readonly LinkedArea[]): Map<LinkedArea, string> | null {
  const linked = used.filter(({ area }) => area);
  const own = linked.filter(({ stem, area }) => stem.slice(0, -1).toUpperCase() === area!.area.ref);
  const part = most(own.map(({ stem }) => stem.slice(-1)));
  return own.length * 2 > linked.length ? new Map(areas.map((area) => [area, area.area.ref + part])) : null;
}

/** It has such a reference, or is to have one. */
function isNumbered(action: Action): boolean {
  return paired.test(action.ref ?? '') || isOpen(action);
}

/** Its cell for a reference is empty. */
export function isOpen({ ref, fields }: Action): boolean {
  return ref === null && fields.ref !== undefined && !fields.ref.text;
}

/** Most stems of each kind of area are the area's number, or that and the same offset. */
function byNumber(used: readonly Used[], areas: readonly LinkedArea[]): Map<LinkedArea, string> | null {
  const [prefix, part] = commonParts(used);
  const found = new Map<LinkedArea, string>();
  for (const kind of new Set(areas.map(({ area }) => area.kind))) {
    const offsets = used.flatMap(({ stem, area }) =>
      area?.area.kind === kind ? [String(numberIn(stem) - numberIn(area.area.ref))] : [],
    );
    const offset = most(offsets);
    const share = offsets.filter((one) => one === offset).length;
    if (offset === null || share * 2 <= offsets.length) return null;
    for (const area of areas)
      if (area.area.kind === kind) found.set(area, `${prefix}${numberIn(area.area.ref) + Number(offset)}${part}`);
  }
  const numbers = [...found.values()];
  return new Set(numbers).size === numbers.length && !numbers.some((stem) => /-\d/.test(stem.slice(prefix.length)))
    ? found
    : null;
}

function inOrder(used: readonly Used[], areas: readonly LinkedArea[]): Map<LinkedArea, string> {
  const [prefix, part] = commonParts(used);
  return new Map(areas.map((area, i) => [area, `${prefix}${i + 1}${part}`]));
}

/** What most stems have before and after their number. */
function commonParts(used: readonly Used[]): [prefix: string, part: string] {
  const parts = used.map(({ stem }) => [stem.replace(/\d+.$/, ''), stem.slice(-1)] as const);
  return [most(parts.map(([prefix]) => prefix)) ?? '', most(parts.map(([, part]) => part)) ?? '.'];
}

/** The stem after the highest of those that are taken. */
function after(taken: readonly string[], stem: string): string {
  const highest = Math.max(...taken.map(numberIn));
  return stem.replace(/\d+(?=.$)/, String(highest + 1));
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** What there is most of; of two the first. */
function most(all: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  let found: string | null = null;
  for (const [one, count] of counts) if (found === null || count > counts.get(found)!) found = one;
  return found;
}
