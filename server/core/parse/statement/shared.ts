import { moved } from '../../model/passage.ts';
import type { Action, Field, Section, SharedFields } from '../../model/statement.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { PlacedEntry } from './actions.ts';
import { headingDeadline } from './headingDeadline.ts';
import { fieldOf } from './actions.ts';

/** What a section says of the owner and the deadline of all actions below it. */
export interface Lead {
  readonly section: Section;
  readonly owner: Field | null;
  readonly deadline: Field | null;
  /** The action that it is where none stands below it; `null` where some stand in the section itself. */
  readonly alone: Action | null;
  /** Which of them an action of the section has for its own, where they are judged. */
  readonly told: readonly ('owner' | 'deadline')[];
}

/**
 * The lead of a section, from the labelled lines above its first action and from a heading that says by when; `null` where they state nothing to share.
 * @param own those that are fields of an action of the section's own
 */
export function leadOf(
  section: Section,
  entries: readonly PlacedEntry[],
  alone: Action | null,
  own: readonly PlacedEntry[],
): Lead | null {
  const find = (name: 'owner' | 'deadline'): PlacedEntry | undefined =>
    // `Date: 3 March 2027` may be anything's.
    entries.find(({ entry }) => entry.name === name && entry.value.text && !/^dates?$/i.test(entry.label.trim()));
  const found = { owner: find('owner'), deadline: find('deadline') };
  const said = found.deadline ? null : headingDeadline(section.title);
  if (!found.owner && !found.deadline && !said) return null;
  const field = (name: 'owner' | 'deadline'): Field | null => {
    const placed = found[name];
    if (name === 'deadline' && said) return fieldOf(name, 'By', said);
    return placed ? fieldOf(name, placed.entry.label, moved(placed.entry.value, placed.base)) : null;
  };
  const told = (['owner', 'deadline'] as const).filter((name) => found[name] && own.includes(found[name]));
  return { section, owner: field('owner'), deadline: field('deadline'), alone, told };
}

/**
 * Gives to each action what the nearest lead above it states and it does not. What looked like an action and is the lead
 * of those below it is taken out. An action that gets the same from the same is the same object as before.
 */
export function shareOut(actions: readonly Action[], leads: readonly Lead[]): readonly Action[] {
  const holding = new Map<Section, Lead>();
  const gone = new Set<Action>();
  // Innermost first: what stands below a lead may be another.
  for (const lead of [...leads].reverse()) {
    if (lead.alone) {
      let next = actions.indexOf(lead.alone) + 1;
      while (next < actions.length && gone.has(actions[next]!)) next++;
      if (!actions[next] || !isBelow(actions[next]!.section, lead.section)) continue;
      gone.add(lead.alone);
    }
    holding.set(lead.section, lead);
  }
  if (!holding.size) return actions;
  const spoken = new Set<Field | null>();
  for (const { told, owner, deadline } of holding.values()) {
    if (told.includes('owner')) spoken.add(owner);
    if (told.includes('deadline')) spoken.add(deadline);
  }
  return actions.flatMap((action) => (gone.has(action) ? [] : [sharing(action, holding, spoken)]));
}

function isBelow(section: Section | null, lead: Section): boolean {
  for (; section; section = section.parent) if (section === lead) return true;
  return false;
}

function sharing(action: Action, leads: ReadonlyMap<Section, Lead>, spoken: Set<Field | null>): Action {
  // What is done elsewhere has its owner there, and what is not done needs none.
  const { answered } = action.fields;
  if ((answered && !isPlaceholder(answered.text)) || action.declined) return action;
  let owner: Field | null = null;
  let deadline: Field | null = null;
  for (let { section } = action; section; section = section.parent) {
    const lead = leads.get(section);
    if (isOpen(action.fields.owner)) owner ??= lead?.owner ?? null;
    if (isOpen(action.fields.deadline)) deadline ??= lead?.deadline ?? null;
  }
  if (!owner && !deadline) return action;
  const found = { owner, deadline };
  const first = (['owner', 'deadline'] as const).filter((name) => found[name] && !spoken.has(found[name]));
  for (const field of [owner, deadline]) if (field) spoken.add(field);
  const last = known.get(action);
  if (last?.shared?.owner === owner && last.shared.deadline === deadline && `${last.shared.first}` === `${first}`)
    return last;
  const made = { ...action, shared: { owner, deadline, first } satisfies SharedFields };
  known.set(action, made);
  return made;
}

const known = new WeakMap<Action, Action>();

/** Nothing, a dash or ditto marks: `TBC` and `?` say that it is not decided, which is no matter for the line above. */
function isOpen(field: Field | undefined): boolean {
  return !field || /^[\s‐‑‒–—―−….·"“”″〃-]*$/.test(field.text);
}
