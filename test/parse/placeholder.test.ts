import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlaceholder } from '../../server/core/parse/placeholder.ts';

describe('placeholders', () => {
  const nothing = [
    ...['', '   ', 'TBC', 'tbc', 'TBC.', 'TBA', 'TBD', 'T.B.C.', 'TBC?', '(TBC)', '[TBC]', 'TBC (DCS to nominate)'],
    ...['TBC - DCS', 'TBC after review', 'to be confirmed', 'To be agreed', 'to be decided', 'to be determined'],
    ...[
      'to be advised',
      'To be identified',
      'to be nominated by the DCS',
      'still to be appointed',
      '?',
      '???',
      '—',
      '–',
    ],
    ...[
      '-',
      '--',
      '…',
      '...',
      '[owner]',
      '[Name of lead]',
      '<owner>',
      '{lead}',
      'n/a',
      'N/A',
      'None',
      'nil',
      'xx',
      'XXX',
    ],
    ...['?? (the police to confirm)', '? – ask the ICB', '??? - not yet'],
    ...[
      'n.a.',
      'na',
      'n/k',
      'null',
      'Unknown',
      'Not  applicable',
      'To follow',
      'Vacant',
      'Vacant post',
      'To be appointed',
    ],
    ...[
      'to be recruited',
      'To be reconfirmed',
      'to be re-appointed',
      'yet to be named',
      'TBN',
      '(Vacant )',
      '?(police)',
      'none!?',
    ],
    ...['_', '____', 'Not known', '\u00a0', 'N/A.'],
  ];
  for (const text of nothing)
    it(`${JSON.stringify(text)} says nothing yet`, () => assert.equal(isPlaceholder(text), true));

  const something = [
    ...['Head of Service (TBC)', 'DCS', 'RO / LH', '30 June 2027', 'March 2027', 'Nadia Nil', 'TBCS manager', 'x', '5'],
    ...[
      '[x]',
      '[Head of Service](mailto:a@b.example)',
      '[DCS] and [CEO]',
      'Ongoing',
      'None of the partners',
      'Taba Smith',
    ],
    ...[
      'To be completed by the DCS',
      'T. B. Carter',
      'TB nurse',
      'X. Xu',
      '- DCS',
      'n/a for health; DCS for education',
      'Really ?? (the police to confirm)',
      '?? or so',
      '[x] done',
      '(TBC) DCS',
      'Maxxx',
      'xxl',
      'Post to be confirmed in May',
      'Unknown to us',
      'The vacant post',
    ],
  ];
  for (const text of something)
    it(`${JSON.stringify(text)} says something`, () => assert.equal(isPlaceholder(text), false));

  it('answers for any text, and alike with white space around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => isPlaceholder(text) === isPlaceholder(`  ${text} `)),
    );
  });
});
