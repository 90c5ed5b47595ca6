import { Builder, placeholders } from '../fixes/builder.ts';
import { endOf } from '../fixes/insertAction.ts';
import { nextReference } from '../fixes/nextReference.ts';
import { itemPrefix } from '../fixes/fields.ts';
import { toCell } from './carry.ts';
import type { Edit } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import type { Action, Statement } from '../model/statement.ts';
import { actionRefOf } from '../parse/statement/references.ts';
import type { RefactorContext, Rewritten } from './refactoring.ts';
import { afterReference } from './sameReading.ts';
import { ownSection } from './sectionLines.ts';
import { t } from '../words.ts';

/**
 * A second action right after this one, with the next free reference and the same fields. Its title is the words that
 * are selected in the first one's, else to be written.
 */
export function split(context: RefactorContext, action: Action, selected: Span): Rewritten {
  const { statement } = context;
  const at = copyOf(context, action);
  if (!at) return { problem: t('This action shares its heading with others, so that it cannot be copied by itself.') };
  const { title, refSpan } = action;
  const words = titleSpan(action, statement);
  const edits: { span: Span; text: string; isTitle: boolean }[] = [
    { span: words, text: titleOf(action, selected, statement), isTitle: true },
  ];
  if (refSpan) {
    const ref = nextReference(action.ref!, statement.actions);
    if (ref === null) return { problem: t('There is no next reference after {0}.', action.ref!) };
    edits.push({ span: refSpan, text: ref, isTitle: false });
  }
  const builder = new Builder();
  builder.add(at.lead);
  let from = at.copied.start;
  for (const { span, text, isTitle } of edits.sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < from || span.end > at.copied.end) continue;
    builder.add(statement.text.slice(from, span.start));
    if (isTitle) builder.stop(text);
    else builder.add(text);
    from = span.end;
  }
  builder.add(statement.text.slice(from, at.copied.end) + at.tail);
  if (!builder.stops.length) return { problem: t('“{0}” cannot be copied by itself.', title.text) };
  const edit: Edit = { span: { start: at.place, end: at.place }, text: builder.text, stops: builder.stops };
  return { edits: [edit] };
}

interface Copy {
  readonly copied: Span;
  readonly place: number;
  readonly lead: string;
  readonly tail: string;
}

/** What of the text is the action, and where another of its kind goes. */
function copyOf(context: RefactorContext, action: Action): Copy | null {
  const { statement } = context;
  const { text, eol } = statement;
  if (action.form.kind === 'row') {
    const copied = lineOf(action.span, text);
    return { copied, place: copied.end, lead: eol, tail: '' };
  }
  const own = action.section && ownSection(statement, action.section);
  if (own?.action === action) {
    const copied = trimmed(action.section!.span, text);
    const end = endOf(context, action.section!, false);
    const before = text.slice(0, end);
    const gap = before.slice(before.trimEnd().length);
    const lead = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/.test(gap) ? '' : gap ? eol : eol + eol;
    return { copied, place: end, lead, tail: end < text.length ? eol + eol : eol };
  }
  const heading = action.section?.title;
  if (heading && action.title.span.start === heading.span.start) return null;
  // An item with its fields below it.
  const copied = trimmed(action.span, text);
  const marker = /^\s*(?:[-*+]|\d+[.)])\s/.test(text.slice(copied.start, copied.end));
  return {
    copied,
    place: copied.end,
    lead: marker ? eol + indentOf(copied.start, text) : eol + itemPrefix(text, copied.start),
    tail: '',
  };
}

/** The words of a title without its reference. */
function titleSpan({ title, ref }: Action, { text }: Statement): Span {
  const { start, end } = title.span;
  const found = ref === null ? null : actionRefOf(title.text);
  if (found?.ref !== ref) return { start, end };
  const source = text.slice(start, end);
  const at = source.indexOf(ref!) + ref!.length;
  return { start: end - afterReference(source.slice(at)).length, end };
}

/** The words that are selected in the title, as a title; else what is to be filled in. */
function titleOf({ title, form }: Action, { start, end }: Span, { text }: Statement): string {
  const within = start >= title.span.start && end <= title.span.end;
  const words = within ? text.slice(start, end).replace(/\s+/g, ' ').trim() : '';
  if (!/[\p{L}\p{N}]/u.test(words)) return placeholders.action;
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  return form.kind === 'row' ? toCell(capital) : capital;
}

function lineOf({ start, end }: Span, text: string): Span {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 1000), start))![0].length;
  return trimmed({ start: start - before, end }, text);
}

function trimmed({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function indentOf(at: number, text: string): string {
  return /[ \t]*$/.exec(text.slice(Math.max(0, at - 100), at))![0];
}
