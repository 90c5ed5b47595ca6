import type { FieldName } from '../model/statement.ts';

/**
 * The words by which drafting teams name the fields of an action: the field's own name first, then its synonyms.
 * They are compared without case, plural `s`, brackets and punctuation.
 */
export const fieldWords: Readonly<Record<FieldName, readonly string[]>> = {
  owner: [
    ...['owner', 'lead', 'lead officer', 'action owner', 'responsible', 'responsibility', 'who'],
    ...[
      'lead person',
      'lead professional',
      'lead name',
      'named lead',
      'action lead',
      'responsible officer',
      'responsible person',
      'responsible lead',
    ],
    ...[
      'accountable',
      'accountable officer',
      'accountable lead',
      'by whom',
      'person responsible',
      'officer responsible',
      'owned by',
      'led by',
      'lead and role',
    ],
  ],
  agency: [
    'agency',
    'organisation',
    'organization',
    'partner',
    'lead agency',
    'lead organisation',
    'partner agency',
    'responsible agency',
    'responsible body',
  ],
  deadline: [
    ...['deadline', 'by when', 'timescale', 'due', 'due date', 'target date', 'completion date', 'date'],
    ...[
      'when',
      'timeframe',
      'time frame',
      'time scale',
      'timeline',
      'end date',
      'complete by',
      'completed by',
      'completion',
      'to be completed by',
      'target completion date',
      'date due',
      'delivery date',
      'due by',
    ],
  ],
  measure: [
    ...['success measure', 'measure', 'outcome', 'impact', 'kpi', 'how we will know', 'how will we know'],
    ...[
      'measure of success',
      'success criteria',
      'success criterion',
      'intended outcome',
      'expected outcome',
      'desired outcome',
      'intended impact',
      'expected impact',
      'performance measure',
      'impact measure',
      'outcome measure',
      'performance indicator',
      'key performance indicator',
      'what success looks like',
      'what will success look like',
    ],
  ],
  evidence: ['evidence', 'evidence of impact', 'evidence of completion', 'source of evidence', 'evidenced by'],
  status: [
    'status',
    'progress',
    'rag',
    'brag',
    'assessment',
    'rag rating',
    'brag rating',
    'rag status',
    'brag status',
    'progress update',
    'current status',
    'progress status',
  ],
  area: [
    ...['area', 'area for improvement', 'recommendation', 'finding', 'responds to'],
    ...[
      'area for priority action',
      'area for development',
      'afi',
      'area ref',
      'area reference',
      'area no',
      'area number',
      'recommendation ref',
      'recommendation no',
      'letter ref',
      'letter reference',
      'inspection finding',
      'answers',
      'area of improvement',
      'improvement area',
      'priority area',
      'area addressed',
      'areas addressed',
    ],
  ],
  ref: [
    'ref',
    'no',
    'number',
    'reference',
    'action ref',
    'action reference',
    'action no',
    'action number',
    'ref no',
    'reference no',
    'reference number',
    'id',
    '#',
    'item',
    'item no',
  ],
};

/** What a table's column of actions, and an action's own words in a list of fields, are called. */
export const actionWords: readonly string[] = [
  ...[
    'action',
    'action required',
    'proposed action',
    'action to be taken',
    'action we will take',
    'action needed',
    'agreed action',
    'planned action',
    'key action',
    'specific action',
    'action description',
    'description of action',
    'action title',
  ],
  ...[
    'what we will do',
    'what will we do',
    'what will be done',
    'what needs to be done',
    'what',
    'activity',
    'task',
    'step',
    'action step',
    'key task',
    'milestone and action',
  ],
];

/** Headings that open a list of areas, and what kind of area stands under each. */
export const openingHeadings = {
  priority: [
    'area for priority action',
    'priority and immediate action',
    'priority action',
    'area for immediate action',
    'area for immediate and priority action',
    'immediate and priority action',
    'area of priority action',
    'area for urgent action',
  ],
  improvement: [
    'area for improvement',
    'what needs to improve',
    'area for development',
    'area of improvement',
    'area requiring improvement',
    'area that need to improve',
    'area that needs to improve',
    'area needing improvement',
    'what need to improve',
    'what must improve',
    'area for further improvement',
    'area for further development',
  ],
  recommendation: ['recommendation'],
} as const;

/** Headings that hold no areas, at whatever level they stand. */
export const closingHeadings: readonly string[] = [
  ...[
    'strength',
    'key strength',
    'area of strength',
    'what is working well',
    'what works well',
    'next step',
    'headline finding',
    'main finding',
    'key finding',
    'summary of finding',
  ],
  ...[
    'contents',
    'table of contents',
    'introduction',
    'background',
    'context',
    'summary',
    'conclusion',
    'case study',
    'practice study',
    'annex',
    'appendix',
    'note',
    'footnote',
    'reference',
    'inspection details',
    'about this inspection',
    'about the inspection',
    'information about this inspection',
    'the inspection team',
    'inspection team',
  ],
];

/**
 * A label or heading as it is compared: small letters, brackets and their words left out, `s` of a plural and
 * punctuation at the ends gone. `Lead officer(s):` and `LEAD OFFICERS` are both `lead officer`.
 */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^[\s"'“”()[\]{}<>*_#:.,;!?|–—•-]+(?=.)/, (lead) => (lead.includes('#') ? '#' : ''))
    .replace(/[\s:?.,;!*_\-–—¹²³⁰-⁹]+$/, '')
    .replace(/\s+/g, ' ')
    .split(' ')
    .map((word) =>
      word.length > 3 && word.endsWith('ies')
        ? word.slice(0, -3) + 'y'
        : word.length > 3 && word.endsWith('s') && !word.endsWith('ss')
          ? word.slice(0, -1)
          : word,
    )
    .join(' ')
    .replace(/&/g, 'and');
}
