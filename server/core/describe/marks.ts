import { areaPlaces } from '../find/thing.ts';
import { short } from '../fixes/naming.ts';
import type { Letter } from '../model/letter.ts';
import type { Span } from '../model/span.ts';
import type { FieldName } from '../model/statement.ts';
import { part } from '../model/passage.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { titleWords } from '../refactor/sameReading.ts';
import { answerLine, summaryOf } from './answer.ts';
import type { Answering } from './areas.ts';
import type { Explained } from './hover.ts';
import { deadlineText, kindName, ownerText } from './words.ts';
import { t } from '../words.ts';

/** A stretch of a document that a reader of it is told more about; an empty one is where something would be written. */
export interface Mark {
  readonly kind: 'area' | 'action' | 'placeholder';
  readonly span: Span;
  /** In plain words, as a whole. */
  readonly says: string;
}

/** As much of an area's words as can be taken in at a glance. */
const most = 400;

/** An empty area is that of the row above; the others say where something stands. */
const neverAsked: readonly string[] = ['area', 'ref', 'answered'] satisfies FieldName[];

/** A statement's references to areas and to its actions, and what nobody has filled in yet, in order. */
export function marksInStatement({ statement, understanding }: Explained): Mark[] {
  const marks: Mark[] = areaPlaces(statement, understanding).map(({ linked: { area }, item, span }) => {
    const words = (item !== null && area.items[item - 1]?.text) || area.text;
    const ref = item === null ? area.ref : `${area.ref}.${item}`;
    return { kind: 'area', span, says: `${ref}, ${kindName(area.kind)}: ${short(words, most)}` };
  });
  for (const action of statement.actions) {
    const { ref, refSpan, title, fields } = action;
    const due = deadlineText(action, understanding.deadlineOf(action));
    const says = [ownerText(action) ?? t('no owner'), due ? t('due {0}', due) : t('no deadline')].join(', ');
    if (ref && refSpan) marks.push({ kind: 'action', span: refSpan, says: `${t('Action {0}', ref)}: ${says}` });
    const asked = Object.values(fields).filter(({ name }) => !neverAsked.includes(name));
    const words = titleWords(action);
    const own = part(title, title.text.length - words.length, title.text.length);
    const empty = [...(own.text ? [own] : []), ...asked].filter(({ text }) => isPlaceholder(text));
    for (const { span } of empty) marks.push({ kind: 'placeholder', span, says: t('still to be filled in') });
  }
  return inOrder(marks);
}

/**
 * The references that a letter writes, each with how it is answered.
 * @param by the statements that answer it; `file` is what they call the letter
 */
export function marksInLetter({ areas }: Letter, file: string, by: readonly Answering[]): Mark[] {
  if (!by.length) return [];
  return areas.flatMap((area): Mark[] =>
    area.refSpan
      ? [{ kind: 'area', span: area.refSpan, says: `${area.ref}: ${answerLine(summaryOf({ area, file }, by))}` }]
      : [],
  );
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
