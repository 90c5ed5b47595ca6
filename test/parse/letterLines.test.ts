import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/core/config/config.ts';
import { headingSays } from '../../server/core/parse/letter/headingSays.ts';
import { closesLetter, oneLine, saysNone, stemOf, stemTimescale } from '../../server/core/parse/letter/phrases.ts';

/** Each line: what a letter prints `=>` what it says. */
function table(title: string, read: (text: string) => string | null, lines: string): void {
  describe(title, () => {
    for (const line of lines.trim().split('\n')) {
      const [text, expected] = line.split('=>').map((part) => part.trim()) as [string, string];
      it(`${text}: ${expected || 'nothing'}`, () => assert.equal(read(text) ?? '', expected));
    }
  });
}

table(
  'a line of a letter that stands where a heading would',
  (text) => headingSays(text, defaultConfig),
  `
  Areas for improvement => opens
  Area for improvement: => opens
  AREAS FOR IMPROVEMENT => opens
  Areas  for   improvement => opens
  What needs to improve? => opens
  What needs to improve1 => opens
  Areas for improvement 2 => opens
  Areas for improvement² => opens
  Areas for improvement[^1] => opens
  Areas for improvement {#areas} => opens
  Areas for improvement{.unnumbered} => opens
  Areas for improvement {#areas} again =>
  Areas for improvement[^12] => opens
  Areas for improvement 12 => opens
  Areas for improvement¹² => opens
  Areas for improvement : => opens
  Areas² for improvement =>
  3. Areas for improvement => opens
  2.1 Areas for improvement => opens
  2.1) Areas for improvement => opens
  a) Areas for improvement => opens
  iv. Areas for improvement => opens
  Part B: Areas for improvement => opens
  Section 2 – Areas for improvement => opens
  Annex A Areas for improvement => opens
  Part 12 : Areas for improvement => opens
  Section  IV – Areas for improvement => opens
  12.10  Areas for improvement => opens
  See part B: Areas for improvement =>
  Areas for priority action => opens
  Priority and immediate action => opens
  Areas for development => opens
  Recommendation 3 => opens
  Recommendations for the council =>
  iv Areas for improvement =>
  Areas =>
  Improvement =>
  Case study: area for improvement => study
  Case studies => study
  Practice study: a family => study
  Case studying =>
  A case study =>
  Immediately => timescale
  Within 3 months: => timescale
  Within 3 months : => timescale
  Act immediately =>
  Immediate => timescale
  Within 3 months: first =>
  In six months => timescale
  Within the next 10 working days => timescale
  Within a year => timescale
  Within reach =>
  Within three months of the letter =>
  Immediate action =>
  Next steps => closes
  4. Next steps => closes
  Key strengths => closes
  Contents => closes
  What happens next =>
  `,
);

table(
  'a heading of a letter',
  (text) => headingSays(text, defaultConfig, 'heading'),
  `
  Recommendations for the council => opens
  Areas for improvement => opens
  What needs improving? => opens
  What needs to be improved => opens
  What needs to improve further? => opens
  Areas where improvement is needed => opens
  Areas requiring development => opens
  Areas identified for improvement => opens
  Improvements required => opens
  Significant weaknesses => opens
  Significant areas of weakness => opens
  Four areas of significant weakness => opens
  Recommendations and next steps => opens
  Meysydd i’w gwella => opens
  Argymhellion => opens
  Cryfderau => closes
  Police: areas for improvement => opens
  Health services – areas for improvement => opens
  Multi-agency areas for improvement => opens
  Safeguarding partners’ areas for improvement => opens
  Case study: areas for improvement => study
  Good example: areas for improvement =>
  Progress of the partnership’s areas for improvement =>
  Strengths and areas for improvement =>
  What does the area partnership need to do better? =>
  Next steps => closes
  Improvement =>
  `,
);

table(
  'a sentence where areas would stand, which is none or says that there is none',
  (text) => (saysNone(text) ? 'none' : 'area'),
  `
  None => none
  None. => none
  Nil => none
  N/A => none
  Not applicable => none
  None identified => none
  None  identified . => none
  None was recorded => none
  None noted => none
  n/a => none
  Of these, none identified => area
  Nonetheless, children wait => area
  None were identified => none
  None have been made => none
  None at this inspection => none
  None for this inspection => none
  There are no areas for priority action. => none
  There were no specific areas for development => none
  There are no areas of significant weakness => none
  No areas for priority action were identified => none
  No areas for improvement have been identified => none
  No areas for improvement identified at this time => none
  No recommendations => none
  No further recommendations are made => none
  Inspectors did not identify any areas for priority action => none
  We found no areas for improvement => none
  Inspectors found no area for priority action => none
  Inspectors did not note any areas for improvement => none
  Inspectors have not identified any recommendation => none
  We have not recommended any areas for improvement => none
  Inspectors have not found areas for priority action => none
  No area of concern was identified => none
  There are no areas  for  priority	action => none
  No recommendations from this inspection have been  made => none
  No areas for improvement were  found => none
  We have set no formal recommendations => none
  This inspection did not make any recommendations => none
  The inspectorates made no recommendations for the police => none
  None of the agencies share records => area
  There is no agreed threshold => area
  There is no area of the county that has a family hub => area
  There are not enough foster carers => area
  No child is seen alone => area
  No recommendations of reviews are followed up => area
  No recommendations from reviews have led to a change => area
  Partners have no areas for improvement in their plans => area
  Recommendations are not followed => area
  `,
);

table(
  'a paragraph that closes a letter',
  (text) => (closesLetter(text) ? 'closes' : ''),
  `
  Yours sincerely => closes
  Yours faithfully, => closes
  Kind regards => closes
  The written statement of proposed action should be sent in May. => closes
  Your written statement of action => closes
  Kind of regards =>
  A statement of proposed action =>
  Signed yours sincerely =>
  `,
);

table(
  'the beginning of a sentence that introduces areas',
  stemTimescale,
  `
  Within three months, Northmere Police should: => Within three months
  Immediately: => Immediately
  Within 10 working days the council must: => Within 10 working days
  Within a year: => Within a year
  Within reach: =>
  Northmere Police, within three months, should: =>
  `,
);

describe('a passage of a letter, on one line', () => {
  const passages: readonly (readonly [passage: string, words: string])[] = [
    [' Children wait. ', 'Children wait.'],
    ['Children\nwait  \n  too long.', 'Children wait too long.'],
    ['multi-\nagency work', 'multi-agency work'],
    ['multi- \n  Agency work', 'multi-Agency work'],
    ['years 2026-\n27', 'years 2026-27'],
    ['in July –\nand later', 'in July – and later'],
    ['the guidance[^12] of[^a] May', 'the guidance of May'],
    ['the [guidance][3] of [May][]', 'the guidance of May'],
    ['the [guidance] of [May', 'the [guidance] of [May'],
    ['see [the\nguidance][3]', 'see the guidance'],
  ];
  for (const [passage, words] of passages) it(JSON.stringify(passage), () => assert.equal(oneLine(passage), words));
});

table(
  'what introduces the areas below it',
  stemOf,
  `
  Leaders should make sure that: => Leaders should make sure that:
  Leaders should make sure that =>
  At 9:00 leaders meet =>
  `,
);
