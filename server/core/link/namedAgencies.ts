import type { Area, Letter } from '../model/letter.ts';
import type { AgencyKind } from './agencies.ts';
import { betweenAgencies, kindOfAgency } from './agencies.ts';

/** An agency that an area is addressed to, in the letter's words. */
export interface NamedAgency {
  readonly kind: AgencyKind;
  readonly name: string;
}

/**
 * The agencies that an area says should act: those of its column, those of whom it says that they should or must, and
 * those that it begins with (`Police officers do not …`, `The probation service’s oversight …`). One that is only spoken
 * of is none: `information from the police`, `health is not invited`.
 */
export function agenciesOfArea(area: Area): readonly NamedAgency[] {
  let found = ofAreas.get(area);
  if (!found) {
    const sentences = area.text.split(/\n|(?<=[.!?;])\s+/);
    const named = [...ofColumn(area.agency), ...sentences.flatMap((words, i) => ofSentence(words, i === 0))];
    found = named.filter(({ kind }, i) => named.findIndex((other) => other.kind === kind) === i);
    ofAreas.set(area, found);
  }
  return found;
}

const ofAreas = new WeakMap<Area, readonly NamedAgency[]>();

/** The agencies that a letter is addressed to; read once. */
export function addresseesOf(letter: Letter): readonly string[] {
  let found = ofLetters.get(letter);
  if (!found) ofLetters.set(letter, (found = letter.agencies));
  return found;
}

const ofLetters = new WeakMap<Letter, readonly string[]>();

function ofColumn(agency: string | null): NamedAgency[] {
  return agency ? agency.split(betweenAgencies).flatMap((part) => named(part.trim())) : [];
}

/** What a sentence says of its subject: that it should act, that it does badly, or, as `’s`, that something of its is bad. */
const duty = /^(.{2,120}?) (?:should|must|needs? to|(?:is|are) required to)\b/;
const fault =
  /^(.{2,90}?)(?: (?:do|does|did|have|has|had|is|are|was|were|cannot|fail(?:s|ed)?)\b(?! (?:not )?(?:\w+ly )?(?:invited|told|informed|notified|involved|consulted|asked|included|given|made|aware|addressing|working to))|'s?(?= [a-z]))/;

function ofSentence(sentence: string, first: boolean): NamedAgency[] {
  const words = sentence.slice(0, 200).replace(/\s+/g, ' ').replace(/’/g, "'").trim();
  const bound = duty.exec(words)?.[1];
  const subject = bound ?? (first ? fault.exec(words)?.[1] : undefined);
  if (subject === undefined) return [];
  const parts = subject
    .replace(/^(?:overall|however|currently|in addition|furthermore),? /i, '')
    .replace(/^(?:(?:the|not|some|many|most|several|all|senior|strategic|operational|front-?line) )*/i, '')
    .replace(/^(?:leaders|managers|staff|practitioners|professionals|officers) (?:in|of|at|from|across|within) /i, '')
    .split(/,? and (?:the )?|, (?:the )?| & /);
  const found = parts.map((part) => (actor.test(part) ? named(part) : []));
  // `Devon and Cornwall Police` is one name in two parts; whatever else stands there makes it another subject.
  if (found.some((agencies, i) => !agencies.length && !/^[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]+$/u.test(parts[i]!))) return [];
  // Schools are spoken of as places, and the actions for them are others'.
  return found.flat().filter(({ kind }) => bound !== undefined || kind !== 'schools');
}

/** `the police`, `health practitioners`, `Northmere Probation Service`; not `police engagement with children`. */
const actor =
  /^(?:the |local |national |partner )?(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'.-]* (?:of )?){0,5}(?<!ing )(?:[Pp]olice|[Cc]onstabulary|NHS|ICBs?|CCGs?|CAMHS|NPS|CRC|YOT|YOS|YJS|LA|Cafcass|[Cc]ouncil|[Ll]ocal [Aa]uthority|[Aa]uthority|[Ii]ntegrated [Cc]are [Bb]oard|[Cc]linical [Cc]ommissioning [Gg]roup|[Hh]ealth|[Tt]rusts?|[Hh]ospitals?|GPs?|[Pp]robation|[Cc]ommunity [Rr]ehabilitation [Cc]ompany|[Yy]outh (?:[Oo]ffending|[Jj]ustice)|[Cc]hildren's [Ss]ocial [Cc]are|[Ss]chools?|[Cc]olleges?|[Ff]ire and [Rr]escue)(?: (?:[Tt]eams?|[Ss]ervices?|[Ff]orce|staff|officers?|practitioners|professionals|workers|visitors|providers|leaders|managers|partners|agencies|organisations))*$/u;

function named(words: string): NamedAgency[] {
  const kind = words ? kindOfAgency(words) : null;
  if (kind === null || kind === 'partnership') return [];
  const name = words
    .replace(/^the /i, '')
    .replace(/(?: (?:staff|officers?|practitioners|professionals|leaders|managers))+$/, '');
  return [{ kind, name: name.charAt(0).toUpperCase() + name.slice(1) }];
}
