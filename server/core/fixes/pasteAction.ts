import type { LinkedArea } from '../link/areas.ts';
import type { Links } from '../link/links.ts';
import { similarAreas } from '../link/similar.ts';
import type { Edit } from '../model/edit.ts';
import type { Section } from '../model/statement.ts';
import { lineAt } from '../parse/markdown/lines.ts';
import { block, insertAction, insertActions, tableFor } from './insertAction.ts';
import { Neighbours } from './neighbours.ts';
import type { ActionContext } from './skeleton.ts';
import { actionText, sectionText } from './skeleton.ts';

/** Longer texts are no area, and not looked at. */
const LONGEST = 20_000;

/** What pasted words become. */
export interface Pasted {
  /** The areas that an action is for. */
  readonly areas: readonly LinkedArea[];
  /** The words are those of the areas; else the area is only the likeliest. */
  readonly known: boolean;
  /**
   * An action is what was meant by pasting them: they are known, and stand alone on their line. In a quote, a cell or a
   * sentence they may be wanted as words.
   */
  readonly sure: boolean;
  /** One edit at the cursor, or those where the document has such actions. */
  readonly here: Edit | null;
  readonly elsewhere: readonly Edit[];
}

/**
 * An action for each area whose words these are, as they are copied from the letter: with or without reference and
 * list markers. Else one for the area that they are most like, or in whose section the cursor is.
 * @param offset where the words are pasted
 * @returns `null` where there is no such area, and in the front matter
 */
export function pasteAction(context: ActionContext, text: string, offset: number): Pasted | null {
  const { statement, links } = context;
  if (text.length > LONGEST || !text.trim() || offset < statement.frontMatter.span.end) return null;
  const meant = areasIn(text, links);
  const likely = meant.length ? [] : [similarAreas(links.areas, text, 1)[0] ?? areaAround(context, offset)];
  const areas = meant.length ? meant : likely.filter((one) => one !== undefined);
  if (!areas.length) return null;
  const here = areas.length === 1 ? actionHere(context, areas[0]!, offset) : null;
  const { edits } = areas.length === 1 ? insertAction(context, areas[0]!) : insertActions(context, areas);
  return {
    areas,
    known: meant.length > 0,
    sure: meant.length > 0 && isBlankAt(statement.text, offset),
    here,
    elsewhere: here ? [] : edits,
  };
}

/** The areas of which this is the text, all of it: one, or a list. */
function areasIn(text: string, { areas }: Links): readonly LinkedArea[] {
  const whole = areas.byText(plain(text));
  if (whole) return [whole];
  const items = text.split(/(?:\r\n|\r|\n)(?=(?:[-*+•]|\d{1,3}[.)])\s)|(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/);
  const found = items.filter((item) => item.trim()).map((item) => areas.byText(plain(item)));
  return found.every((one) => one !== null) ? [...new Set(found)] : [];
}

/** Without what a letter's Markdown, or a list in a message, has around the words. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/^[ \t]*(?:>[ \t]*)*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?/gm, '')
    .replace(/\*\*|__/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

/** At the cursor: on a blank line where what follows stays what it is. `null` where it would be torn apart. */
function actionHere(context: ActionContext, linked: LinkedArea, offset: number): Edit | null {
  const { statement, links } = context;
  const { text, sections } = statement;
  const start = lineStart(text, offset);
  const { end } = lineAt(text, start);
  const neighbours = new Neighbours(links);
  const section = links.sectionOf.get(linked);
  const inTable =
    links.actionsOf.get(linked)?.at(-1)?.form.kind === 'row' ||
    (!section && tableFor(context, neighbours.formBeside(linked)));
  if (!isBlankAt(text, offset) || inTable) return null;
  const beside = section ? null : neighbours.sectionBeside(linked);
  if ((section && !isWithin(sections, section, offset)) || (beside && !beside.own)) return null;
  const depth = section ? section.depth + 1 : (beside?.section.depth ?? 2);
  const next = sections.find(({ span }) => span.start >= end);
  if (text.slice(end, next?.span.start ?? text.length).trim() || (next && next.depth > depth)) return null;
  return block(context, start, (section ? actionText : sectionText)(context, linked, depth, new Map()));
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function isBlankAt(text: string, offset: number): boolean {
  const { first, end } = lineAt(text, lineStart(text, offset));
  return first === end;
}

/** The area whose section the cursor is in, the innermost. */
function areaAround({ statement: { sections }, links }: ActionContext, offset: number): LinkedArea | undefined {
  const around = [...links.sectionOf].filter(([, section]) => isWithin(sections, section, offset));
  return around.sort(([, a], [, b]) => b.span.start - a.span.start)[0]?.[0];
}

/** In a section or in one below it. */
function isWithin(sections: readonly Section[], section: Section, offset: number): boolean {
  if (offset < section.span.start) return false;
  const after = sections.find(({ span, depth }) => span.start > section.span.start && depth <= section.depth);
  return !after || offset < after.span.start;
}
