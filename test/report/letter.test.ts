import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import type { Area, Letter } from '../../server/core/model/letter.ts';
import { formatLetter, jsonLetter } from '../../server/core/report/letter.ts';

const span = { start: 0, end: 1 };
function area(part: Partial<Area>): Area {
  return {
    ref: 'A1',
    refSpan: null,
    kind: 'improvement',
    heading: 'Areas for improvement',
    agency: null,
    timescale: null,
    stem: null,
    loose: false,
    text: 'Thresholds',
    items: [],
    span,
    titleSpan: span,
    ...part,
  };
}

const letter: Letter = {
  title: 'Joint targeted area inspection of Northmere',
  inspection: 'jtai',
  published: Temporal.PlainDate.from('2018-01-30'),
  statementDue: Temporal.PlainDate.from('2018-05-11'),
  dueText: 'by 11 May 2018',
  dueSpan: null,
  principalAuthority: 'Northmere Council',
  sendTo: null,
  agencies: [],
  ignores: [],
  uncompared: false,
  passedOver: [],
  areas: [
    area({
      text: 'The timeliness of strategy meetings, which is too variable across the whole partnership:\nacross agencies',
      items: [{ ref: 'A1.1', text: 'across agencies', span }],
    }),
    area({ ref: 'A2', text: 'Thresholds' }),
    area({
      ref: 'P1',
      kind: 'priority',
      heading: 'Areas for priority action',
      timescale: 'Immediately',
      text: 'Meetings',
    }),
  ],
};

describe('a letter, as printed', () => {
  it('is JSON with exactly the documented keys', () => {
    assert.deepEqual(Object.keys(jsonLetter(letter)), [
      'version',
      'title',
      'published',
      'statementDue',
      'dueText',
      'principalAuthority',
      'sendTo',
      'areas',
    ]);
    assert.equal(jsonLetter(letter).published, '2018-01-30');
    assert.deepEqual(jsonLetter({ ...letter, published: null }).published, null);
    assert.equal(
      JSON.stringify(jsonLetter(letter).areas[0]),
      '{"ref":"A1","kind":"improvement","heading":"Areas for improvement","agency":null,"timescale":null,' +
        '"text":"The timeliness of strategy meetings, which is too variable across the whole partnership:\\nacross agencies",' +
        '"items":[{"ref":"A1.1","text":"across agencies"}]}',
    );
  });

  it('is text for people, priority action first', () => {
    assert.equal(
      formatLetter(letter, 70, 60),
      `Joint targeted area inspection of Northmere

Published             Tuesday 30 January 2018
Statement due         Friday 11 May 2018 (“by 11 May 2018”)
Working days between  70
Principal authority   Northmere Council
Send it to            not found

1 area for priority action

  Areas for priority action · Immediately

    P1  Meetings

2 areas for improvement

  Areas for improvement

    A1  The timeliness of strategy meetings, which is too
        variable across the whole partnership:
        A1.1 across agencies

    A2  Thresholds
`,
    );
  });
});
