import { betweenAgencies } from '../link/agencies.ts';
import type { Letter } from '../model/letter.ts';

/**
 * Who answers for all, by name; `null` where the letter has none. One that says only “the local authority” means the
 * council that it is addressed to.
 */
export function authorityOf(letter: Letter): string | null {
  const said = letter.principalAuthority && name(letter.principalAuthority);
  if (!said || isRole(said)) return letter.agencies.map(name).find((agency) => council.test(agency)) ?? null;
  return said;
}

/** Who is asked to act, as far as the letter says: the principal authority, the addressees, the bodies of its areas. */
export function agenciesOf(letter: Letter): string[] {
  const authority = authorityOf(letter);
  const ofAreas = letter.areas.flatMap(({ agency }) => agency?.split(betweenAgencies) ?? []);
  const others = [...letter.agencies, ...ofAreas].map(name).filter((agency) => agency && !isRole(agency));
  return [...new Set([...(authority ? [authority] : []), ...others])];
}

/** `The local authority`, `the director of children’s services`: words for somebody, and no name. */
function isRole(text: string): boolean {
  return /^(?:the\s+)?[a-z]|^the (?:director|chief|executive|lead|head)\b/.test(text.replace(/^The\b/, 'the'));
}

/** Without what a footnote's mark or a bracket left at its end. */
function name(text: string): string {
  const line = text
    .replace(/\[\^?[^\]]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.includes('(') ? line : line.replace(/\)+$/, '');
}

const council = /\b(council|borough|authority)\b/i;
