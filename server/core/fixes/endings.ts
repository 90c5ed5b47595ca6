import type { Skeleton } from './builder.ts';
import { Builder } from './builder.ts';
import { escapeCell } from './escape.ts';

/** Who watches over the statement; each section here ends with a line end. */
export function governanceSection(title: string, depth: number, eol: string): Skeleton {
  const builder = new Builder();
  builder.add(`${'#'.repeat(depth)} ${title}${eol}${eol}`);
  builder.stop(
    '[Which board oversees this statement, how often it meets, who chairs it, and who reports progress to it]',
  );
  builder.add(eol);
  return builder;
}

/** Who signs, a row for each agency. */
export function signOffSection(title: string, depth: number, eol: string, agencies: readonly string[]): Skeleton {
  const builder = new Builder();
  builder.add(
    `${'#'.repeat(depth)} ${title}${eol}${eol}| Agency | Name and role | Date |${eol}| ------ | ------------- | ---- |${eol}`,
  );
  for (const agency of agencies.length ? agencies : [null]) {
    builder.add('| ');
    if (agency === null) builder.stop('[agency]');
    else builder.add(escapeCell(agency));
    builder.add(' | ');
    builder.stop('[name and role]');
    builder.add(' | ');
    builder.stop('[date]');
    builder.add(` |${eol}`);
  }
  return builder;
}

/** Any other section that a team wants to see. */
export function plainSection(title: string, depth: number, eol: string): Skeleton {
  const builder = new Builder();
  builder.add(`${'#'.repeat(depth)} ${title}${eol}${eol}`);
  builder.stop(`[${title}]`);
  builder.add(eol);
  return builder;
}
