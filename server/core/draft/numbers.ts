import type { Letter } from '../model/letter.ts';

/**
 * References for the first action of every area, all different: `3.1` for A3. Where P1 and A1 share a number, or the
 * letter's own references are not plain numbers, areas are counted through instead.
 */
export function actionNumbers({ areas }: Letter): string[] {
  const own = areas.map(({ ref }) => /^[A-Z]*(\d+)$/.exec(ref)?.[1]);
  const plain = own.every((number) => number !== undefined) && new Set(own).size === own.length;
  return areas.map((_, i) => `${plain ? Number(own[i]) : i + 1}.1`);
}
