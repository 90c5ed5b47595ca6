import type { Letter } from '../model/letter.ts';

/** Who is asked to act, as far as the letter says: the principal authority, the addressees, the bodies of its areas. */
export function agenciesOf(letter: Letter): string[] {
  const named = letter.areas.flatMap(({ agency }) => (agency ? bodies(agency) : []));
  const first = letter.principalAuthority ? [letter.principalAuthority] : [];
  return [...new Set([...first, ...letter.agencies, ...named])];
}

/** `Northmere Council and Northmere ICB` are two, `Brighton and Hove City Council` is one: each part must be a body. */
function bodies(text: string): string[] {
  const parts = text.split(/\s*(?:,|;|\/|\band\b)\s+/).filter(Boolean);
  return parts.every((part) => body.test(part)) ? parts : [text.replace(/\s+/g, ' ').trim()];
}

const body =
  /\b(council|authority|board|icb|police|constabulary|trust|service|partnership|forum|nhs|ccg|school|college|probation)s?\b/i;
