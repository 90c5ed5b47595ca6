import { plainWords } from '../../config/words.ts';
import type { Section } from '../../model/statement.ts';
import type { PlacedEntry } from './actions.ts';
import { actionRefOf } from './references.ts';

/**
 * Sections whose labelled lists are about the document, not actions: `Governance`, `Sign-off`, the block below the
 * title (`Status: draft`, `Owner: DCS`). One that says otherwise, by a reference or an area, is an action all the same.
 */
export function holdsNoAction(section: Section, entries: readonly PlacedEntry[], isTitle: boolean): boolean {
  if (section.areas.length || actionRefOf(section.title.text)) return false;
  if (entries.some(({ entry }) => entry.name === 'action' || entry.name === 'area' || entry.name === 'ref'))
    return false;
  return isTitle || about.test(plainWords(section.title.text.replace(/^[\d.]+\s+/, '')));
}

const about =
  /^(governance|oversight|sign[- ]?off|approval|authorisation|endorsement|version|document|content|glossary|introduction|foreword|background|context|contact|distribution|about|purpose|scope|summary|executive summary|overview|key$|status key|review|appendi|annex|acronym|abbreviation|how to read|how this|declaration|signature|signed|next step|publication)/;
