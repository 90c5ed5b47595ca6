import { asksYesOrNo } from '../../config/replyWords.ts';
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

/** What stands below or beside a question of yes or no. */
const no = /^\s*no(?=\s*$|\s*[.,;:()–—-])/i;

/** A cell of a row in a column that is none of an action's fields, and that column's name. */
export interface Beside {
  readonly label: string;
  readonly text: string;
}

/** A line by which a section replies. */
export interface Said extends Beside {
  readonly kind: 'decision' | 'reason';
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
  const decided = beside.some(saysNo);
  // `TBC` beside `Rejected` is no action either; what is written out beside it is one, or the reason.
  if (!said && !(decided && (isReply || isPlaceholder(words)))) return null;
  const reasons = [
    said ? words.slice(said[0].length) : isReply ? words : '',
    ...beside.map(({ label, text }) => (asksYesOrNo.test(label) ? text.replace(no, '') : text).replace(refused, '')),
  ];
  return { reason: reasons.map(tidy).find(isReason) ?? '' };
}

/**
 * The same of a section, from the lines by which it replies: `Decision: Not agreed`, `Reason: …`.
 * @param action the words of what is done, where a label or the heading says that they are such
 */
export function declinedBy(action: string | null, replies: readonly Said[]): Declined | null {
  const decisions = replies.filter(({ kind }) => kind === 'decision');
  const isRefused = decisions.some(saysNo) && !decisions.some(({ text }) => agreed.test(text));
  // `Reason: None` decides nothing.
  const reasons = replies.filter((reply) => reply.kind === 'reason' && !saysNo(reply));
  if (isRefused) return readDeclined(action ?? '', [...decisions, ...reasons]);
  return action === null ? null : readDeclined(action, reasons);
}

const agreed = /^\s*(?:(?:(?:fully|partly|partially|broadly) )?(?:agreed|accepted|approved|supported|adopted)|yes)\b/i;

function saysNo({ label, text }: Beside): boolean {
  return refused.test(text.trim()) || (asksYesOrNo.test(label) && no.test(text));
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
