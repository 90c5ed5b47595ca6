import assert from 'node:assert/strict';
import { isNamed, readOwners } from '../../server/core/parse/owners.ts';

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
  ['Head  of  MASH', 'person: Head of MASH'],
  ['Head of MASH ( RO )', 'person: Head of MASH = RO'],
  ['Head of MASH [to start in May]', 'person: Head of MASH'],
  ['Head of MASH , Northmere Council', 'person: Head of MASH @ Northmere Council'],
  ['Head of MASH  -  Northmere Council', 'person: Head of MASH @ Northmere Council'],
  ['Head of MASH (RO/LH)', 'person: Head of MASH = RO/LH'],
  ['Head of MASH [RO / LH] / DCS', 'person: Head of MASH | person: DCS'],
  ['(DCS)', 'person: DCS'],
  ['Director, Education', 'person: Director, Education'],
  ['Assistant Director, Adult Social Care', 'person: Assistant Director, Adult Social Care'],
  ['Director, Children and Families Department', 'person: Director, Children and Families Department'],
  ['Manager, Youth Services', 'person: Manager @ Youth Services'],
  ['Manager, Northmere Council, Northmere Police', 'person: Manager @ Northmere Council'],
  ['Jane Roe, Education, Northmere Council', 'person: Jane Roe, Education @ Northmere Council'],
  ['CID, Detective Superintendent', 'person: Detective Superintendent @ CID'],
  ['Northmere Police, Jane Roe, DCS', 'person: Jane Roe = DCS @ Northmere Police'],
  ['Northmere Police (Sam Poe)', 'person: Sam Poe @ Northmere Police'],
  ['Northmere Police (TBC)', 'agency: Northmere Police'],
  // Posts that have a group in their names.
  ['Chair of the LSCB', 'person: Chair of the LSCB'],
  ['Chair, Northmere Safeguarding Board', 'person: Chair, Northmere Safeguarding Board'],
  ['Member, Northmere Safeguarding Board', 'person: Member, Northmere Safeguarding Board'],
  ['Vice-Chair Northmere Safeguarding Board', 'person: Vice-Chair Northmere Safeguarding Board'],
  ['Vice-Chair, Northmere Safeguarding Board', 'person: Vice-Chair, Northmere Safeguarding Board'],
  ['Co-chair LSCB', 'person: Co-chair LSCB'],
  ['Co-chair, Northmere Safeguarding Board', 'person: Co-chair, Northmere Safeguarding Board'],
  ['Chairwoman Northmere Scrutiny Committee', 'person: Chairwoman Northmere Scrutiny Committee'],
  ['Chair Integrated Care Board', 'person: Chair Integrated Care Board'],
  [
    'Head of MASH, Northmere Safeguarding Board, DCS',
    'person: Head of MASH @ Northmere Safeguarding Board | person: DCS',
  ],
  ['DCS, SLT', 'person: DCS @ SLT'],
  ['Jane Roe, MASH', 'person: Jane Roe | group: MASH'],
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
  ['J. Smith, R.T. Jones, K L Poe, PC May', 'person: J. Smith | person: R.T. Jones | person: K L Poe | person: PC May'],
  ['A. de Souza and A van Dijk', 'person: A. de Souza | person: A van Dijk'],
  ['Mrs Roe and Cllr. Poe', 'person: Mrs Roe | person: Cllr. Poe'],
  ['A. Smith-Jones & A. MacDonald', 'person: A. Smith-Jones | person: A. MacDonald'],
  ['Éva Ñandú / Ann-Marie O’Neill', 'person: Éva Ñandú | person: Ann-Marie O’Neill'],
  ['Jane Roe &Sam Poe', 'person: Jane Roe | person: Sam Poe'],
  ['Jane Roe& Sam Poe', 'person: Jane Roe | person: Sam Poe'],
  ['Jane Roe  AND  Sam Poe', 'person: Jane Roe | person: Sam Poe'],
  ['Jane Ann Roe and Sam Poe', 'person: Jane Ann Roe | person: Sam Poe'],
  ['Jane Roe, RO', 'person: Jane Roe | initials: RO'],
  ['QA Support and Public Protection', 'person: QA Support and Public Protection'],
  ['Smith & Jones', 'person: Smith & Jones'],
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
  ['D.C.S.', 'person: D.C.S.'],
  ['det supt', 'person: det supt'],
  ['Psw / Designated DSL', 'person: Psw | person: Designated DSL'],
  // Initials.
  ['RO', 'initials: RO'],
  ['R.O.', 'initials: R.O.'],
  ['JMcD', 'initials: JMcD'],
  ['R O', 'initials: R O'],
  ['R. O. K.', 'initials: R. O. K.'],
  ['JO’B and JMacD', 'initials: JO’B | initials: JMacD'],
  ['ROKX', 'person: ROKX'],
  ['RO, Northmere Police', 'initials: RO @ Northmere Police'],
  ['RO, MASH', 'initials: RO | group: MASH'],
  ['RO, Jane Roe', 'initials: RO | person: Jane Roe'],
  ['RO,LH', 'initials: RO | initials: LH'],
  ['DCS + RO', 'person: DCS | initials: RO'],
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
  ['SLT, DCS', 'group: SLT | person: DCS'],
  ['SLT, Northmere Council', 'group: SLT | agency: Northmere Council'],
  ['SLT (Jane Roe)', 'person: Jane Roe'],
  ['Everybody in MASH', 'group: Everybody in MASH'],
  ['Allan Smith', 'person: Allan Smith'],
  ['Each school', 'group: Each school'],
  ['All schools / police', 'group: All schools / police'],
  // Agencies.
  ['Northmere Police', 'agency: Northmere Police'],
  ['Devon and Cornwall Police', 'agency: Devon and Cornwall Police'],
  ['Police', 'agency: Police'],
  ['ICB', 'agency: ICB'],
  ['NHS Northmere', 'agency: NHS Northmere'],
  ['the NHS', 'agency: the NHS'],
  ['Our NHS colleagues', 'person: Our NHS colleagues'],
  ['Northmere YOT.', 'agency: Northmere YOT.'],
  ['Northmere Commissioning Group', 'agency: Northmere Commissioning Group'],
  ['Northmere Partnership NHS Foundation Trust', 'agency: Northmere Partnership NHS Foundation Trust'],
  ['Partnership Trust', 'agency: Partnership Trust'],
  ['fire service and police', 'agency: fire service | agency: police'],
  ['Northmere Council, Police and Health', 'agency: Northmere Council | agency: Police | agency: Health'],
  ['Health and the NHS', 'agency: Health | agency: the NHS'],
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

describe('an owner’s field', () => {
  const somebody = ['DCS', 'n/a / DCS', 'TBC / DCS', 'TBC/DCS', 'TBC; RO', 'TBC and DCS', '[TBC] & DCS', 'TBC? / DCS'];
  for (const text of [...somebody, 'TBA, TBC, DCS', 'tbd\nDCS', '(TBC), RO'])
    it(`${JSON.stringify(text)} names somebody`, () => assert.equal(isNamed(text), true));

  for (const text of ['', 'TBC', 'TBC (DCS to nominate)', 'TBC – DCS', 'TBA, TBC', 'TBC /', 'TBC land'])
    it(`${JSON.stringify(text)} names nobody yet`, () => assert.equal(isNamed(text), false));

  it('that is a page of prose names nobody', () => {
    assert.equal(described(`Head of MASH, ${'who reports to the board, '.repeat(20)}`), '');
  });
});
