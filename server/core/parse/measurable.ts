import { memoised } from './memo.ts';

/**
 * Whether a success measure can be met or missed: by a number or all of something, by a day, or by an event that has
 * happened or not (`the protocol is published`). `Improved practice` can be neither.
 */
export const isMeasurable = memoised(read);

function read(measure: string): boolean {
  const text = measure
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/\bone another\b/g, '');
  if (amount.test(text) || share.test(text) || day.test(text)) return true;
  // Even an `improved protocol` is agreed or is not.
  if (product.test(text)) return true;
  // All other change needs a number to be seen, however often it is looked at and whatever is done besides.
  return !change.test(text) && (often.test(text) || event.test(text) || deliverable.test(text));
}

const amount =
  /\d|%|\bper ?cent\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|once|twice|half|halved?|halving|doubl\w+|third|quarter of|thirds|quarters|tenth|zero|nil)\b|\btargets? (?:in|of|set|met)\b|\bbaseline\b/;

/** All of them or none of them: a number by other words. */
const share =
  /\b(?:all|every|each|everyone|everybody|none|no one|nobody|no|always|never|entire|whole|full (?:compliance|attendance|coverage|complement|membership)|fully (?:staffed|compliant|recruited|established|funded)|without exception|majority|at least|(?:zero|no) tolerance|eliminat\w+|eradicat\w+|cleared|same[- ]day|next[- ]day|same working day|(?:within|in line with) (?:statutory |the )?(?:timescales?|statutory|national)|above|below|or better|or above|national average|statistical neighbou?rs?)\b/;

const day =
  /\b(?:january|february|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|overnight|year[- ]on[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter)\b|\bby (?:march|may|the end of)\b/;

/** How often something is done. */
const often =
  /\b(?:daily|weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|half-?termly|annual(?:ly)?|yearly|biannual(?:ly)?)\b/;

/** More or less, better or worse than now. */
const change =
  /\b(?:improv\w+|increas\w+|decreas\w+|reduc\w+|rais(?:e[ds]?|ing)|lower\w*|better|fewer|less|more|greater|higher|faster|quicker|sooner|shorter|earlier|stronger|clearer|safer|enhanc\w+|strengthen\w*|upskill\w*|boost\w*|rise[sn]?|fall(?:s|ing)?|declin\w+|grow(?:s|th|ing)?|narrow\w*|progress(?:ed)?|positive(?:ly)?|robust(?:ly)?|effective(?:ly|ness)?|appropriate(?:ly)?|consistent(?:ly)?|timely|timeliness|confiden(?:t|ce)|high[- ]quality|good)\b/;

const done =
  'published|agreed|signed(?: off)?|launched|appointed|recruited|adopted|approved|issued|circulated|commissioned|withdrawn|replaced|implemented|introduced|established|ratified|rolled out|filled|removed|abolished|mobilised|set up|presented|submitted|endorsed|updated|refreshed|reviewed|revised|completed?|finalised|created|produced|developed|delivered|distributed|shared|uploaded|installed|procured|convened|held|opened|merged|restructured|co-?located|tested|built|written|drafted|concluded|started|begun|sent|considered|decided|received|invited|nominated|named|identified|secured|awarded|registered|notified|added|accepted|amended|operational|live|in place|in post|in use|in operation|up and running|available|functioning|switched (?:on|off)';
/**
 * The word for it ends its clause, or goes on with where and by whom: in `a published protocol` it only describes, and
 * `completed assessments` says nothing of how many.
 */
const event = new RegExp(
  `\\b(?:${done})(?=\\s*(?:$|[.,;:()/–—\\n]|-\\s|\\b(?:and|or|by|to|with|for|in|on|at|across|as|through|from|following|after|before|via|between|within|so|online|that|against)\\b))`,
);

/** Nothing but what there will be: `Executive decision`, `a joint protocol`. */
const deliverable =
  /^\s*(?:(?!of\b|in\b|for\b|with\b|quality\b)[\w'-]+\s+){1,4}(?:decision|approval|sign-off|report|protocol|strategy|policy|document|framework|agreement|dashboard|tracker|directory|toolkit)\s*\.?\s*$/;

/** A thing that is made, and its event. `The timeliness of plans agreed` is about something else. */
const product = new RegExp(
  `(?<!\\b(?:of|in|with|for)\\s(?:\\w+\\s){0,2})\\b(?:protocol|polic(?:y|ie)|procedure|pathway|document|guidance|strateg(?:y|ie)|plan|framework|form|template|tool(?:kit)?|dashboard|report|agreement|charter|handbook|contract|post|team|system|website|page|panel|programme|directory|register|checklist|rota|standard|terms of reference|business case|case study)s?\\s+(?:(?:is|are|was|were|has been|have been|been|now|and|fully|jointly)\\s+)*(?:${event.source})`,
);
