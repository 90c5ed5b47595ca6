import type { PresetName } from '../../config/presets.ts';

/** What reports of each kind call themselves at their top. */
const names: readonly (readonly [PresetName, RegExp])[] = [
  ['jtai', /\bjoint targeted area inspections?\b|\bJTAIs?\b/i],
  [
    'ilacs',
    /\bILACS\b|\binspect(?:ion|ing) (?:of )?(?:[A-Za-zÀ-ɏ’'-]+ ){0,6}?(?:local authority |council[’']?s? |borough |city |county )?children[’']?s (?:social care )?services\b|\bfocused visit\b|\b(?:local authority|council)[’']?s? children[’']?s services\b/iu,
  ],
  ['send', /\b(?:local )?area SEND\b|\bSEND inspection\b|\bspecial educational needs and\/?(?: ?or)? disabilit/i],
  [
    'scrutiny',
    /\boverview and scrutiny\b|\bscrutiny (?:committee|commission|panel|review|report|inquiry|board|task|sub-committee)\b|\b(?:task and finish|select committee)\b/i,
  ],
];

/** Further down a report speaks of other inspections too. */
const LONGEST = 2500;

/**
 * What kind of inspection or report a letter comes from, by what its title and first paragraphs call it: the title
 * before the paragraphs, and in each the name that stands first. `null` when none does.
 */
export function inspectionOf(title: string | null, paragraphs: readonly string[]): PresetName | null {
  return (title && firstNamed(title)) || firstNamed(paragraphs.join('\n').slice(0, LONGEST));
}

function firstNamed(text: string): PresetName | null {
  let first: { at: number; name: PresetName } | null = null;
  for (const [name, pattern] of names) {
    const at = pattern.exec(text)?.index;
    if (at !== undefined && (!first || at < first.at)) first = { at, name };
  }
  return first?.name ?? null;
}
