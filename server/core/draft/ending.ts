import { Builder } from '../fixes/builder.ts';
import type { Skeleton } from '../fixes/builder.ts';
import { governanceSection, signOffSection } from '../fixes/endings.ts';
import { agenciesOf } from './agencies.ts';
import type { Drafting } from './drafting.ts';

/** What follows the actions: who watches over them, and who signs. Neither is read as an action. */
export function draftEnding({ letter, eol }: Drafting): Skeleton {
  const builder = new Builder();
  builder.append(governanceSection('Governance and oversight', 2, eol));
  builder.add(eol);
  builder.append(signOffSection('Sign-off', 2, eol, agenciesOf(letter)));
  return builder;
}
