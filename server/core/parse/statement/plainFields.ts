import type { PlacedEntry } from './actions.ts';
import { inOrder } from './titles.ts';

/**
 * The fields of a section whose lines are no list and not in bold, each a paragraph with a label, as web pages have them:
 * who does it, by when, and more. Fewer may be anything's.
 * @param lines all such lines of a section that has no other fields, and no actions below it
 */
export function plainFields(lines: readonly PlacedEntry[]): readonly PlacedEntry[] {
  const said = lines.filter(({ entry }) => entry.value.text && !/^dates?$/i.test(entry.label));
  const says = (name: string) => said.some(({ entry }) => entry.name === name);
  // `Expected outcome:` alone counts: what it is stands below it.
  const isAction = says('owner') && says('deadline') && new Set(lines.map(({ entry }) => entry.name)).size > 2;
  return isAction ? inOrder(said) : [];
}
