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
  // Area SEND inspections are reviews under section 20(1)(a) of the Children Act 2004, as their reports say, so that
  // SI 2015/1792, regulation 4, is the outer limit: 70 working days from receipt. Inspectorates may ask for the priority
  // action plan (area SEND) sooner, in words that the reports do not print and no source settles: nothing is counted.
  send: { workingDays: null },
  // Local Government Act 2000, section 9FE (Localism Act 2011): the executive responds within two months of receiving
  // the report, which is no count of working days. Nothing asks a response for a section on governance or sign-off.
  scrutiny: { workingDays: null, sections: [] },
};
