import {
  agencyLetters,
  agencyNouns,
  groupLetters,
  groupNouns,
  officers,
  roleNouns,
  unitLetters,
} from '../../config/roleWords.ts';

/** `person`: a role or a name. `initials`: letters that only a register explains. */
export type OwnerKind = 'person' | 'initials' | 'group' | 'agency';

const roles = new Set(roleNouns.flatMap((noun) => [noun, `${noun}s`]));
const groups = new Set(groupNouns.flatMap((noun) => [noun, `${noun}s`]));
const agencies = new Set(agencyNouns);

/** What one part of an owner's field is, without agencies behind commas and without brackets. */
export function kindOf(part: string): OwnerKind {
  const letters = lettersOf(part);
  if (letters !== null) return kindOfLetters(letters);
  // `Head of the Duty Team` is a head: what follows the first preposition only says of what.
  const head = part.replace(/(?<=\S)\s+(?:of|for|in|at|to|with|on|around|within|across)\s.*$/is, '');
  const words = wordsOf(head);
  const last = words[words.length - 1] ?? '';
  const letter = /([A-Z&]{2,})\W*$/.exec(head)?.[1] ?? '';
  // `Youth Offending Team Manager` and `Chair Integrated Care Board` are somebody.
  if (isAgencyPhrase(head)) return words.some(isRoleWord) ? 'person' : 'agency';
  if (leadsByLetters(head, last)) return 'person';
  if (/^(?:all|every|each|everyone|everybody)$/.test(words[0] ?? '')) return 'group';
  if (groups.has(last) || isGroup(letter)) {
    // `Chair LSCB`, `Independent Chair Northmere Safeguarding Board`; but not the `Chairs Group`.
    const chaired = words.slice(0, -1).some((word) => /^(?:(?:vice|co)-)?chair(?:person|man|woman)?$/.test(word));
    return chaired && last !== 'group' ? 'person' : 'group';
  }
  if (words.some(isRoleWord)) return 'person';
  return agencies.has(last) || isBody(letter) || /^(?:the )?NHS\b/.test(head) ? 'agency' : 'person';
}

/** Whether a part names a post, and not somebody who could be anyone. */
export function isRole(part: string): boolean {
  const letters = lettersOf(part);
  if (letters !== null) return officers.has(letters);
  const words = wordsOf(part);
  const isOne = words.some(isRoleWord) || leadsByLetters(part, words[words.length - 1] ?? '');
  return isOne && kindOf(part) === 'person';
}

/** `AD Education`, `DI MASH`: an officer by letters, and of what; no `SW Team`, and no `GP Practice`. */
function leadsByLetters(part: string, last: string): boolean {
  const found = /^(?:(?:Interim|Acting|Joint|Deputy|New) )?([A-Z]{2,4}|HoS|HoD)\s+(?:(?:for|of)\s|(\S+)$|\S)/.exec(
    part,
  );
  if (!found || !officers.has(found[1]!.toUpperCase()) || groups.has(last)) return false;
  if (/^(?:services?|practices?|surgery|schools?|trusts?|council)$/.test(last)) return false;
  // `DI Smith` is somebody, of whatever.
  return !found[2] || /^[A-Z&]{2,}\.?$/.test(found[2]) || portfolio.has(last) || agencies.has(last);
}

/** `J. Smith`, `Dr Jane Smith`, `A Smith-Jones`: certainly a name; `QA Support` and `CID Lead` are none. */
export function isSurelyName(part: string): boolean {
  const found =
    /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Sir|Dame|Rev)\.?\s+(?=[A-ZÀ-Þ])|((?:[A-ZÀ-Þ]\.\s?){1,3}|(?:[A-ZÀ-Þ]\s){1,3}|[A-ZÀ-Þ]{2}\s))(?:(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]*|van|de|von|al|el)\s+)*[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]*[a-zß-ɏ]$/u.exec(
      part.trim(),
    );
  if (!found || known(found[1]?.replace(/[.\s]/g, '') ?? '')) return false;
  return wordsOf(part).every((word) => !isRoleWord(word) && !groups.has(word) && !agencies.has(word));
}

/** Letters that mean something whoever reads them. */
function known(letters: string): boolean {
  return letters.length > 1 && (officers.has(letters) || isGroup(letters) || isBody(letters));
}

/** A part of an agency, which says of what somebody is in charge: `Assistant Director, Education`. */
export function isDepartment(part: string): boolean {
  if (unitLetters.has(part)) return true;
  return (
    /^(?:education|health|housing|(?:[A-Za-zÀ-ɏ'’]+ ){1,4}(?:care|services?|department|directorate|health|education|housing))$/iu.test(
      part,
    ) && !/\b(?:council|NHS|probation|youth|police|fire|ambulance|ICB|CCG|trust)\b/i.test(part)
  );
}

/** Two or three words with capitals, none of which a post, group or agency is called by: `Jane Smith`, or a service. */
export function mayBeName(part: string): boolean {
  if (isSurelyName(part)) return true;
  const words = part.trim().split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((word) => /^[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]*[a-zß-ɏ]$/u.test(word)) &&
    wordsOf(part).every((word) => !isRoleWord(word) && !groups.has(word) && !agencies.has(word) && !portfolio.has(word))
  );
}

/** Words of services that look like names: `Public Protection`, `Early Help`. */
const portfolio = new Set(
  "public protection early help children's childrens young people adult adults family families safeguarding quality assurance inclusion commissioning performance data finance legal governance review fostering adoption placements corporate parenting social work mental youth justice community safety learning improvement workforce development specialist domestic abuse front door duty assessment court care leavers disability disabilities strategy policy practice".split(
    ' ',
  ),
);

/** By its letters: those that every place has, and a place's own safeguarding partnership or board (`NSCP`, `BDSAB`). */
function isGroup(letters: string): boolean {
  return groupLetters.has(letters) || /^[A-Z]{1,4}(?:SC[PB]|SAB)$/.test(letters);
}

function isBody(letters: string): boolean {
  return agencyLetters.has(letters) || unitLetters.has(letters);
}

function kindOfLetters(letters: string): OwnerKind {
  if (officers.has(letters)) return 'person';
  if (isGroup(letters)) return 'group';
  return isBody(letters) ? 'agency' : 'initials';
}

/**
 * The letters of what is nothing but letters, or an abbreviation of a post: `RO`, `R.O.`, `HoS`, `Det Supt`. Two or
 * three letters may be anybody's initials; four are only known when they are known.
 */
export function lettersOf(part: string): string | null {
  const plain = part.replace(/[.\s]+/g, ' ').trim();
  if (plain.length > 20) return null;
  const upper = plain.toUpperCase();
  if (officers.has(upper) && (/[A-ZÀ-Þ].*[A-ZÀ-Þ]/u.test(plain) || upper.length > 2)) return upper;
  const joined = plain.replace(/ /g, '');
  if (officers.has(joined) || isGroup(joined) || isBody(joined)) return joined;
  return /^[A-ZÀ-Þ](?: ?[A-ZÀ-Þ]){1,2}$/u.test(plain) || /^[A-ZÀ-Þ](?:Mc|Mac|O['’])[A-ZÀ-Þ]$/u.test(plain)
    ? joined
    : null;
}

function isRoleWord(word: string): boolean {
  return roles.has(word) || (word.length > 2 && officers.has(word.toUpperCase()));
}

/** `Integrated Care Board`, `Youth Offending Team`: agencies, though they are called a board or a team. */
function isAgencyPhrase(part: string): boolean {
  return /\b(?:integrated care board|(?:clinical )?commissioning group|youth (?:offending|justice) (?:team|partnership)|partnership (?:nhs )?(?:foundation )?trust)\b/i.test(
    part,
  );
}

function wordsOf(part: string): string[] {
  return part
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[^A-Za-zÀ-ɏ0-9'&-]+/u)
    .filter(Boolean);
}
