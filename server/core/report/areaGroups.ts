import type { Told } from './together.ts';

/** An area as a heading names it. */
export interface ReportArea {
  readonly ref: string;
  /** Its first words; what tells who somebody is is masked in them. */
  readonly words: string;
}

/** Lines about one area, or about what is no one area's. */
export interface AreaGroup {
  readonly title: string;
  readonly told: readonly Told[];
}

/** A statement with fewer lines is read at a glance. */
const many = 9;
/** So many lines a group, or headings are half of what there is to read. */
const perGroup = 1.5;

/**
 * The lines of a statement by the area that they are about: areas in the order of the letter, then actions of several
 * areas or of none, then what is about the statement as a whole. `null` where there are so few that the statement's own
 * order is plainer.
 *
 * @param areas those of the letter, in its order
 */
export function byArea(told: readonly Told[], areas: readonly ReportArea[]): readonly AreaGroup[] | null {
  if (told.length < many) return null;
  const titles = new Map<string, string>();
  for (const { ref, words } of areas) if (!titles.has(ref)) titles.set(ref, `${ref}  ${words}`);
  const groups = new Map<string, Told[]>(
    [...titles.values(), severalAreas, wholeStatement].map((title) => [title, []]),
  );
  for (const one of told) groups.get(titleOf(one, titles))!.push(one);
  const found = [...groups].flatMap(([title, own]) => (own.length ? [{ title, told: own }] : []));
  return found.length > 1 && told.length >= found.length * perGroup ? found : null;
}

const severalAreas = 'Several areas, or none';
const wholeStatement = 'The statement as a whole';

function titleOf({ all }: Told, titles: ReadonlyMap<string, string>): string {
  const refs = new Set(all.map(({ area }) => area));
  const [ref] = refs;
  const title = refs.size === 1 && ref ? titles.get(ref) : undefined;
  if (title !== undefined) return title;
  return all.some(({ action, area, lacks }) => action !== null || area !== null || lacks)
    ? severalAreas
    : wholeStatement;
}
