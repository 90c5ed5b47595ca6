import assert from 'node:assert/strict';
import type { AreaMention } from '../../server/core/model/statement.ts';
import { readDeclined } from '../../server/core/parse/statement/declined.ts';
import { actionRefOf, areaMentions, bareNumbers } from '../../server/core/parse/statement/references.ts';

/** Each line: what is written `=>` what is read there. */
function table(title: string, read: (text: string) => string, lines: string): void {
  describe(title, () => {
    for (const line of lines.trim().split('\n')) {
      const [text, expected] = line.split('=>').map((part) => part.trim()) as [string, string];
      it(`${text}: ${expected || 'none'}`, () => assert.equal(read(text), expected));
    }
  });
}

table(
  'the reference of an action, by its heading',
  (heading) => {
    const found = actionRefOf(heading);
    if (found) assert.equal(heading.slice(found.from, found.to), found.ref);
    return found?.ref ?? '';
  },
  `
  Action 1.1 Convene meetings => 1.1
  Action 1.1: Convene meetings => 1.1
  Action: 1.1 Convene meetings => 1.1
  ACTION 2a Brief every team => 2a
  Actions 3 => 3
  Action A-1 Publish => A-1
  Action ABCD12 Publish => ABCD12
  Action ABCDE12 Publish =>
  Action no. 4 Brief => 4
  Action No 4 => 4
  Action ref. 4 => 4
  Action number 12 => 12
  Action point 3 => 3
  Action item 3 => 3
  Action #5 => 5
  Action   7 => 7
  Action1.2 Brief => 1.2
  Action 1-2 Brief => 1-2
  Action 1, 2 => 1
  Action 1.1_x =>
  Action 1.1b2 =>
  Step 3 Brief => 3
  Task 2 => 2
  Activity 1/2 => 1/2
  Act 3 => 3
  A1.2 Title => A1.2
  A1.2: Title => A1.2
  [1.2] Title => 1.2
  (1.2) Title => 1.2
  1.2) Title => 1.2
  1.2– Title => 1.2
  1.2a Title => 1.2a
  1.2.3 => 1.2.3
  A12.34 Title => A12.34
  Action 12.34 => 12.34
  Action ref 4 => 4
  1.2Title =>
  1.2,3 =>
  ABCDE1.2 Title =>
  3. Title => 3
  3. => 3
  3) Title => 3
  3: Title => 3
  3a. Title => 3a
  123. Title => 123
  1234. Title =>
  3 Title =>
  3.Title =>
  A3 Title =>
  2027 plan =>
  Action plan =>
  Reaction 3 =>
  The action 3 =>
  Publish 1.2 =>
  `,
);

/** Each mention stands where a reader would point. */
function placed(mentions: readonly AreaMention[], text: string): readonly AreaMention[] {
  for (const { ref, letter, from, to, end } of mentions) {
    const words = text.slice(from, to);
    assert.match(text.slice(to, end), letter === null ? /^$/ : new RegExp(`^(?:${letter}|\\s?\\(${letter}\\))$`, 'i'));
    assert.match(words, /^(?:[A-Z]{1,4}-?\d+(?:\.\d+)?(?:\W.*\d)?|\d+)$/, ref);
    if (/^\d+$/.test(words)) assert.equal(String(Number(words)), ref);
  }
  return mentions;
}

/** As `A1`, `A3.2`, `3 improvement`; `?` where it may be meant otherwise. */
function described(mentions: readonly AreaMention[]): string {
  return mentions
    .map(
      ({ ref, item, letter, kind, sure }) =>
        `${ref}${item === null ? '' : `.${item}`}${letter ?? ''}${kind ? ` ${kind}` : ''}${sure ? '' : '?'}`,
    )
    .join(', ');
}

table(
  'the areas that a heading or a field names',
  (text) => described(placed(areaMentions(text), text)),
  `
  A1 => A1
  A-1 => A1
  A01 => A1
  A1.2 => A1.2
  R12 => R12
  AB10.12 => AB10.12
  KS2 results => KS2
  A1, A3 => A1, A3
  A1; A2. A3 => A1, A2, A3
  A1 A2 => A1, A2
  P1/A1 & A2 => P1, A1, A2
  (A1) Meetings => A1
  A1 Meetings and A2 => A1, A2?
  Meetings (A1) => A1
  Meetings [A1] => A1
  Meetings (see A1) and A2 => A1, A2?
  Meetings (A1 => A1?
  Meetings A1) => A1?
  Meetings A1 => A1?
  Meetings – A1 => A1
  Meetings - A1 => A1
  Meetings – A1 and more => A1?
  Response to A1 => A1
  Responds to A1: meetings => A1
  Actions for A1 => A1
  Area for improvement A1: records => A1
  Priority action P1 => P1
  Recommendation R3 => R3
  Priority P1 and finding F2, AFI A3: records => P1, F2, A3
  Priority areas A1 and A2: records => A1, A2
  AB12, AB10.12 and A1 of the letter => AB12, AB10.12, A1
  Actions on A1 – A3 and A5 of the letter => A1, A2, A3, A5
  Action for A1 => A1
  Areas A1: records => A1
  Priority actions P1: records => P1
  to A1 and A2 of the letter => A1, A2
  Of A1 => A1?
  Covid-19 and A1 => A1?
  A 1 =>
  a1 =>
  A1.2.3 =>
  A1.123 =>
  A1234 =>
  ABCDE1 =>
  A1% =>
  £A1 =>
  A1x =>
  xA1 =>
  A1b => A1b
  R3(b) => R3b
  R3 (b) and R4a: records => R3b, R4a
  Reviews of R3b => R3b?
  R3(i) => R3
  A1 b => A1
  A1.2b =>
  A1be =>
  Year 6 =>
  `,
);

table(
  'several areas from one to another',
  (text) => described(placed(areaMentions(text), text)),
  `
  A1–A3 => A1, A2, A3
  AB10–AB12 => AB10, AB11, AB12
  A1 meetings to A3 => A1, A3?
  A40–A60 => A40, A41, A42, A43, A44, A45, A46, A47, A48, A49, A50, A51, A52, A53, A54, A55, A56, A57, A58, A59, A60
  A1 to 3  June => A1
  A1 to 3 July => A1
  A1-A3 => A1, A2, A3
  A1 - 3 => A1, A2, A3
  A1 to A3 => A1, A2, A3
  A1 through A3 and A5 => A1, A2, A3, A5
  P1–A3 => P1, A3
  A3–A1 => A3, A1
  A1–A70 => A1, A70
  A1.1–A1.3 => A1.1, A1.3
  A1–A3.2 => A1, A3.2
  A1 to => A1
  A1 to 31 March 2027 => A1
  A1 to 3 months => A1
  A1–3 Meetings => A1, A2, A3
  `,
);

table(
  'areas by their numbers behind a word',
  (text) => described(placed(areaMentions(text), text)),
  `
  Area 1 => 1
  Area 01 => 1
  Area 2b => 2b
  Recommendation 1a: records => 1a recommendation
  Recommendations 1a, 1B and 3 (c) => 1a recommendation, 1b recommendation, 3c recommendation
  Recommendation 1 a record => 1 recommendation
  Areas 1, 2 and 3 => 1, 2, 3
  Area 3 of 5 => 3
  areas 1/2 => 1, 2
  Area number 3 => 3
  Area ref. 3 => 3
  finding 2 => 2
  Area for improvement 3 => 3 improvement
  Area for development 2 => 2 improvement
  AFIs 3 + 4 => 3 improvement, 4 improvement
  Area for priority action 2 => 2 priority
  Priority action 2 => 2 priority
  Priority area 2 => 2 priority
  Priority action area 2 => 2 priority
  Improvement area 2 => 2 improvement
  Recommendations 4 & 5 => 4 recommendation, 5 recommendation
  Recommendation no. 7 => 7 recommendation
  Recommendation no 12 => 12 recommendation
  Area ref 3 => 3
  Recommendations12 and 15 => 12 recommendation, 15 recommendation
  The recommendation 3 => 3 recommendation
  Not priority recommendation 3 => 3 recommendation
  subarea 3 =>
  Areas: 3 =>
  area 3.2 =>
  area 30% =>
  area 1234 =>
  `,
);

table(
  'numbers alone, in a field for areas',
  (text) => described(placed(bareNumbers(text), text)),
  `
  3 => 3
  03 => 3
  3. => 3
  3) => 3
  no. 3 => 3
  No 3 => 3
  1, 3 and 5 => 1, 3, 5
  1;3 => 1, 3
  no.3 => 3
  12, 15 => 12, 15
  1/3 & 4 + 5 => 1, 3, 4, 5
  (3) =>
  3.2 =>
  1-3 =>
  3 months =>
  1234 =>
  `,
);

/** Each line: the row’s action, `|` and its other words, after ` = ` where a column asks them, `=>` the reason, `no reason`, or nothing where something will be done. */
table(
  'what will not be done, and why',
  (text) => {
    const [action, ...beside] = text.split('|').map((words) => words.trim());
    const cells = beside.map((cell) => (cell.includes(' = ') ? cell.split(' = ') : ['Response', cell]));
    const declined = readDeclined(
      action!,
      cells.map(([label, words]) => ({ label: label!, text: words! })),
    );
    return declined ? declined.reason || 'no reason' : '';
  },
  `
  None => no reason
  None. => no reason
  Nil => no reason
  None: it is done already => it is done already
  None (it is done already) => it is done already
  None given => no reason
  None since 2020 => no reason
  None for now => no reason
  None, as it is done already => as it is done already
  None but one => no reason
  No action => no reason
  No further action => no reason
  No actions are required => no reason
  No action is needed, because it is in place => because it is in place
  No action will be taken => no reason
  No new action planned by the board => no reason
  Noted => no reason
  Noted. => no reason
  Noted – no further action => no reason
  Noted, but no action: it is in hand => it is in hand
  Rejected => no reason
  The recommendation is rejected => no reason
  Recommendation not accepted as it costs too much => as it costs too much
  Not agreed (cost) => cost
  Declined by the cabinet => no reason
  Declined by the cabinet on 3 May, for want of money => by the cabinet on 3 May, for want of money
  Refused; no money => no money
  TBC | Rejected => no reason
  TBC | Rejected: too dear => too dear
  n/a | Rejected | Too dear for the council => Too dear for the council
  None | Accepted => no reason
  None | Agreed | partly => no reason
  None | TBC => no reason
  None | Rejected – it is done already => it is done already
  | Not accepted => no reason
  TBC | Agreed = No => no reason
  TBC | Is the recommendation accepted? = No: too dear => too dear
  TBC | Agreed = Not yet =>
  TBC | Agreed = Yes =>
  TBC | Response = No =>
  Publish it | Agreed = No =>
  Publish it | Rejected =>
  TBC | Accepted =>
  Noted the report =>
  No action plan exists =>
  Rejected referrals are audited =>
  Nothing =>
  Nonetheless =>
  `,
);
