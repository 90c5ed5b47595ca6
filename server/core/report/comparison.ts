import { compareLetters } from '../compare/letters.ts';
import type { Match } from '../compare/letters.ts';
import { short } from '../fixes/naming.ts';
import { differenceOf } from '../link/drift.ts';
import type { Area, Letter } from '../model/letter.ts';
import { formatDate } from '../parse/dates.ts';
import { wrap } from './wrap.ts';

/** What a newer version of a letter changes, for people; one line where it is nothing. */
export function formatComparison(old: Letter, now: Letter, width = 80): string {
  const { matches, added, removed } = compareLetters(old, now);
  const reworded = matches.filter((match) => match.reworded);
  const moved = matches.filter((match) => match.moved);
  const same = matches.filter((match) => !match.reworded && !match.moved).length;
  const counts = [
    same && `${areas(same)} the same`,
    reworded.length && `${areas(reworded.length)} reworded`,
    moved.length && `${areas(moved.length)} moved`,
    added.length && `${areas(added.length)} new`,
    removed.length && `${areas(removed.length)} gone`,
  ].filter(Boolean);
  const list = (title: string, lines: readonly Line[]) =>
    lines.length
      ? `\n${title}\n${lines.map(({ ref, text }) => `${wrap(text, width, '      ', `  ${ref}`)}\n`).join('')}`
      : '';
  return (
    wrap(`${counts.join(', ') || 'Neither letter has areas'}.`, width) +
    '\n' +
    list('Reworded', reworded.map(rewording)) +
    list('Moved', moved.map(move)) +
    list('New', added.map(named)) +
    list('Gone', removed.map(named)) +
    list('Also', otherFacts(old, now))
  );
}

function areas(count: number): string {
  return count === 1 ? '1 area' : `${count} areas`;
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
  if (!was) return { ref, text: `has new words: “${is}”` };
  return { ref, text: is ? `was “${was}”, is now “${is}”` : `no longer has “${was}”` };
}

function move({ before, now }: Match): Line {
  const from = before.heading === now.heading ? '' : `, from “${before.heading}” to “${now.heading}”`;
  const { ref, text } = named(now);
  return { ref, text: text + from };
}

function otherFacts(old: Letter, now: Letter): Line[] {
  const pairs: [string, string | null, string | null][] = [
    ['Published', old.published && formatDate(old.published), now.published && formatDate(now.published)],
    [
      'Statement due',
      old.statementDue && formatDate(old.statementDue),
      now.statementDue && formatDate(now.statementDue),
    ],
    ['Principal authority', old.principalAuthority, now.principalAuthority],
    ['Send it to', old.sendTo, now.sendTo],
  ];
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => ({ ref: '', text: `${what}: ${is ?? 'not found'} (was ${was ?? 'not found'})` }));
}
