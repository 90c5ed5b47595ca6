/**
 * Acronyms that need no explanation in a statement. Two kinds are on the list, and only these:
 *
 * - those of everyday English and of every office;
 * - those that the inspectorates' own letters, statutory guidance (*Working together*, the SEND code of practice) and
 *   GOV.UK use as words: whoever reads a statement has met them in the letter that it answers.
 *
 * What is particular to one place stays off it (a partnership's, a team's or a panel's name), as does what means two
 * things to two agencies. A team adds its own in its configuration, or better in a glossary.
 */
export const knownAcronyms: ReadonlySet<string> = new Set(
  [
    // Everyday English and every office.
    'UK GB EU UN US USA BBC OK AM PM BST GMT NB PS FAQ PDF QR TV DVD CD PC IT ICT AI ID HR PR PA VAT AGM AOB',
    'TBC TBA TBD TBN CEO CFO COO CIO VIP HQ URL SMS GDPR DPIA FOI KPI SMART RAG BRAG SLA MOU TOR MP CV OBE MBE CBE KC QC',
    'QPM JP BA MA BSC MSC PHD MBA LLB CID ESOL BSL LGBT LGBTQ LGBTQI EDI EAL COVID QA QI SME ROI SWOT PESTLE OFSTED WTE FTE',
    'FY YTD DOB POC PDSA SOP RACI B&B Q&A',
    // Those who inspect, lead and act.
    'NHS NHSE GP ICB ICS CCG PCT A&E CQC HMI HMIP HMIC HMICFRS DFE DHSC MOJ LA LAS LGA ADCS ADASS DCS DASS DPH AD DSL DDSL',
    'LADO DBS CPS PCC OPCC MPS YOT YOS YJS YJB NPS CRC LSCB LSCP SCP HWB HWBB CSP MAT PRU AP CAFCASS NSPCC NICE SCIE HMCTS',
    'UKHSA PHE CAMHS CYPMHS MASH MARAC MAPPA MACE VRU VCS VCSE SRO SENCO SENDCO SENDIASS DCO DSCO DMO PCF IRO IDVA ISVA',
    // What they inspect, write and do.
    'JTAI HMCI ILACS SIF WSOA SEND SEN EHC EHCP EHCNA EP EPS CSE CCE CSA CE DA DVA FGM HBV NRM SCR CSPR LCSPR JSNA CP CPP CIN',
    'CLA LAC CIC CYP ICPC RCPC UASC NEET DASH TAF TAC EHA EHM ASD ASC ADHD SALT SLT SLCN SEMH PMLD OT PFA ACE MDT',
    'PSHE RSE RSHE',
  ].flatMap((line) => line.split(' ')),
);
