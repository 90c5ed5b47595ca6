import type { Letter } from '../model/letter.ts';
import { Builder } from '../fixes/builder.ts';
import { pathScalar, scalar } from '../fixes/scalar.ts';
import { agenciesOf, authorityOf } from './agencies.ts';

/** The front matter of a new statement, with its fences and without a line end after the last. */
export function draftFrontMatter(letter: Letter, letterPath: string, eol: string): Builder {
  const authority = authorityOf(letter);
  const agencies = agenciesOf(letter);
  const builder = new Builder();
  builder.add(`---${eol}letter: ${pathScalar(letterPath)}${eol}principal-authority: `);
  // A comment is no value: what is not known is missing until somebody writes it.
  if (authority) builder.add(scalar(authority));
  else builder.stop('# the council, or whoever answers for all');
  builder.add(`${eol}received: `);
  builder.stop('# the day on which the letter came, as YYYY-MM-DD');
  if (letter.statementDue) builder.add(`${eol}statement-due: ${letter.statementDue.toString()}`);
  builder.add(`${eol}agencies: `);
  if (agencies.length) builder.add(`[${agencies.map(scalar).join(', ')}]`);
  else builder.stop('# who acts, as in [Northmere Council, Northmere Police]');
  builder.add(`${eol}---`);
  return builder;
}
