import type { FieldName } from '../model/statement.ts';
import { memoised } from '../parse/memo.ts';
import { likelyPatterns } from './likelyPatterns.ts';

/** What a label probably means that is none of the usual names of a field, but says the same in words of its own. */
export interface Likely {
  readonly field: FieldName | 'action';
  /** It is also the name of much else: it counts only where nothing else in the table can be meant. */
  readonly weak: boolean;
}

/** What a table calls its actions where it names no column for them: a reply to each recommendation. */
const weakAction =
  /^(?:(?:our|the|cabinet|council|executive|management|agency|partnership|service|directorate|authority|officer|cabinet member|department|trust|agreed|proposed)(?:[’']s)? )*(?:responses?|repl(?:y|ies)|comments?)(?: and (?:comments?|reasons?|rationale|actions?|explanation|progress)| to (?:the )?recommendations?)?$/;

/** Steps, by the names that a list of dates has too. */
const steps = /^(?:(?:key|main|delivery|project|planned|our|other) )*(?:milestones?|deliverables?|interventions?)$/;

const LONGEST = 80;

/** @param label as it is written */
export const likelyField = memoised((label): Likely | null => {
  // Longer than any label, it need not be read like one.
  if (label.length > LONGEST) return null;
  const words = plain(label);
  const strong = firstOf(words) ?? ofParts(words);
  if (strong !== undefined) return strong && { field: strong, weak: false };
  const isAny = (pattern: RegExp) => pattern.test(words) || words.split(/\s*\/\s*/).some((part) => pattern.test(part));
  return isAny(weakAction) || isAny(steps) ? { field: 'action', weak: true } : null;
});

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^[^a-zà-öø-ɏ\d%]+|[^a-zà-öø-ɏ\d]+$/g, '')
    .replace(/(?<=[a-z])\/s(?![a-z])/g, 's')
    .replace(/^(?:summary|list|outline) of (?:the )?/, '')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/\s+/g, ' ');
}

/** Whether a column of actions holds replies to what is asked: `Cabinet response`, `Comments`. */
export function isReply(label: string): boolean {
  if (!/respon|repl|comment/i.test(label)) return false;
  return (likelyField(label)?.weak ?? false) && !isStep(label);
}

/** Whether a label is one of steps with dates: `Key milestones`. */
export function isStep(label: string): boolean {
  if (!/milestone|deliverable|intervention/i.test(label)) return false;
  return steps.test(plain(label));
}

/** `undefined`: nothing is known of it; `null`: it is known to be none. */
function firstOf(words: string): FieldName | 'action' | null | undefined {
  return likelyPatterns.find(({ needs, fits }) => needs.some((word) => words.includes(word)) && fits().test(words))
    ?.field;
}

/** `Strategic lead / delivery lead` means what its first part does that means anything. */
function ofParts(words: string): FieldName | 'action' | null | undefined {
  const parts = words.split(/\s*(?:\/|,|\||\band\b|\bor\b)\s*/);
  // When it was done and what came of it is no promise.
  if (parts.length < 2 || words.startsWith('date of completion and')) return undefined;
  for (const part of parts) {
    const field = firstOf(part);
    if (field) return field;
  }
  return undefined;
}
