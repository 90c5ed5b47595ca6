import { memoised } from './memo.ts';

/** The words of an action's title that promise nothing; offsets are UTF-16, in the title. */
export interface VagueWords {
  readonly from: number;
  readonly to: number;
  readonly kind: 'continue' | 'look' | 'aware' | 'possible';
}

/** The reference, who will do it, and how sure they are: what may stand before the verb. */
const reference = /^(?:[[(]?(?:action\s+)?[A-Z]{0,4}\d[\w.-]*[\])]?[.:)–—-]*\s+)?(?:[–—-]\s+)?/i;
const willing =
  /^(?:(?!(?:who|that|which|so|if|when|as|what)\s)[A-Za-zÀ-ɏ0-9&’'()/,-]+\s+){1,9}?(?:will|shall|should|must|(?:are|is) to)\s+|^[Tt]o\s+/u;
/** `Leaders to consider`, `Northmere Police to explore`: but for `Train staff to consider` they are no verb. */
const named =
  /^(?:(?:all|both|the)\s+)?(?:[A-Z]{2,}s?|[A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]*(?:(?:\s+(?:of|for|and|the|in|&))*\s+(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]*|[A-Z]{2,}))+|[A-Za-zÀ-ɏ]+(?:s|ship|cil|ice|oard|eam)(?:\s+(?:and|[A-Za-zÀ-ɏ]+s))*)\s+to\s+(?=[a-zß-ɏ])/u;
const manner = /^(?:(?:also|further|jointly|together|now|actively|carefully|fully|better|then)\s+)+/;

/** Where the verb of a title stands: after its reference, who will do it, and how. */
function verbAt(title: string): number {
  let at = 0;
  for (const before of [reference, willing, named, manner]) {
    // Of those who will do it, one is enough.
    if (before === named && /\s(?:will|shall|should|must|to)\s$|^[Tt]o\s$/.test(title.slice(0, at))) continue;
    at += before.exec(title.slice(at))?.[0].length ?? 0;
  }
  return at;
}

const verbs: readonly (readonly [VagueWords['kind'], RegExp])[] = [
  [
    'continue',
    /^continu(?:e|ing) (?:to\b|with\b|work\w*\b|our\b|the (?:work|development|implementation|focus|embedding)\b)/i,
  ],
  [
    'look',
    /^(?:explor(?:e|ing)|consider(?:ing)?(?! all\b)|look(?:ing)? (?:at|into|to)|think(?:ing)? about|seek(?:ing)? to|aim(?:ing)? to|endeavour(?:ing)? to|striv(?:e|ing) (?:to|for)|try(?:ing)? to|work(?:ing)? towards|give (?:consideration|thought) to|consideration (?:of|to be given|will be given))\b/i,
  ],
  [
    'aware',
    /^(?:rais(?:e|ing)|promot(?:e|ing)|increas(?:e|ing)|improv(?:e|ing)|build(?:ing)?) (?:the |general |greater |public |staff |professional |practitioner )*(?:awareness|profile)\b/i,
  ],
];

const LONGEST = 160;
const possible =
  /\b(?:wh?erever|where|when|whenever|if|as far as|so far as|insofar as) (?:it is |this is |they are |reasonably |is )*(?:possible|practicable|practical|feasible|resources (?:allow|permit)|capacity (?:allows|permits)|(?:funding|resource) (?:allows|permits))\b/i;

/**
 * The words for which nobody can say whether an action was taken: `continue to`, `explore`, `consider`, `raise
 * awareness` as what will be done, and `where possible`. `null` where the title also names what there will be to see:
 * how many, how often, by when, or what is made.
 */
export const vagueWords = memoised(read);

function read(text: string): VagueWords | null {
  // A line may end anywhere.
  const title = text.replace(/\s/g, ' ');
  const start = verbAt(title);
  for (const [kind, verb] of verbs) {
    const found = verb.exec(title.slice(start));
    if (!found) continue;
    const to = start + found[0].length;
    const after = title.slice(to);
    return isCountable(after) || namesProduct(after, kind) ? null : { from: start, to, kind };
  }
  const found = possible.exec(title);
  // A paragraph is no title: what it leaves open may be the least of it.
  if (!found || title.length > LONGEST) return null;
  const words = title.slice(start, found.index) + title.slice(found.index + found[0].length);
  if (isCountable(words)) return null;
  return { from: found.index, to: found.index + found[0].length, kind: 'possible' };
}

/** How many, how much, how often, all of them, by when. */
function isCountable(words: string): boolean {
  return /\b\d+(?!\.\d)\b(?!\/\d\d?\/?)|%|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|each|every|all|daily|weekly|fortnightly|monthly|quarterly|termly|annual(?:ly)?|per (?:day|week|month|quarter|term|year)|twice|once a)\b/i.test(
    words,
  );
}

/** What leaves something to see, in the forms in which it follows `and`. */
const make =
  'publish|produce|write|agree|issue|present|report|recommend|decide|submit|draft|launch|commission|appoint|recruit|deliver|train|brief|audit|pilot|test|implement|introduce|establish|create|sign|adopt|set out|set up|hold|run|send|circulate|provide|put|design|purchase|procure|fund|survey|map|record|open|replace|update|roll out|distribute|host|display|share|make|co-?produce|complete|convene|clear|develop|bring|take';
const thenMake = new RegExp(`(?:\\b(?:and|then)|[,;:–—])\\s+(?:then |also |jointly )*(?:${make})\\b`, 'i');
/** The same after words that only ask what might be made: `whether to commission and deliver` makes nothing. */
const thenTell =
  /(?:\b(?:and|then)|[,;:–—])\s+(?:then |also |jointly )*(?:publish|report|present|submit|decide|recommend|agree|issue|bring|take)\b/i;
const asks = /\b(?:whether|how|to|could|might|if|of|for)\b/i;
const toTell = /\bto (?:publish|produce|present|report|recommend|submit|decide|write|draft)\b|\bby \w+ing\b/i;
/** What may be seen each time: `continue to publish the dashboard`. */
const goesOn =
  /^\s*(?:\w+ly )?(?:publish|produce|hold|run|audit|report|brief|issue|circulate|host|convene|pilot|map|survey|send|chair|fund)\b/i;

/** What awareness is raised by. */
const means =
  /\b(?:through|by|via|using|with)\s+(?:(?:a|an|the|our|new|joint|multi-agency|targeted|social|local|regular)\s+)*[\w-]*\s*(?:campaign|training|briefing|session|workshop|newsletter|webinar|event|conference|leaflet|poster|podcast|e-?learning|guidance|bulletin|toolkit|video|roadshow|assembl(?:y|ies)|week|video|programme|media|website|letter)s?\b/i;

/** A paper that says what came of it. */
const paper =
  /\b(?:with|in|through|into) (?:a|an|one|the) (?:\w+[ -]){0,4}(?:report|paper|business case|options appraisal|feasibility study|plan|proposal|recommendations?|strategy|protocol|decision|review)\b/i;

function namesProduct(after: string, kind: VagueWords['kind']): boolean {
  const made = thenMake.exec(after);
  if (kind === 'aware') return made !== null || means.test(after) || toTell.test(after);
  if (kind === 'continue') return goesOn.test(after) || made !== null;
  if (made && (thenTell.test(after) || !asks.test(after.slice(0, made.index)))) return true;
  return toTell.test(after) || paper.test(after);
}
