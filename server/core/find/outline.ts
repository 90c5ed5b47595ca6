import type { Understanding } from '../check.ts';
import { actionTitle, deadlineText, kindName, ownerText } from '../describe/words.ts';
import { short } from '../fixes/naming.ts';
import type { Area, Letter } from '../model/letter.ts';
import type { Span } from '../model/span.ts';
import { join } from '../model/span.ts';
import type { Action, Section, Statement } from '../model/statement.ts';
import { t } from '../words.ts';

/** One line of a document's outline. */
export interface OutlineItem {
  readonly kind: 'section' | 'area' | 'action';
  readonly name: string;
  readonly detail: string;
  /** All of it, what stands below it included. */
  readonly span: Span;
  /** What is selected when it is chosen; within `span`. */
  readonly at: Span;
  readonly children: readonly OutlineItem[];
}

type Open = { -readonly [K in keyof OutlineItem]: K extends 'children' ? Open[] : OutlineItem[K] };

/** A statement's sections and actions as they stand within each other. */
export function outlineOfStatement(
  { sections, actions }: Statement,
  understanding: Understanding | null,
): OutlineItem[] {
  const roots: Open[] = [];
  const bySection = new Map<Section, Open>();
  for (const section of sections) {
    const item: Open = {
      kind: 'section',
      name: section.title.text.replace(/\s+/g, ' ').trim() || t('(no title)'),
      detail: '',
      span: join(section.span, section.title.span),
      at: section.title.span,
      children: [],
    };
    bySection.set(section, item);
    (section.parent ? bySection.get(section.parent)!.children : roots).push(item);
  }
  for (const action of actions) {
    const own = action.section && bySection.get(action.section);
    const detail = detailOf(action, understanding);
    // An action that is a section is that section.
    if (own && own.kind === 'section' && action.title.span.start === own.at.start) {
      Object.assign(own, { kind: 'action', detail });
    } else if (own && action.section!.title.span.end >= action.title.span.end && action.form.kind === 'list') {
      Object.assign(own, { kind: 'action', name: actionTitle(action), detail });
    } else {
      const item: Open = {
        ...{ kind: 'action' as const, name: actionTitle(action), detail, children: [] },
        span: join(action.span, action.title.span),
        at: action.title.text ? action.title.span : action.span,
      };
      (own ? own.children : roots).push(item);
    }
  }
  for (const root of roots) widen(root);
  return roots;
}

/** A letter's areas, below the headings that they stand under. */
export function outlineOfLetter({ areas }: Letter): OutlineItem[] {
  const groups: Open[] = [];
  for (const area of areas) {
    const last = groups.at(-1);
    const heading = area.heading || kindName(area.kind);
    if (last?.name === heading) last.children.push(itemOf(area));
    else {
      const item = itemOf(area);
      groups.push({ kind: 'section', name: heading, detail: '', span: item.span, at: item.at, children: [item] });
    }
  }
  for (const group of groups) widen(group);
  return groups;
}

function itemOf(area: Area): Open {
  return {
    kind: 'area',
    name: `${area.ref} ${short(area.text, 80)}`,
    detail: area.timescale ?? '',
    span: join(area.span, area.titleSpan),
    at: area.titleSpan,
    children: [],
  };
}

function detailOf(action: Action, understanding: Understanding | null): string {
  const deadline = understanding && deadlineText(action, understanding.deadlineOf(action));
  return [ownerText(action), deadline].filter(Boolean).join(' · ');
}

/** What stands below a line of the outline is part of it. */
function widen(item: Open): Span {
  for (const child of item.children) item.span = join(item.span, widen(child));
  item.children.sort((a, b) => a.span.start - b.span.start);
  return item.span;
}
