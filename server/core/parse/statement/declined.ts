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
  `^(?:none|nil|${nothing}|${refusal}|noted(?=[\\s.]*$)|noted[\\s,;:.–—-]+(?:but |and |with )?${nothing})` +
    // Words that go on make it something else: `No action plan exists`, `Rejected referrals are audited`.
    `(?=\\s*$|\\s*[.,;:()–—-]|\\s+(?:because|as|since|due|given|for|by|at|on|but)\\b)`,
  'i',
);

/** A column that asks yes or no, and its no. */
const asks = /^(?:is |was |are )?(?:this |the )?(?:recommendations? )?(?:agree|accept|support|approve|adopt)/i;
const no = /^\s*no(?=\s*$|\s*[.,;:()–—-])/i;

/** A cell of a row in a column that is none of an action's fields, and that column's name. */
export interface Beside {
  readonly label: string;
  readonly text: string;
}

/**
 * Whether an action's words, or what stands beside them in columns of another kind (`Response: Rejected`, `Agreed: No`),
 * say that nothing will be done about the area. `null` where something will.
 * @param beside the row's other words, in order
 * @param isReply whether the words are a reply to what is asked, and so perhaps only why nothing is done
 */
export function readDeclined(action: string, beside: readonly Beside[], isReply = false): Declined | null {
  const words = action.trim();
  const said = refused.exec(words);
  const decided = beside.some(({ label, text }) => refused.test(text.trim()) || (asks.test(label) && no.test(text)));
  // `TBC` beside `Rejected` is no action either; what is written out beside it is one, or the reason.
  if (!said && !(decided && (isReply || isPlaceholder(words)))) return null;
  const reasons = [
    said ? words.slice(said[0].length) : isReply ? words : '',
    ...beside.map(({ label, text }) => (asks.test(label) ? text.replace(no, '') : text).replace(refused, '')),
  ];
  return { reason: reasons.map(tidy).find(isReason) ?? '' };
}

function tidy(words: string): string {
  return words.replace(/^[\s.,;:()–—-]+|[\s()]+$/g, '');
}

/** A word or more that is not only who said it, or when; `None since 2020` and `None given` give none. */
function isReason(words: string): boolean {
  return (
    /\p{L}{4}/u.test(words.replace(/^(?:because|as|since|due|given|for)\b/i, '')) &&
    !isPlaceholder(words) &&
    !/^(?:(?:at|by|on|but)\b.{0,30}|accepted|agreed|partly)$/i.test(words)
  );
}
