import assert from 'node:assert/strict';
import { likelyField } from '../../server/core/config/likelyWords.ts';
import { makeWords } from '../../server/core/config/words.ts';

/** Names of columns as councils write them, by what they hold. */
const labels: Readonly<Record<string, readonly string[]>> = {
  owner: [
    // As published plans have them.
    ...['Who by?', 'By who', 'Ownership', 'Specific responsibility', 'Overall responsibility', 'Person/s Responsible'],
    ...['Lead Officer/EM', 'Responsible lead/ group', 'Exec Lead/SRO', 'Lead Responsible', 'Work stream lead'],
    ...[
      'Strategic Lead',
      'Operational Lead',
      'SRO',
      'Senior Responsible Officer',
      'Who is responsible?',
      'Who will lead?',
    ],
    ...['Who’s leading', 'Who will do it?', 'Lead Agency/Officer', 'Delivery Lead', 'Lead Responsibility', 'Exec Lead'],
    ...['People responsible', 'Allocated to', 'Assigned to', 'Action assigned to', 'Workstream lead', 'Lead role'],
    ...[
      'Accountability',
      'Lead Director',
      'Lead manager',
      'Overall lead',
      'Person accountable',
      'Whose responsibility?',
    ],
    ...['Responsible Lead Officer', 'Nominated lead', 'Senior Responsible Owner (SRO)', 'Responsible manager'],
    ...['Head of service', 'Agency lead', 'Owner / agency', 'Organisation and lead', 'Named lead officer'],
  ],
  agency: [
    ...['Partners involved', 'Agencies involved', 'Lead partner', 'Key partners', 'Supporting agencies'],
    ...['Agency responsible', 'Partnership lead agency', 'Other agencies', 'Lead body', 'Partner organisations'],
  ],
  deadline: [
    ...['Planned Completion Date', 'Due Date (mm/yy)', 'Timescales (start – end)', 'Start/End date', 'Target Dates'],
    ...['Timescale for completion', 'Date for completion', 'Date of completion', 'Planned completion date'],
    ...[
      'Expected completion date',
      'When by',
      'Delivery by',
      'Completion by',
      'Implementation date',
      'Target timescale',
    ],
    ...['Milestone date', 'Deadline for completion', 'Date to be completed by', 'By (date)', 'Delivery timescale'],
    ...[
      'Target for completion',
      'Finish date',
      'Date by',
      'Forecast completion date',
      'Revised date',
      'Revised deadline',
    ],
    ...['Action by when', 'Action date', 'Date action due', 'When will it be done by?', 'When will this be completed?'],
    ...['Date required', 'Proposed timescale', 'Timescale/ Target', 'Target date (month)', 'To be done by'],
  ],
  measure: [
    ...['What is desired outcome', 'What will impact be and how measured', 'KPI / target', 'Success measures/KPIs'],
    ...['What difference will it make?', 'What will be different?', 'How will we measure success?'],
    ...[
      'How we will measure impact',
      'How will impact be measured?',
      'What does good look like?',
      'What good looks like',
    ],
    ...['How will we know we’ve made a difference?', 'How will we know if we have been successful?', 'Key measures'],
    ...['Output/Outcome measurement', 'Performance measures/targets', 'Measurable outcome', 'Measure(s) of impact'],
    ...[
      'Intended impact on children',
      'Impact for children and families',
      'Outcomes for children',
      'Success indicators',
    ],
    ...[
      'Desired impact',
      'What success will look like',
      'How success will be measured',
      'Difference made',
      'Impact sought',
    ],
  ],
  evidence: [
    ...['Evidence of progress', 'Source of assurance', 'How will this be evidenced?', 'Evidence source'],
    ...['Supporting evidence', 'Where is the evidence?', 'Impact evidence', 'Means of verification', 'How evidenced'],
  ],
  status: [
    ...[
      'R/A/G',
      'B/R/A/G',
      'Update December 2026',
      'Q1 update',
      'Quarter 2 progress',
      'Dec 26 position',
      'Progress 2026/27',
    ],
    ...['Progress against original timescale', 'Progress & Review', 'Progress indicator', 'Mid-year update'],
    ...[
      'Update',
      'Current position',
      'Latest update',
      'Delivery RAG',
      'Current RAG',
      'Progress to date',
      'Action status',
    ],
    ...['RAG Jan 27', 'Progress RAG', 'Status update', 'BRAGG', '% complete', 'Progress report', 'Update on progress'],
    ...['Progress update at 31 March 2027', 'Completion status', 'Latest position'],
  ],
  area: [
    ...['Recommendation made', 'Summary of main concerns', 'Significant concern', 'Significant weakness', 'You said'],
    ...['Identified weakness', 'Area requiring improvement (recommendations)', 'Must do', 'Must do / should do'],
    ...['What needs to improve?', 'What inspectors told us', 'JTAI recommendation', 'Ofsted recommendation'],
    ...['Area(s) of concern', 'Area of weakness', 'Area of significant concern', 'Area identified for improvement'],
    ...['Improvement required', 'Inspectors’ finding', 'Ofsted area for improvement', 'Feedback from inspectors'],
    ...[
      'What Ofsted said we need to improve',
      'Link to finding',
      'Linked area',
      'Relates to area',
      'Finding from letter',
    ],
  ],
  action: [
    ...[
      'Summary of urgent actions required',
      'ACTION(s) REQUIRED',
      'Specific Actions (dated)',
      'We did',
      'What we will do',
    ],
    ...['Action to take', 'Description of actions'],
    ...[
      'What are we going to do?',
      'What we’ll do',
      'How will we do it',
      'How will we achieve this?',
      'Actions to take',
    ],
    ...[
      'Improvement actions',
      'Key activities',
      'Next steps',
      'Required actions',
      'Action points',
      'What we plan to do',
    ],
    ...['Action we are taking', 'What are we doing about it?', 'What do we need to do?', 'High level actions'],
    ...['Actions to deliver improvement', 'Action detail', 'Actions agreed', 'Remedial action', 'What will change?'],
  ],
  nothing: [
    ...['Yes/no', 'Complete Y/N', 'Achieved (yes / no)', 'Date action completed', 'Date of completion and outcome'],
    ...['Scope of recommendation', 'Exec date', 'Link to other action plans', 'Initial risk', 'Resource implication'],
    ...['Start date', 'Review date', 'Date reviewed', 'Actual completion date', 'Date completed', 'Resources', 'Cost'],
    ...[
      'Risk',
      'Notes',
      'Theme',
      'Priority',
      'Objective',
      'Governance',
      'Reports to',
      'Board',
      'Baseline',
      'Monitoring',
    ],
    ...[
      'Last updated',
      'Date of last update',
      'Dependencies',
      'Workstream',
      'Date raised',
      'Audit date',
      'Service area',
    ],
    ...['Control measures', 'Areas of work', 'What we have done so far', 'Budget impact', 'Equality impact assessment'],
    ...['Impact on budget', 'Next meeting date', 'Frequency', 'Chair', 'Membership', 'Quality assurance'],
  ],
};

describe('names of columns that say what the usual ones do, in words of their own', () => {
  const words = makeWords();
  for (const [field, list] of Object.entries(labels)) {
    it(`${field}: ${list.length} of them`, () => {
      const other = list.flatMap((label) => {
        const read = words.field(label) ?? likelyField(label)?.field ?? 'nothing';
        return read === field ? [] : [`${label} is read as ${read}`];
      });
      assert.deepEqual(other, []);
    });
  }
});
