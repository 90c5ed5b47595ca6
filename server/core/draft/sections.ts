import { Builder, placeholders } from '../fixes/builder.ts';
import { areaHeading } from '../fixes/areaHeading.ts';
import { labels } from '../fixes/fields.ts';
import { quoteOf } from '../fixes/quote.ts';
import type { Skeleton } from '../fixes/builder.ts';
import { addValue, draftFields } from './fields.ts';
import type { Drafting } from './drafting.ts';

/** A section for each area, with its words quoted and one action. */
export function draftSections(drafting: Drafting): Skeleton {
  const { letter, eol, numbers } = drafting;
  const builder = new Builder();
  letter.areas.forEach((area, i) => {
    builder.add(`## ${areaHeading(area)}${eol}${eol}`);
    const quote = quoteOf(area, eol, area.stem);
    if (quote) builder.add(quote + eol + eol);
    builder.add(`### Action ${numbers[i]} `);
    builder.stop(placeholders.action);
    builder.add(eol + eol);
    for (const field of draftFields) {
      builder.add(`- **${labels[field]}:** `);
      addValue(builder, field, area, drafting);
      builder.add(eol);
    }
    builder.add(eol);
  });
  return builder;
}
