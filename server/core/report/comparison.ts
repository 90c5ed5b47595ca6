import { compareLetters } from '../compare/letters.ts';
import type { Match } from '../compare/letters.ts';
import { short } from '../fixes/naming.ts';
import { differenceOf } from '../link/drift.ts';
import type { Area, Letter } from '../model/letter.ts';
import { sayDate } from '../sayDate.ts';
import { wrap } from './wrap.ts';
import { t } from '../words.ts';

/** What a newer version of a letter changes, for people; one line where it is nothing. */
export function formatComparison(old: Letter, now: Letter, width = 80): string {
  const { matches, added, removed } = compareLetters(old, now);
  const reworded = matches.filter((match) => match.reworded);
  const moved = matches.filter((match) => match.moved);
  const same = matches.filter((match) => !match.reworded && !match.moved).length;
  const counts = [
    same === 1 ? t('1 area the same') : same && t('{0} areas the same', same),
    reworded.length === 1 ? t('1 area reworded') : reworded.length && t('{0} areas reworded', reworded.length),
    moved.length === 1 ? t('1 area moved') : moved.length && t('{0} areas moved', moved.length),
    added.length === 1 ? t('1 area new') : added.length && t('{0} areas new', added.length),
    removed.length === 1 ? t('1 area gone') : removed.length && t('{0} areas gone', removed.length),
  ].filter(Boolean);
  const list = (title: string, lines: readonly Line[]) =>
    lines.length
      ? `\n${title}\n${lines.map(({ ref, text }) => `${wrap(text, width, '      ', `  ${ref}`)}\n`).join('')}`
      : '';
  return (
    wrap(counts.length ? `${counts.join(', ')}.` : t('Neither letter has areas.'), width) +
    '\n' +
    list(t('Reworded'), reworded.map(rewording)) +
    list(t('Moved'), moved.map(move)) +
    list(t('New'), added.map(named)) +
    list(t('Gone'), removed.map(named)) +
    list(t('Also'), otherFacts(old, now))
  );
}

interface Line {
  /** With the space behind it. */
  readonly ref: string;
  readonly text: string;
}

function named({ ref, text }: Area): Line {
  return { ref: `${ref}  `, text: short(text, 120) };
}

function rewording({ before, now }: Match): Line {
  const { said, letterWords } = differenceOf(now.text.replace(/\n/g, ' '), before.text.replace(/\n/g, ' '));
  const [is, was] = [short(said, 120), short(letterWords, 120)];
  const ref = `${now.ref}  `;
  if (!was) return { ref, text: t('has new words: “{0}”', is) };
  return { ref, text: is ? t('was “{0}”, is now “{1}”', was, is) : t('no longer has “{0}”', was) };
}

function move({ before, now }: Match): Line {
  const { ref, text } = named(now);
  if (before.heading === now.heading) return { ref, text };
  return { ref, text: t('{0}, from “{1}” to “{2}”', text, before.heading, now.heading) };
}

function otherFacts(old: Letter, now: Letter): Line[] {
  const pairs: [(is: string, was: string) => string, string | null, string | null][] = [
    [
      (...said) => t('Published: {0} (was {1})', ...said),
      old.published && sayDate(old.published),
      now.published && sayDate(now.published),
    ],
    [
      (...said) => t('Statement due: {0} (was {1})', ...said),
      old.statementDue && sayDate(old.statementDue),
      now.statementDue && sayDate(now.statementDue),
    ],
    [(...said) => t('Principal authority: {0} (was {1})', ...said), old.principalAuthority, now.principalAuthority],
    [(...said) => t('Send it to: {0} (was {1})', ...said), old.sendTo, now.sendTo],
  ];
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([say, was, is]) => ({ ref: '', text: say(is ?? t('not found'), was ?? t('not found')) }));
}
