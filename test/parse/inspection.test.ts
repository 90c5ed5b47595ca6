import assert from 'node:assert/strict';
import type { PresetName } from '../../server/core/config/presets.ts';
import { letterOf } from '../support/checkFiles.ts';

describe('What a letter calls itself', () => {
  const letters: [top: string, inspection: PresetName | null][] = [
    ['# Joint targeted area inspection of Northmere', 'jtai'],
    ['# Northmere\n\nJoint targeted area inspection of the multi-agency response to neglect in Northmere', 'jtai'],
    ['Dear local partnership\n\n**JTAI of services for vulnerable children in Northmere**', 'jtai'],
    ['# Inspection of Northmere local authority children’s services', 'ilacs'],
    ['# Inspection of Northmere Metropolitan Borough Council children’s services', 'ilacs'],
    ['# Inspecting local authority children’s services\n\nNorthmere', 'ilacs'],
    ["Focused visit to Northmere local authority children's services\n\nThis letter summarises …", 'ilacs'],
    ['# Area SEND inspection of Northmere Local Area Partnership', 'send'],
    ['# Northmere\n\nJoint inspection of services for special educational needs and/or disabilities', 'send'],
    ['# Scrutiny review: transitions\n\nNorthmere Council, Children and Families Scrutiny Committee', 'scrutiny'],
    ['# Report of the Overview and Scrutiny Committee', 'scrutiny'],
    ['# Peer review of Northmere', null],
    // What comes first counts, not what is mentioned later.
    [
      '# Joint targeted area inspection of Northmere\n\nThe scrutiny committee of the council and the area SEND inspection',
      'jtai',
    ],
    [`# Northmere\n\n${'It is a seaside town. '.repeat(200)}\n\nThe scrutiny committee met.`, null],
  ];
  for (const [top, inspection] of letters) {
    it(`${top.slice(0, 90).replace(/\n+/g, ' / ')}: ${inspection ?? 'nothing'}`, () => {
      assert.equal(letterOf(`${top}\n\n## Areas for improvement\n\n- Plans are late.\n`).inspection, inspection);
    });
  }
});
