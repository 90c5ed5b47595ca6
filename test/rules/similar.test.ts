import assert from 'node:assert/strict';
import { Areas } from '../../server/core/link/areas.ts';
import { similarAreas } from '../../server/core/link/similar.ts';
import { letterOf } from '../support/checkFiles.ts';

const text = `## Areas for improvement

- The timeliness of strategy meetings is too variable.
- The partnership has no plan for how supervision is recorded.
- Strategy meetings do not always have a representative of health.
`;

function suggested(words: string): string[] {
  const areas = new Areas([{ file: 'letter.md', letter: letterOf(text) }]);
  return similarAreas(areas, words, 4).map(({ area }) => area.ref);
}

describe('areas that are suggested for an action', () => {
  it('are those of its own words, the most alike first', () => {
    assert.deepEqual(suggested('Hold strategy meetings in time, and record the timeliness of each'), ['A1']);
    assert.equal(suggested('Invite health to strategy meetings')[0], 'A3');
    assert.deepEqual(suggested('Strategy meetings').sort(), ['A1', 'A3']);
  });

  it('are not those that say as little as it does of plans and partners', () => {
    const title = 'Develop and implement a multi-agency plan to improve timeliness across the partnership';
    assert.deepEqual(suggested(title), ['A1']);
    assert.deepEqual(suggested('Strengthen the supervision plan'), ['A2']);
  });

  it('are those, where it says nothing else', () => assert.deepEqual(suggested('A partnership plan'), ['A2']));

  it('are none where it speaks of something else', () => assert.deepEqual(suggested('Recruit foster carers'), []));
});
