import { plainWords } from '../../config/plainWords.ts';
import type { Section } from '../../model/statement.ts';
import type { PlacedEntry } from './actions.ts';
import { actionRefOf } from './references.ts';

/**
 * Sections whose labelled lists are about the document, not actions: `Governance`, `Sign-off`, the block below the
 * title (`Status: draft`, `Owner: DCS`). One that says otherwise, by a reference or an area, is an action all the same.
 */
export function holdsNoAction(section: Section, entries: readonly PlacedEntry[], isTitle: boolean): boolean {
  if (section.areas.length || actionRefOf(section.title.text)) return false;
  // A paragraph in bold above a list is a title there, and no action's label.
  if (
    entries.some(
      ({ entry }) => (entry.name === 'action' && entry.label) || entry.name === 'area' || entry.name === 'ref',
    )
  )
    return false;
  // Below an area's own heading it would be something to do.
  return isTitle || (section.depth <= 2 && about.test(plainWords(section.title.text.replace(/^[\d.]+\s+/, ''))));
}

/**
 * A measure that stands for all actions of an area: the list below the area's own heading, or above a section's table,
 * holds nothing else.
 */
export function sharesMeasure(section: Section, entries: readonly PlacedEntry[], hasActions: boolean): boolean {
  if (!entries.every(({ entry }) => entry.name === 'measure' || entry.name === 'evidence')) return false;
  return hasActions || (section.areas.length > 0 && !actionRefOf(section.title.text));
}

/**
 * `Lead: …` and `Outcome: …` above a section's table are about all of its actions. With an owner and a deadline, or below
 * a heading that says so, they are an action of their own.
 */
export function isAboutActions(section: Section, entries: readonly PlacedEntry[], hasActions: boolean): boolean {
  const names = new Set(entries.map(({ entry }) => entry.name));
  const isAction = names.has('action') || names.has('ref') || (names.has('owner') && names.has('deadline'));
  return hasActions && !isAction && !actionRefOf(section.title.text);
}

/**
 * `Lead: …` and `Timescale: …` below an area's own heading, with actions below them, are about all of these, and so are
 * the area's words between them: what says more is an action of its own.
 */
export function mayLead(section: Section, entries: readonly PlacedEntry[]): boolean {
  const names = new Set(entries.map(({ entry }) => entry.name));
  const others = [...names].some((name) => !['owner', 'deadline', 'agency', 'area'].includes(name));
  if (others || !(names.has('owner') || names.has('deadline')) || actionRefOf(section.title.text)) return false;
  return section.areas.length > 0 || !(names.has('owner') && names.has('deadline'));
}

/** The whole of a heading: `Review of thresholds` is something to do, `Review` is not. Words are as `plainWords` has them. */
const about =
  /^(governance|governance and (oversight|accountability|monitoring|assurance)|oversight|sign[- ]?off|approval|authorisation|endorsement|(version|document|change) (control|history|detail|information)|content|table of content|glossary|introduction|foreword|background|context|contact|contact detail|distribution( list)?|about this (document|statement|plan)|purpose|scope|summary|executive summary|overview|key|status key|appendix|annex|acronym|abbreviation|signature|declaration)$/;
