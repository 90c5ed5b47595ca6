import assert from 'node:assert/strict';
import { readOwners } from '../../server/core/parse/owners.ts';

/** As `kind: name = name @ agency`, one owner after the other. */
function described(text: string): string {
  return readOwners(text)
    .map(
      ({ kind, names, agency }) => `${kind}: ${names.join(' = ')}${agency && kind !== 'agency' ? ` @ ${agency}` : ''}`,
    )
    .join(' | ');
}

const owners: readonly (readonly [written: string, read: string])[] = [
  // One post, whatever stands in its name.
  ['Head of Service for MASH', 'person: Head of Service for MASH'],
  ['Head of Service for MASH, Northmere Council', 'person: Head of Service for MASH @ Northmere Council'],
  ['Head of MASH (Northmere Council)', 'person: Head of MASH @ Northmere Council'],
  ['Head of MASH – Northmere Council', 'person: Head of MASH @ Northmere Council'],
  ['Northmere Police: DCI Public Protection', 'person: DCI Public Protection @ Northmere Police'],
  ["Head of Children's Safeguarding and Review", "person: Head of Children's Safeguarding and Review"],
  ['Health and Social Care Lead', 'person: Health and Social Care Lead'],
  ['Assistant Director, Education and Early Help', 'person: Assistant Director, Education and Early Help'],
  ['Detective Superintendent, CID', 'person: Detective Superintendent, CID'],
  ['Police and Crime Commissioner', 'person: Police and Crime Commissioner'],
  ['Director of Children’s Services, Northmere Council', 'person: Director of Children’s Services @ Northmere Council'],
  [
    'Designated Nurse for Safeguarding, NHS Northmere ICB',
    'person: Designated Nurse for Safeguarding @ NHS Northmere ICB',
  ],
  ['Head of CIN/CP Services', 'person: Head of CIN/CP Services'],
  ['Named nurse / doctor for safeguarding', 'person: Named nurse | person: doctor for safeguarding'],
  ['24/7 Team Manager', 'person: 24/7 Team Manager'],
  // Posts that have a group in their names.
  ['Chair of the LSCB', 'person: Chair of the LSCB'],
  ['Chair, Northmere Safeguarding Board', 'person: Chair, Northmere Safeguarding Board'],
  ['Workforce Manager, Northmere Partnership', 'person: Workforce Manager @ Northmere Partnership'],
  ['Independent Chair LSCB', 'person: Independent Chair LSCB'],
  ['Board Manager', 'person: Board Manager'],
  ['Head of the Duty Team', 'person: Head of the Duty Team'],
  ['MASH Team Manager', 'person: MASH Team Manager'],
  ['Partnership Lead', 'person: Partnership Lead'],
  ['Detective Superintendent for Public Protection', 'person: Detective Superintendent for Public Protection'],
  ['Council Leader', 'person: Council Leader'],
  ['LSCP Business Manager', 'person: LSCP Business Manager'],
  ['Partnership (A. Smith)', 'person: A. Smith'],
  // People.
  ['R. Okafor', 'person: R. Okafor'],
  ['Dr Jane Roe', 'person: Dr Jane Roe'],
  [
    'Jane Roe, Assistant Director, Early Help, Northmere Council',
    'person: Jane Roe = Assistant Director, Early Help @ Northmere Council',
  ],
  ['Jane Roe (DCS)', 'person: Jane Roe = DCS'],
  ['R. Okafor (RO)', 'person: R. Okafor = RO'],
  // Officers by their letters.
  ['DCS', 'person: DCS'],
  ['HoS', 'person: HoS'],
  ['Det Supt', 'person: Det Supt'],
  ['Det. Supt.', 'person: Det. Supt.'],
  ['LADO', 'person: LADO'],
  ['DSL', 'person: DSL'],
  // Initials.
  ['RO', 'initials: RO'],
  ['R.O.', 'initials: R.O.'],
  ['JMcD', 'initials: JMcD'],
  ['RO, Head of MASH', 'person: RO = Head of MASH'],
  ['Head of MASH, RO', 'person: Head of MASH = RO'],
  // Several.
  ['Chair / DCS', 'person: Chair | person: DCS'],
  ['Police, Health and Council', 'agency: Police | agency: Health | agency: Council'],
  ['Council and Police and Health', 'agency: Council | agency: Police | agency: Health'],
  ['the council & the police', 'agency: the council | agency: the police'],
  ['Police and Health Leads', 'person: Police and Health Leads'],
  ['Health and Social Care', 'agency: Health and Social Care'],
  ['RO / LH', 'initials: RO | initials: LH'],
  ['RO/LH', 'initials: RO | initials: LH'],
  ['RO, LH and DCS', 'initials: RO | initials: LH | person: DCS'],
  ['RO; LH\nDCS', 'initials: RO | initials: LH | person: DCS'],
  ['RO & LH', 'initials: RO | initials: LH'],
  ['Head of MASH and Detective Superintendent, CID', 'person: Head of MASH | person: Detective Superintendent, CID'],
  ['A. Smith (Head of Service), B. Jones', 'person: A. Smith = Head of Service | person: B. Jones'],
  ['Jane Roe and Sam Poe', 'person: Jane Roe | person: Sam Poe'],
  ['Head of MASH, Head of Early Help', 'person: Head of MASH | person: Head of Early Help'],
  [
    'Head of MASH, Northmere Council / DCI, Northmere Police',
    'person: Head of MASH @ Northmere Council | person: DCI @ Northmere Police',
  ],
  ['TBC / DCS', 'person: DCS'],
  ['TBC', ''],
  ['[owner, Northmere Police]', ''],
  // Groups.
  ['SLT', 'group: SLT'],
  ['Northmere Safeguarding Children Partnership', 'group: Northmere Safeguarding Children Partnership'],
  ['Quality Assurance Group', 'group: Quality Assurance Group'],
  ['Task and finish group', 'group: Task and finish group'],
  ['MASH Steering Group', 'group: MASH Steering Group'],
  ['Head Teachers’ Forum', 'group: Head Teachers’ Forum'],
  ['Chairs Group', 'group: Chairs Group'],
  ['All partners', 'group: All partners'],
  ['all agencies', 'group: all agencies'],
  ['MASH', 'group: MASH'],
  ['NSCP', 'group: NSCP'],
  ['BDSAB', 'group: BDSAB'],
  ['NSCP Business Manager', 'person: NSCP Business Manager'],
  ['Chair, NSCP', 'person: Chair, NSCP'],
  ['Everyone', 'group: Everyone'],
  ['PEP', 'person: PEP'],
  ['MASH team', 'group: MASH team'],
  ['Board of Trustees', 'group: Board of Trustees'],
  ['Executive Board and DCS', 'group: Executive Board | person: DCS'],
  // Agencies.
  ['Northmere Police', 'agency: Northmere Police'],
  ['Devon and Cornwall Police', 'agency: Devon and Cornwall Police'],
  ['Police', 'agency: Police'],
  ['ICB', 'agency: ICB'],
  ['NHS Northmere', 'agency: NHS Northmere'],
  ['Northmere Integrated Care Board', 'agency: Northmere Integrated Care Board'],
  ['Youth Offending Team', 'agency: Youth Offending Team'],
  ['Children’s Services', 'agency: Children’s Services'],
  ['Probation', 'agency: Probation'],
  ['Schools', 'agency: Schools'],
  ['Police, Health', 'agency: Police | agency: Health'],
  ['Northmere Council and Northmere Police', 'agency: Northmere Council | agency: Northmere Police'],
];

describe('owners', () => {
  for (const [written, read] of owners) it(JSON.stringify(written), () => assert.equal(described(written), read));

  it('stand where they stand', () => {
    for (const [written] of owners) {
      for (const { text, from, to } of readOwners(written)) assert.equal(written.slice(from, to), text);
    }
  });
});
