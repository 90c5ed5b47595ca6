import assert from 'node:assert/strict';
import { findAcronyms, findExplanations } from '../../server/core/parse/acronyms.ts';
import { isMeasurable } from '../../server/core/parse/measurable.ts';
import { vagueWords } from '../../server/core/parse/vagueAction.ts';

describe('a success measure', () => {
  const measurable = [
    ...[
      '95% held in time',
      'Ten audits',
      'No child waits',
      'None outstanding',
      'All staff trained',
      'Halved',
      'A fully staffed hub',
    ],
    ...['Published by March', 'Above the national average', 'One form in use', 'Every school briefed'],
    ...['Protocol agreed', 'Protocol signed by all three', 'Improved protocol agreed and published', 'Post filled'],
    ...['Practitioner in post', 'Executive decision', 'A joint strategy', 'Letter sent', 'Strategy launched online'],
    ...['Reported quarterly to the board', 'Backlog cleared', 'Dashboard is live', 'Review completed'],
  ];
  for (const text of measurable) it(`“${text}” can be missed`, () => assert.equal(isMeasurable(text), true));

  const opinions = [
    ...['Improved practice', 'Better outcomes for children', 'Staff feel confident', 'More timely meetings'],
    ...['Feedback from children', 'Audit outcomes', 'Quality of plans', 'Monthly audits show improvement'],
    ...['Completed assessments', 'Children tell us that they feel safe', 'Schools challenge one another'],
    ...['Improved timeliness of plans agreed', 'Practice is embedded', 'Effective multi-agency working'],
    ...['Reduction in repeat referrals', 'Positive feedback quarterly'],
  ];
  for (const text of opinions) it(`“${text}” cannot`, () => assert.equal(isMeasurable(text), false));
});

describe('a success measure in a word', () => {
  const amounts = [
    ...[
      'Half of them',
      'Waiting halved',
      'Halving the wait',
      'Doubled attendance',
      'Doubling it',
      'A third of cases',
      'Targets met',
    ],
    ...[
      'Target of the board',
      'Two per cent',
      'A percent or so',
      'Baseline kept',
      'Waiting eliminated',
      'Eradicating delay',
      'Queue cleared',
    ],
    ...[
      'Same-day visits',
      'Next day visits',
      'Within timescale',
      'Within statutory limits',
      'In line with the timescales',
    ],
    ...[
      'Near statistical neighbour',
      'Close to statistical neighbors',
      'Year-on-year',
      'Month on month',
      'Quarter-on-quarter',
      'In use by May',
    ],
    ...[
      'Bimonthly visits',
      'Half-termly visits',
      'Annual visits',
      'Annually',
      'Biannually',
      'Termly',
      'Children’s plans shared',
    ],
  ];
  for (const text of amounts) it(`“${text}” can be missed`, () => assert.equal(isMeasurable(text), true));

  const changes =
    'improved improving increases increasing decreased reduction reducing raise raised raises raising lower lowered lowering better fewer less more greater higher faster enhanced enhancing strengthen strengthened upskilled upskill boost boosted rise risen rises fall falls falling declining declines grow growth growing narrow narrowed progress progressed positive positively robust robustly effective effectively effectiveness appropriate appropriately consistent consistently timely timeliness confident confidence high-quality good';
  for (const word of changes.split(' ')) {
    it(`“${word}”, however often it is looked at, cannot`, () => {
      assert.equal(isMeasurable(`Practice is ${word}`), false);
      assert.equal(isMeasurable(`Monthly audits: ${word} work`), false);
    });
  }
});

describe('the title of an action', () => {
  const vague: readonly (readonly [title: string, words: string])[] = [
    ['Continue to embed the practice model', 'Continue to'],
    ['1.2 Continue to develop the front door', 'Continue to'],
    ['We will continue to work with partners', 'continue to'],
    ['Explore options for co-location', 'Explore'],
    ['Explore whether to commission advocacy', 'Explore'],
    ['Consider the need to review and update policies', 'Consider'],
    ['Northmere Police and the ICB to explore a joint rota', 'explore'],
    ['Leaders to consider how to strengthen oversight', 'consider'],
    ['The partnership will actively explore a shared record', 'explore'],
    ['Seek to involve fathers', 'Seek to'],
    ['To explore the feasibility of a family hub', 'explore'],
    ['Consideration to be given to joint supervision', 'Consideration to be given'],
    ['Raise awareness of private fostering', 'Raise awareness'],
    ['Promote awareness of the offer among parents', 'Promote awareness'],
    ['See children alone where possible', 'where possible'],
    ['Share records wherever practicable', 'wherever practicable'],
    ['Raise\nawareness of private fostering', 'Raise\nawareness'],
    ['See children alone where\u00a0possible', 'where\u00a0possible'],
  ];
  for (const [title, words] of vague) {
    it(`“${title}” is vague`, () => {
      const found = vagueWords(title);
      assert.equal(found && title.slice(found.from, found.to), words);
    });
  }

  const plain = [
    ...['Explore options and publish a report', 'Explore co-location, and bring a business case to the board'],
    ...['Consider options with a report to the executive in June', 'Explore models by piloting one in the north'],
    ...[
      'Consider every referral within one day',
      'Continue to audit ten cases a month',
      'Continue to publish the dashboard',
    ],
    ...[
      'Continue with the weekly panel',
      'Raise awareness through a campaign in schools',
      'Raise awareness in all 40 schools',
    ],
    ...['Raise awareness of exploitation and train school staff', 'Train social workers to consider fathers'],
    ...['Help families to explore their options', 'Ensure that assessments consider culture', 'Review the offer'],
    ...[
      'See 95% of children alone where possible',
      'Publish as soon as possible',
      'Brief staff who will consider referrals',
    ],
    ...['Implement the recommendations', 'Discontinue the old form', ''],
  ];
  for (const title of plain) it(`“${title}” is not`, () => assert.equal(vagueWords(title), null));
});

describe('acronyms', () => {
  const found: readonly (readonly [text: string, ...acronyms: string[]])[] = [
    ['The MASH and its DSLs', 'MASH', 'DSL'],
    ['MASH/MAPPA, the ICB’s A&E and CiN plans', 'MASH', 'MAPPA', 'ICB', 'A&E', 'CiN'],
    ['pre-MASH and MASH-led work (CSE).', 'MASH', 'MASH', 'CSE'],
    ['A1, P2, KS2, Y11, Q1 2027/28 and COVID-19'],
    ['NE1 4XY and SW1A 2AA'],
    ['Chapter II, part IX'],
    ['THIS IS NOT DONE'],
    ['VERY IMPORTANT NEWS for all'],
    ['see x.ABC and a@ABC'],
    ['McDonald and OneDrive'],
    ['the ‘THRIVX’ model'],
    ['Jane Roe OBE FRCA'],
  ];
  for (const [text, ...acronyms] of found) {
    it(`in “${text}”`, () =>
      assert.deepEqual(
        findAcronyms(text).map(({ acronym }) => acronym),
        acronyms,
      ));
  }

  const explained: readonly (readonly [text: string, ...acronyms: string[]])[] = [
    ['the Multi-Agency Risk Assessment Conference (MARAC) meets', 'MARAC'],
    ['general practitioners (GPs)', 'GP'],
    ['EHCP (education, health and care plan)', 'EHCP'],
    ['NSCP: Northmere Safeguarding Children Partnership', 'NSCP'],
    ['LMC means local medical committee', 'LMC'],
    ['Northmere, Luton and Milton Keynes Integrated Care Board (NLMK ICB)', 'NLMK'],
    ['CHUMS, an emotional well-being service, helps', 'CHUMS'],
    ['the young people’s service (YZUP)', 'YZUP'],
    ['MASH: police attend each day'],
    ['Talk to MEP – then wait'],
    ['(ABC)'],
  ];
  for (const [text, ...acronyms] of explained) {
    it(`“${text}” explains ${acronyms.join(' ') || 'none'}`, () =>
      assert.deepEqual(
        findExplanations(text).map(({ acronym }) => acronym),
        acronyms,
      ));
  }
});
