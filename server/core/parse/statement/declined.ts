import { isPlaceholder } from '../placeholder.ts';

/** That nothing will be done, and why; '' where no reason is given. */
export interface Declined {
  readonly reason: string;
}

const nothing =
  '(?:no (?:further |specific |new |additional )?actions?(?: (?:is |are )?(?:needed|required|proposed|planned|to be taken|will be taken))?)';
const refusal =
  '(?:(?:this |the )?recommendations? )?(?:(?:is|was|are|were) )?(?:rejected|declined|refused|not (?:accepted|agreed|supported|adopted))';
const refused = new RegExp(
  `^(?:none|nil|${nothing}|${refusal}|noted(?=\\s*$)|noted[\\s,;:.–—-]+(?:but |and |with )?${nothing})` +
    // Words that go on make it something else: `No action plan exists`, `Rejected referrals are audited`.
    `(?=\\s*$|\\s*[.,;:()–—-]|\\s+(?:because|as|since|due|given|for|by|at|on|but)\\b)`,
  'i',
);

/**
 * Whether an action's words, or what stands beside them in columns of another kind (`Response: Rejected`), say that
 * nothing will be done about the area. `null` where something will.
 * @param beside the row's other words, in order
 */
export function readDeclined(action: string, beside: readonly string[]): Declined | null {
  const words = action.trim();
  const said = refused.exec(words);
  const decided = beside.findIndex((cell) => refused.test(cell.trim()));
  // `TBC` beside `Rejected` is no action either; what is written out beside it is one, or the reason.
  if (!said && !(decided >= 0 && isPlaceholder(words))) return null;
  const reasons = [said ? words.slice(said[0].length) : '', ...beside.map((cell) => cell.replace(refused, ''))];
  return { reason: reasons.map(tidy).find(isReason) ?? '' };
}

function tidy(words: string): string {
  return words.replace(/^[\s.,;:()–—-]+|[\s()]+$/g, '');
}

/** A word or more that is not only who said it, or when. */
function isReason(words: string): boolean {
  return (
    /\p{L}{4}/u.test(words) &&
    !isPlaceholder(words) &&
    !/^(?:(?:at|by|on|but)\b.{0,30}|accepted|agreed|partly)$/i.test(words)
  );
}
