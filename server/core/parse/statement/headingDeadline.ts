import type { Passage } from '../../model/passage.ts';
import { part } from '../../model/passage.ts';
import { readDeadline } from '../deadline.ts';

/**
 * By when the actions below a heading are done, where it says that and nothing else: `Actions to be completed by 30 June
 * 2027`, `Phase 1 (by March 2027)`, `Within three months`. A heading that has other words may be about anything.
 */
export function headingDeadline(title: Passage): Passage | null {
  const { text } = title;
  if (text.length > LONGEST || !bound.test(text)) return null;
  const read = readDeadline(text, { statementDate: null, letterDate: null });
  if (read.kind !== 'date' && read.kind !== 'relative') return null;
  const rest = `${text.slice(0, read.from)} ${text.slice(read.to)}`
    .replace(/^\W*\d[\d.]*\s/, ' ')
    .replace(allowed, ' ');
  return /[\p{L}\d]/u.test(rest) ? null : part(title, read.from, read.to);
}

const LONGEST = 100;

const bound = /\b(?:by|before|within|due|deadline|no later than)\b/i;
/** Words of a heading that is about time, and about nothing else. */
const allowed =
  /\b(?:all|our|the|key|actions?|steps|tasks|priorities|milestones|what|we|will|have|do|done|to|be|that|are|is|for|which|deadline|due|by|before|within|no later than|in|of|end|complet(?:e|ed|ion)|deliver(?:ed|y)?|achieved?|implement(?:ed|ation)?|finish(?:ed)?|immediate|urgent|quick wins|(?:short|medium|long)(?:er)?[ -]term|(?:phase|stage|tranche|step) (?:\d{1,2}|one|two|three|four|[ivx]{1,4}|[a-d]))\b/gi;
