import { isReply } from './likelyWords.ts';

// The names by which a reply to a recommendation says whether it is agreed to, and why not.

/** Asks yes or no: `Agreed`, `Recommendation accepted?`. */
export const asksYesOrNo =
  /^(?:is |was |are )?(?:this |the )?(?:recommendations? )?(?:agree|accept|support|approve|adopt)/i;

const whose = "(?:(?:our|the|cabinet|council|executive|management|board|final|proposed|main|key)(?:['’]s)? )*";
const decision = new RegExp(
  `^${whose}decision(?: on (?:the |this )?recommendation)?$|` +
    '^(?:recommendation )?(?:accepted?|agreed?|approved?|supported?|adopted)(?: or (?:not|reject(?:ed)?|declined?|refused?))?$',
  'i',
);
const reason = new RegExp(
  `^${whose}(?:reasons?|reasoning|rationale|explanation|justification|comments?|why(?: not)?)(?: (?:for|why|behind|given)\\b.*)?$`,
  'i',
);

/** What a label of a reply says: the decision, or the reason for it; `null` where it is the label of anything else. */
export function replyLabel(label: string): 'decision' | 'reason' | null {
  if (label.length > LONGEST) return null;
  const words = label
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s*\/\s*/g, ' or ')
    .replace(/\s+/g, ' ')
    .trim();
  if (reason.test(words)) return 'reason';
  return decision.test(words) || isReply(words) ? 'decision' : null;
}

const LONGEST = 50;
