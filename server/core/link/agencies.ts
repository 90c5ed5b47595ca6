import { memoised } from '../parse/memo.ts';

/** The kinds of agency that work together for children, by what they do: a force is `police` whatever its name is. */
export type AgencyKind =
  'council' | 'police' | 'health' | 'probation' | 'youth-justice' | 'schools' | 'cafcass' | 'fire' | 'partnership';

/**
 * Words of an agency's own names, and of the posts that only it has. What could be one of two counts as both: whoever
 * asks whether an agency is missing had better hear that it is there.
 */
const marks: Readonly<Record<AgencyKind, RegExp>> = {
  council:
    /\b(council(?!\s+(?:for|of)\s+voluntary)|local authority|LA|borough|MBC|county|children['’]?s['’]? (?:and families |and young people['’]?s |social (?:care|work) )?services?|social (?:care|work\w*)|adult services|director of|head of|heads of|assistant director|service manager|early help|public health|education|virtual school|housing|family hubs?|DCS|DASS|DPH|AD|HoS|PSW|LADO|IROs?|CSC|councillor|cllr|cabinet|MASH|EDT)\b/i,
  police:
    /\b(police|policing|constabulary|met|MPS|super(?:intendent)?s?|d?supt|(?:chief |detective )?inspector|insp|sergeant|sgt|(?:chief |detective )constable|DCI|DI|DCC|ACC|DSU|CID|PPU|PVP|PVPU|CAIT|BCU|force|commander|borough command unit)\b/i,
  health:
    /\b(health|healthcare|NHS|ICBs?|ICS|CCGs?|PCT|clinical|integrated care|hospitals?|foundation trust|(?:NHS|partnership|community|university) trust|trusts?|nurs(?:e|es|ing)|doctors?|GPs?|general practi(?:ce|tioner)s?|midwi\w+|maternity|obstetric\w*|CAMHS|CYPMHS|paediatric\w*|medical|physician|psychiatr\w*|psycholog\w*|therap\w*|health visitors?|named professional|designated (?:doctor|nurse|professional)|ambulance|emergency department|substance misuse)\b/i,
  probation: /\b(probation|NPS|CRCs?|community rehabilitation|HMPPS|PDU|offender management)\b/i,
  'youth-justice': /\b(youth (?:offending|justice)\w*|YOTs?|YOS|YJS|YJB|young offenders?)\b/i,
  schools:
    /\b(schools?|head ?teachers?|academ(?:y|ies)|colleges?|education|DSLs?|SENCOs?|SENDCOs?|multi-academy|MATs?|nurser(?:y|ies)|early years settings?)\b/i,
  cafcass: /\bcafcass\b/i,
  fire: /\bfire (?:and|&) rescue|fire service\b/i,
  partnership:
    /\b(partnership|partners|multi-agency|all agencies|agencies|LSCBs?|LSCP|[A-Z]SCP|safeguarding (?:children['’]?s? )?board|safeguarding (?:children )?partners|MASA|everyone|everybody|MARAC|MAPPA|MACE)\b/i,
};

const kinds = Object.keys(marks) as AgencyKind[];
const noKinds: ReadonlySet<AgencyKind> = new Set();

/** The kinds of all agencies that a text may speak of, read with goodwill. */
export function agencyKinds(text: string): ReadonlySet<AgencyKind> {
  // No mark goes beyond a comma, and the same few posts and agencies stand in all the owners of a plan.
  const parts = text
    .split(/[,;\n]/)
    .map(kindsOfPart)
    .filter(({ size }) => size);
  return parts.length > 1 ? new Set(parts.flatMap((part) => [...part])) : (parts[0] ?? noKinds);
}

const kindsOfPart: (part: string) => ReadonlySet<AgencyKind> = memoised((part) => {
  if (!part.trim()) return noKinds;
  // The commissioner is an office of its own, and speaks for no force.
  const words = part.replace(/\bpolice (?:and|&) crime commissioner\b/gi, ' ');
  const found = kinds.filter((kind) => marks[kind].test(words));
  return found.length ? new Set(found) : noKinds;
});

/** What one agency's name says it is, most telling words first: `NHS Northmere Council Health Trust` is health. */
const names: readonly (readonly [AgencyKind, RegExp])[] = [
  ['youth-justice', marks['youth-justice']],
  ['probation', marks.probation],
  ['cafcass', marks.cafcass],
  ['fire', marks.fire],
  // Before the trusts of health.
  ['schools', /\b(academ(?:y|ies)|multi-academy)\b/i],
  [
    'health',
    /\b(NHS|ICBs?|CCGs?|PCT|clinical commissioning|integrated care|hospitals?|foundation trust|CAMHS|health(?:care)?|trust)\b/i,
  ],
  [
    'partnership',
    /\b(partnership|LSCBs?|LSCP|[A-Z]SCP|safeguarding (?:children['’]?s? )?board|alliance|forum|committee|scrutin\w+)\b/i,
  ],
  ['police', /\b(police|constabulary|MPS)\b(?! and crime)/i],
  [
    'council',
    /\b(council(?!\s+(?:for|of)\s+voluntary)|local authority|LA|borough|MBC|children['’]?s (?:services|social care)|social care)\b/i,
  ],
  ['schools', /\b(schools?|academ(?:y|ies)|colleges?)\b/i],
];

/** The kind of the agency that a name is of; `null` for one that its name does not tell. */
export function kindOfAgency(name: string): AgencyKind | null {
  // Who holds a force to account oversees, as a partnership does.
  if (/\bpolice (?:and|&|,)? ?(?:fire and )?crime\b|\bOPCC\b|\bPCC\b/i.test(name)) return 'partnership';
  return names.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** `Northmere Council and Northmere ICB` are two, `Brighton and Hove City Council` is one: it is parted after a body. */
export const betweenAgencies =
  /(?<=\b(?:council|authority|board|icb|ccg|police|constabulary|trust|partnership|forum|service|college|school)s?)(?:,|;|,? and)\s+(?!crime\b)/i;

/** Whether two names are of one agency: case, `the` and punctuation do not matter. */
export function sameAgency(one: string, other: string): boolean {
  return plain(one) === plain(other) || isAcronymOf(one, other) || isAcronymOf(other, one);
}

/** `NCC` of `Northmere County Council`, `NSCP` of `Northmere Safeguarding Children Partnership`. */
export function isAcronymOf(letters: string, name: string): boolean {
  if (!/^[A-ZÀ-Þ]{2,7}$/u.test(letters) || !/\s/.test(name)) return false;
  const words = name.split(/[^A-Za-zÀ-ɏ0-9]+/u).filter(Boolean);
  const initials = (all: readonly string[]) => all.map((word) => word[0]!.toUpperCase()).join('');
  const capital = words.filter((word) => /^[A-ZÀ-Þ]/u.test(word));
  return letters === initials(words) || letters === initials(capital) || name.includes(`(${letters})`);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^A-Za-zÀ-ɏ0-9]+/gu, ' ')
    .trim();
}
