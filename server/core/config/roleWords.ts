/**
 * Officers who are known by letters, and what these mean. They look like initials, and name a post. Where the letters
 * mean several posts the first is the one that is compared.
 */
const officerLetters: Readonly<Record<string, string>> = {
  DCS: "director of children's services",
  DASS: 'director of adult social services',
  DASC: 'director of adult social care',
  DAS: 'director of adult services',
  DPH: 'director of public health',
  DOF: 'director of finance',
  DON: 'director of nursing',
  CEO: 'chief executive officer',
  CEX: 'chief executive',
  CE: 'chief executive',
  COO: 'chief operating officer',
  CFO: 'chief finance officer',
  CIO: 'chief information officer',
  CNO: 'chief nursing officer',
  AD: 'assistant director',
  DD: 'deputy director',
  ED: 'executive director',
  SD: 'service director',
  HOS: 'head of service',
  HOD: 'head of department',
  HT: 'headteacher',
  DHT: 'deputy headteacher',
  AHT: 'assistant headteacher',
  SM: 'service manager',
  TM: 'team manager',
  ATM: 'assistant team manager',
  GM: 'group manager',
  PM: 'practice manager',
  PO: 'probation officer',
  SW: 'social worker',
  PSW: 'principal social worker',
  IRO: 'independent reviewing officer',
  CPC: 'child protection chair',
  LADO: 'local authority designated officer',
  DSL: 'designated safeguarding lead',
  DDSL: 'deputy designated safeguarding lead',
  DSO: 'designated safeguarding officer',
  DCO: 'designated clinical officer',
  DMO: 'designated medical officer',
  DSCO: 'designated social care officer',
  SENCO: 'special educational needs coordinator',
  SENDCO: 'special educational needs coordinator',
  PEP: 'principal educational psychologist',
  VSH: 'virtual school head',
  SRO: 'senior responsible officer',
  SPOC: 'single point of contact',
  GP: 'general practitioner',
  HV: 'health visitor',
  EWO: 'education welfare officer',
  IDVA: 'independent domestic violence adviser',
  ISVA: 'independent sexual violence adviser',
  PCC: 'police and crime commissioner',
  CC: 'chief constable',
  DCC: 'deputy chief constable',
  ACC: 'assistant chief constable',
  CI: 'chief inspector',
  DCI: 'detective chief inspector',
  DI: 'detective inspector',
  DS: 'detective sergeant',
  DC: 'detective constable',
  DSU: 'detective superintendent',
  DSUPT: 'detective superintendent',
  'DET SUPT': 'detective superintendent',
  'DET SUPERINTENDENT': 'detective superintendent',
  'DET CH SUPT': 'detective chief superintendent',
  SUPT: 'superintendent',
  'CH SUPT': 'chief superintendent',
  'CH INSP': 'chief inspector',
  INSP: 'inspector',
  SGT: 'sergeant',
};

/** The same in capitals, by their letters. */
export const officers: ReadonlyMap<string, string> = new Map(Object.entries(officerLetters));

/** What a post is called: `Head of Service`, `MASH Team Manager`, `Partnership Lead`. */
export const roleNouns =
  'head director manager lead leader officer coordinator co-ordinator co-ordinators chair chairperson chairman chairwoman vice-chair co-chair deputy superintendent supt inspector insp sergeant sgt constable commander commissioner nurse doctor gp paediatrician midwife visitor worker teacher headteacher principal consultant adviser advisor analyst administrator executive secretary member councillor cllr champion specialist practitioner psychologist psychiatrist therapist physician scrutineer governor solicitor lawyer guardian facilitator trainer auditor assistant supervisor senco dsl owner author representative president clerk registrar apprentice mayor accountant strategist chief'.split(
    ' ',
  );

/** What people who meet or work together are called. Nobody of them in particular answers for anything. */
export const groupNouns =
  'board group team partnership committee panel forum subgroup sub-group workstream hub network meeting cabinet alliance consortium collaborative taskforce task-force cell partners agencies stakeholders'.split(
    ' ',
  );

/** Groups that are known by letters. */
export const groupLetters = new Set(
  'SLT SMT CMT CLT DLT ELT DMT LMT EMT MASH MARAC MACE MAPPA MATAC MARU MACSE MASA LSCB LSCP SCP SCB HWB HWBB CSP SAB LSAB YJMB CDOP QAG PAG PCF T&F'.split(
    ' ',
  ),
);

/** Agencies and services that are known by letters. */
export const agencyLetters = new Set(
  'ICB ICS CCG NHS PCT CSC ASC CYPS YOT YOS YJS YJB NPS CRC HMPPS CAMHS CYPMHS MPS OPCC LA VCS VCSE VCFS DWP CPS CQC DFE FIS'.split(
    ' ',
  ),
);

/** Letters that say what kind of work somebody does, or in which unit: `Head of CIN`, `Superintendent, CID`. */
export const unitLetters = new Set(
  'CID PPU PVP PVPU CAIT BCU PDU IT HR PR QA SEND SEN EHCP EHC EH LAC CIC CLA CIN CP EDT IFD NEET CSE CCE DA DV ALL NA'.split(
    ' ',
  ),
);

/** The last word of what an organisation, a service or a department is called. */
export const agencyNouns =
  'council authority borough police constabulary icb icbs ccg ccgs nhs trust trusts service services probation cafcass camhs hospital hospitals school schools college colleges academy academies university charity directorate department health housing care education mbc'.split(
    ' ',
  );
