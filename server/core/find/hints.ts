import type { HintKind } from '../config/settings.ts';
import type { Explained } from '../describe/hover.ts';
import { distanceText } from '../describe/words.ts';
import { short } from '../fixes/naming.ts';
import { lastBefore } from '../link/fieldAt.ts';
import type { Span } from '../model/span.ts';
import { sayDate } from '../sayDate.ts';
import { areaPlaces } from './thing.ts';

/** A word or two that an editor shows behind a place, without their being in the text. */
export interface Hint {
  readonly kind: HintKind;
  readonly at: number;
  readonly text: string;
}

/** Longer than any reference with its brackets and commas: whoever wrote more has said what the area is. */
const BARE = 12;

/**
 * What a bare reference means, and how far off a deadline is, with its day where only a period is written; each unless the editor's settings turn it off.
 * @param within the part of the statement that is asked for
 */
export function hintsIn(explained: Explained, within: Span): Hint[] {
  const { statement, understanding, today, config } = explained;
  const hints: Hint[] = [];
  const bare: { readonly span: Span }[] = [];
  for (const { fields, section } of statement.actions) {
    if (fields.area && fields.area.text.length <= BARE) bare.push(fields.area);
    if (section && section.title.text.length <= BARE) bare.push(section.title);
  }
  bare.sort((a, b) => a.span.start - b.span.start);
  const places = (config.inlayHints.has('areaText') ? areaPlaces(statement, understanding) : []).filter(
    ({ span }) => within.start <= span.end && span.start <= within.end,
  );
  for (const { linked, item, span } of places) {
    if (!isBare(span)) continue;
    const words = item === null ? linked.area.text : (linked.area.items[item - 1]?.text ?? linked.area.text);
    hints.push({ kind: 'areaText', at: span.end, text: short(words, 40) });
  }
  for (const action of config.inlayHints.has('daysLeft') ? statement.actions : []) {
    const { deadline } = action.fields;
    if (!deadline || deadline.span.end < within.start || deadline.span.end > within.end) continue;
    const read = understanding.deadlineOf(action);
    if (read.kind !== 'date') continue;
    const distance = distanceText(read.date, today, config.holidays);
    // Of `Q1 2027/28` and `Immediate` nobody knows by heart which day that is.
    const text = read.exact ? distance : `${sayDate(read.date)}, ${distance}`;
    hints.push({ kind: 'daysLeft', at: deadline.span.end, text });
  }
  return hints.sort((a, b) => a.at - b.at);

  function isBare(span: Span): boolean {
    const around = bare[lastBefore(bare, span.start)];
    return around !== undefined && span.end <= around.span.end;
  }
}
