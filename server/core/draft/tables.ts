import { Builder, placeholders } from '../fixes/builder.ts';
import { escapeCell, escapeInline } from '../fixes/escape.ts';
import { labels } from '../fixes/fields.ts';
import { quoteOf } from '../fixes/quote.ts';
import type { Area } from '../model/letter.ts';
import type { Skeleton } from '../fixes/builder.ts';
import { areaMentions } from '../parse/statement/references.ts';
import { addValue, draftFields } from './fields.ts';
import type { Drafting } from './drafting.ts';

const columns = [labels.ref, labels.area, 'Action', ...draftFields.map((field) => labels[field])];

/** A table for each of the letter's headings, and in it a row for each area with its words. */
export function draftTables(drafting: Drafting): Skeleton {
  const { letter, eol, numbers } = drafting;
  const builder = new Builder();
  let before: Area | null = null;
  letter.areas.forEach((area, i) => {
    if (area.heading !== before?.heading || area.stem !== before.stem) {
      if (before) builder.add(eol);
      for (const heading of newHeadings(area, before)) builder.add(heading + eol + eol);
      if (area.stem) builder.add(quoteOf({ text: area.stem, items: [] }, eol) + eol + eol);
      builder.add(
        `| ${columns.join(' | ')} |${eol}|${columns.map((name) => ` ${'-'.repeat(name.length)} |`).join('')}${eol}`,
      );
    }
    before = area;
    const words = area.text.split('\n').filter(Boolean).join('\n');
    builder.add(`| ${numbers[i]} | **${area.ref}**${words && ` ${escapeCell(words)}`} | `);
    builder.stop(placeholders.action);
    for (const field of draftFields) {
      builder.add(' | ');
      addValue(builder, field, area, drafting);
    }
    builder.add(` |${eol}`);
  });
  if (before) builder.add(eol);
  return builder;
}

/** The letter's headings above an area (`Main > Sub`) that do not stand above the one before it. */
function newHeadings({ heading }: Area, before: Area | null): string[] {
  const names = heading.split(' > ').slice(0, 2);
  const known = before ? before.heading.split(' > ') : [];
  return names.flatMap((name, depth) => {
    const same = names.slice(0, depth + 1).every((one, i) => one === known[i]);
    // `Area 1: leadership` would be taken for a reference.
    if (same || !name.trim() || areaMentions(name).length) return [];
    return [`${'#'.repeat(depth + 2)} ${escapeInline(name.replace(/\s+/g, ' ').trim())}`];
  });
}
