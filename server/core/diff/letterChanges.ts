import { compareLetters } from '../compare/letters.ts';
import { formatDate } from '../parse/dates.ts';
import type { FactChange, LetterChange } from './changes.ts';
import type { LetterPair } from './sameAreas.ts';

/** What a letter of the new plan says differently; `null` where it asks for the same. */
export function letterChanges({ before, now }: LetterPair): LetterChange | null {
  const nothing = { added: [], removed: [], reworded: [], moved: [], renamed: [], facts: [] };
  if (!before || !now) {
    const letter = now ?? before;
    return letter && { ...nothing, kind: now ? 'added' : 'removed', letter };
  }
  const { matches, added, removed } = compareLetters(before.letter, now.letter);
  const change = {
    added: added.map(({ ref }) => ref),
    removed: removed.map(({ ref }) => ref),
    reworded: matches.filter(({ reworded }) => reworded).map((match) => match.now.ref),
    moved: matches.filter(({ moved }) => moved).map((match) => match.now.ref),
    renamed: matches
      .filter((match) => match.before.ref !== match.now.ref)
      .map((match) => ({ before: match.before.ref, now: match.now.ref })),
    facts: factsOf({ before, now }),
  };
  return Object.values(change).some((list) => list.length) ? { kind: 'changed', letter: now, ...change } : null;
}

function factsOf({ before, now }: LetterPair): FactChange[] {
  const [old, letter] = [before!.letter, now!.letter];
  const facts: FactChange[] = [
    {
      what: 'Published',
      before: old.published && formatDate(old.published),
      now: letter.published && formatDate(letter.published),
    },
    {
      what: 'Statement due',
      before: old.statementDue && formatDate(old.statementDue),
      now: letter.statementDue && formatDate(letter.statementDue),
    },
  ];
  return facts.filter((fact) => fact.before !== fact.now);
}
