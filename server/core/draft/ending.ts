import { Builder } from '../fixes/builder.ts';
import type { Skeleton } from '../fixes/builder.ts';
import { escapeCell } from '../fixes/escape.ts';
import { agenciesOf } from './agencies.ts';
import type { Drafting } from './drafting.ts';

/** What follows the actions: who watches over them, and who signs. Neither is read as an action. */
export function draftEnding({ letter, eol }: Drafting): Skeleton {
  const builder = new Builder();
  builder.add(`## Governance and oversight${eol}${eol}`);
  builder.stop(
    '[Which board oversees this statement, how often it meets, who chairs it, and who reports progress to it]',
  );
  builder.add(
    `${eol}${eol}## Sign-off${eol}${eol}| Agency | Name and role | Date |${eol}| ------ | ------------- | ---- |${eol}`,
  );
  const agencies = agenciesOf(letter);
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
