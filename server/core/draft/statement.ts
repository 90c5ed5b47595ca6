import type { Letter } from '../model/letter.ts';
import { Builder } from '../fixes/builder.ts';
import type { Skeleton } from '../fixes/builder.ts';
import { escapeInline } from '../fixes/escape.ts';
import { formatDate } from '../parse/dates.ts';
import { authorityOf } from './agencies.ts';
import { actionNumbers } from './numbers.ts';
import type { DraftOptions, Drafting } from './drafting.ts';
import { draftEnding } from './ending.ts';
import { draftFrontMatter } from './frontMatter.ts';
import { draftSections } from './sections.ts';
import { draftTables } from './tables.ts';

/**
 * A statement to be filled in: every area of the letter in its words and order, each with one action. What is still to
 * be written is a tab stop, with its placeholder as text: nothing else of it is a finding. A letter without areas gives
 * a statement without actions; callers had better say so instead.
 */
export function draftStatement(letter: Letter, options: DraftOptions): Skeleton {
  const { letterPath, style, today, eol = '\n' } = options;
  const drafting: Drafting = { letter, today, eol, numbers: actionNumbers(letter) };
  const builder = new Builder();
  const authority = authorityOf(letter);
  builder.append(draftFrontMatter(letter, letterPath, eol));
  builder.add(`${eol}${eol}# Written statement of proposed action${authority ? `: ${words(authority)}` : ''}`);
  builder.add(`${eol}${eol}${introduction(letter)}${eol}${eol}`);
  builder.append(style === 'table' ? draftTables(drafting) : draftSections(drafting));
  builder.append(draftEnding(drafting));
  return builder;
}

function introduction({ title, published, statementDue }: Letter): string {
  const about = title ? ` about “${words(title)}”` : '';
  const due = statementDue ? ` It is due on ${formatDate(statementDue)}.` : '';
  return `This statement answers the letter${published ? ` of ${formatDate(published)}` : ''}${about}.${due}`;
}

function words(text: string): string {
  return escapeInline(text.replace(/\s+/g, ' ').trim());
}
