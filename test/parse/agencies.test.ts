import assert from 'node:assert/strict';
import { agencyKinds, isAcronymOf, kindOfAgency, sameAgency } from '../../server/core/link/agencies.ts';
import { agenciesOfArea } from '../../server/core/link/namedAgencies.ts';
import { letterOf } from '../support/checkFiles.ts';

describe('the kind of an agency', () => {
  const names: readonly (readonly [name: string, kind: ReturnType<typeof kindOfAgency>])[] = [
    ['Devon and Cornwall Police', 'police'],
    ['West Mercia Constabulary', 'police'],
    ['the police', 'police'],
    ['NHS Northmere Integrated Care Board', 'health'],
    ['Northmere CCG', 'health'],
    ['Northmere Hospitals NHS Foundation Trust', 'health'],
    ['National Probation Service', 'probation'],
    ['Community Rehabilitation Company', 'probation'],
    ['Northmere Youth Offending Team', 'youth-justice'],
    ['Youth Justice Service', 'youth-justice'],
    ['Northmere City Council', 'council'],
    ['the local authority', 'council'],
    ['Children’s Social Care', 'council'],
    ['Northmere Academies Trust', 'schools'],
    ['schools', 'schools'],
    ['Cafcass', 'cafcass'],
    ['Northmere Safeguarding Children Partnership', 'partnership'],
    ['Police and Crime Commissioner for Northmere', 'partnership'],
    ['Deputy Mayor for Police and Crime', 'partnership'],
    ['Barnardo’s', null],
  ];
  for (const [name, kind] of names) it(name, () => assert.equal(kindOfAgency(name), kind));
});

describe('the agencies that an owner may belong to', () => {
  const owners: readonly (readonly [owner: string, kinds: readonly string[]])[] = [
    ['Detective Superintendent, CID', ['police']],
    ['DCI', ['police']],
    ['Designated Nurse for Safeguarding', ['health']],
    ['Named GP', ['health']],
    ['Head of Service for MASH', ['council']],
    ['DCS', ['council']],
    ['Head of Probation Delivery Unit', ['council', 'probation']],
    ['YOT Manager', ['youth-justice']],
    ['Headteacher, Northmere Primary School', ['schools']],
    ['R. Okafor', []],
    ['Workforce Lead', []],
  ];
  for (const [owner, kinds] of owners) it(owner, () => assert.deepEqual([...agencyKinds(owner)], kinds));
});

describe('an agency by its letters', () => {
  it('is the agency', () => {
    assert.ok(isAcronymOf('NSCP', 'Northmere Safeguarding Children Partnership'));
    assert.ok(isAcronymOf('NCC', 'Northmere City Council'));
    assert.ok(isAcronymOf('TSCP', 'Torbay Partnership (TSCP)'));
    assert.ok(!isAcronymOf('RO', 'Northmere City Council'));
    assert.ok(sameAgency('the Northmere Police', 'Northmere police'));
  });
});

describe('the agencies that an area asks something of', () => {
  // As real letters put it.
  const areas: readonly (readonly [area: string, kinds: readonly string[]])[] = [
    ['West Midlands Police need to take urgent action to improve the quality of information.', ['police']],
    ['Devon and Cornwall Police should clear the backlog.', ['police']],
    ['Frontline police officers do not routinely record the voices of children.', ['police']],
    ['The probation service’s management oversight of referrals, and record-keeping.', ['probation']],
    ['The NPS does not undertake checks with children’s services.', ['probation']],
    [
      'Managers within children’s social care, the police and health should ensure that minutes are shared.',
      ['council', 'police', 'health'],
    ],
    ['Leaders in the ICB and the LA should strengthen multi-agency working.', ['health', 'council']],
    ['Schools should be invited.', ['schools']],
    // They are only spoken of.
    ['Information requests from the MASH to police, health and probation are dealt with slowly.', []],
    ['The CRC is not invited to meetings.', []],
    ['Schools are not told of incidents.', []],
    ['The council is addressing this by recruiting.', []],
    ['The quality of police referrals.', []],
    ['The communication between health agencies in the MASH.', []],
    ['All agencies’ attendance at child protection conferences.', []],
    ['Membership of the Youth Justice Management Board.', []],
    ['The response to notifications. The police have made a decision about this.', []],
  ];
  for (const [text, kinds] of areas) {
    it(text, () => {
      const { areas } = letterOf(`## Areas for improvement\n\n- ${text}\n`);
      assert.deepEqual(
        agenciesOfArea(areas[0]!).map(({ kind }) => kind),
        kinds,
      );
    });
  }
});
