import { endOf, startOf } from '../fixes/insertAction.ts';
import { lastBefore } from '../link/fieldAt.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { Edit } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import type { Section } from '../model/statement.ts';
import { keysOf, sorted } from './order.ts';
import type { RefactorContext, Rewritten } from './refactoring.ts';
import { lossOf } from './sameReading.ts';
import type { OwnSection } from './sectionLines.ts';

/** The sections of actions that stand beside each other by their deadlines; `null` where they stand so already. */
export function sortActions(context: RefactorContext, sections: readonly OwnSection[]): Rewritten | null {
  const key = keysOf(context, 'deadline');
  const actions = new Map(sections.map(({ section, action }) => [section, action]));
  return reordered(
    context,
    sections.map(({ section }) => section),
    (section) => key(actions.get(section)!),
  );
}

/** The sections of areas that stand beside the one whose heading is here, as the letter has them. */
export function sortAreas(context: RefactorContext, span: Span): Rewritten | null {
  const { statement, links } = context;
  const { sections, text } = statement;
  const here = sections[lastBefore(sections, span.start)];
  if (!here || /[\r\n]/.test(text.slice(here.title.span.end, span.end))) return null;
  const places = new Map<Section, number>();
  for (const [i, area] of links.areas.all.entries()) {
    const own: Section | undefined = links.sectionOf.get(area satisfies LinkedArea);
    if (own && !places.has(own)) places.set(own, i);
  }
  if (!places.has(here)) return null;
  const siblings = sections.filter(({ parent, depth }) => parent === here.parent && depth === here.depth);
  const at = siblings.indexOf(here);
  const from = siblings.slice(0, at).findLastIndex((section) => !places.has(section)) + 1;
  const to = siblings.findIndex((section, i) => i > at && !places.has(section));
  const run = siblings.slice(from, to < 0 ? siblings.length : to);
  return reordered(context, run, (section) => String(places.get(section)!).padStart(6, '0'));
}

/** Sections change places with all below them and the comments above them; what parts them stays where it is. */
function reordered(
  context: RefactorContext,
  sections: readonly Section[],
  keyOf: (section: Section) => string | null,
): Rewritten | null {
  const { statement } = context;
  const now = sorted(sections, keyOf);
  if (now.every((section, i) => section === sections[i])) return null;
  const starts = sections.map((section) => startOf(context, section));
  const bodies = new Map<Section, Span>();
  for (const [i, section] of sections.entries()) {
    const end = starts[i + 1] ?? endOf(context, section, false);
    const body = statement.text.slice(starts[i], end).trimEnd();
    bodies.set(section, { start: starts[i]!, end: starts[i]! + body.length });
  }
  const textOf = (section: Section) => {
    const { start, end } = bodies.get(section)!;
    return statement.text.slice(start, end);
  };
  const edits: Edit[] = sections.flatMap((section, i) =>
    now[i] === section ? [] : [{ span: bodies.get(section)!, text: textOf(now[i]!) }],
  );
  const problem = lossOf(context, edits, true);
  return problem === null ? { edits } : { problem };
}
