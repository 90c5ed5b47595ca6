import type { Settings } from './settings.ts';

/** The kinds of inspection, or of report, that a statement may answer. */
export const presetNames = ['jtai', 'ilacs', 'send', 'scrutiny'] as const;
export type PresetName = (typeof presetNames)[number];

/** What each kind is called, in the words of a sentence. */
export const presetTitles: Readonly<Record<PresetName, string>> = {
  jtai: 'joint targeted area inspection',
  ilacs: 'inspection of local authority children’s services',
  send: 'area SEND inspection',
  scrutiny: 'scrutiny report',
};

/**
 * What differs between them. The words do not: whichever letter it is, all the usual headings and labels are known, so
 * that nothing is read anew when it turns out to be another kind. A day that the letter prints always governs.
 */
export const presets: Readonly<Record<PresetName, Settings>> = {
  // SI 2015/1792 (Children Act 2004 (Joint Area Reviews) Regulations 2015): 70 working days from receipt of the report.
  jtai: { workingDays: 70 },
  // SI 2007/462 (Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007), under section
  // 137 of the Act: 70 working days from receipt. Focused visits too; Ofsted asks there for a draft within 20.
  ilacs: { workingDays: 70 },
  // Ofsted and CQC, Area SEND inspections: framework and handbook (2023, updated June 2025): the priority action plan
  // goes to Ofsted within 35 working days of the report, as summaries of the framework and the dates of plans say
  // (Hertfordshire: report 10 November 2023, plan in December). The reports themselves print no day.
  send: { workingDays: 35 },
  // Local Government Act 2000, section 9FE (Localism Act 2011): the executive responds within two months of receiving
  // the report, which is no count of working days. Nothing asks a response for a section on governance or sign-off.
  scrutiny: { workingDays: null, sections: [] },
};
