import fc from 'fast-check';

/** Letters and statements of the kinds that documents.md knows, with every field present, odd or missing. */
const refs = [
  'A1',
  'A2',
  'A3',
  'P1',
  'R2',
  'A9',
  'A1, A3',
  'A1–A3',
  'additional',
  'TBC',
  '',
  '…',
  'recommendation 2',
  'a1',
  'A1.2',
];
const owners = [
  'DCS',
  'Head of MASH, Northmere Council',
  'TBC',
  '',
  '[owner]',
  'Chair / DCS',
  '**RO**',
  '~~DCS~~ RO',
  'n/a',
  '👩 Lead',
];
const deadlines = [
  ...[
    '30 June 2027',
    '31 April 2027',
    'Monday 30 June 2027',
    'Q1 2027/28',
    'ongoing',
    'asap',
    '',
    'TBC',
    'within 3 months',
    'Immediate',
  ],
  ...[
    'June/July 2027',
    'March',
    'September 2027 (funding permitting)',
    '2027-02-30',
    '`31/03/2027`',
    '30 June 2027 (was 31 April 2027)',
    'ongoing <!-- wsoa-ignore vague-deadline: agreed -->',
  ],
];
const titles = [
  'Convene strategy meetings',
  'Action 1.1 Convene',
  '1.2 Publish thresholds',
  'A1 Timeliness',
  'A2',
  'Brief **every** team',
  'שלום',
  '| pipes',
  '',
];
const words = [
  'The timeliness of strategy meetings is too variable.',
  'Thresholds are not understood.',
  'Supervision lacks challenge:',
  'the voice of children',
];

const eol = fc.constantFrom('\n', '\n', '\r\n');
const ref = fc.constantFrom(...refs);
const owner = fc.constantFrom(...owners);
const deadline = fc.constantFrom(...deadlines);
const title = fc.constantFrom(...titles);
const word = fc.constantFrom(...words);

const ignore = fc
  .constantFrom(
    'vague-deadline, action-without-owner: agreed',
    'area-without-action A1 until 30 June 2027: agreed',
    'action-without-deadline until 1 January 2027: agreed',
    'unknown-area:',
  )
  .map((said) => [`<!-- wsoa-ignore ${said} -->`, '']);

const section = fc
  .record({
    depth: fc.integer({ min: 1, max: 6 }),
    title,
    ref,
    owner,
    deadline,
    style: fc.nat(5),
    quote: fc.option(word),
    owners: fc.constantFrom('Owner', 'Owner', 'Operational lead'),
    days: fc.constantFrom('Deadline', 'Deadline', 'When will it be done?'),
  })
  .map((s) => {
    const label = (name: string) => (s.style % 2 ? `- **${name}:**` : `* ${name}:`);
    return [
      `${'#'.repeat(s.depth)} ${s.title}`,
      '',
      ...(s.quote ? [`> ${s.quote}`, ''] : []),
      ...(s.style > 1 ? [`${label('Area')} ${s.ref}`] : []),
      ...(s.style > 0 ? [`${label(s.owners)} ${s.owner}`] : []),
      ...(s.style !== 4 ? [`${label(s.days)} ${s.deadline}`] : []),
      '',
    ];
  });

const head = fc.constantFrom(
  '| Ref | Area | Action | Lead | By when |',
  '| Ref | Area | Action | Lead | By when |',
  '| No. | Recommendation | What will we do? | Who will lead? | Target completion date |',
  '| No. | Linked area | Cabinet response | Strategic lead | Agreed |',
);

const rows = fc.array(fc.tuple(fc.constantFrom('1', '1.1', '1.2', ''), ref, title, owner, deadline, fc.nat(4)), {
  maxLength: 5,
});

const table = fc.tuple(head, rows).map(([labels, rows]) => [
  labels,
  '|-----|------|--------|------|:-------:|',
  ...rows.map(([no, area, what, who, when, cut]) => {
    const cells = [no, area, what.replace(/\|/g, '\\|'), who, when];
    return cut === 0 ? cells.join(' | ') : `| ${cells.slice(0, cut === 1 ? 3 : 5).join(' | ')} |`;
  }),
  '',
]);

const frontMatter = fc
  .subarray([
    'letter: ./letter.md',
    'recieved: 2027-01-22',
    'submitted: 2027-04-31',
    'people:',
    'agencies: [a, b',
    'Letter: x',
    'people: [{ role: DCS }]',
    'tags: x',
    '# wsoa-ignore area-without-action A2: agreed',
  ])
  .map((lines) => ['---', 'letter: ./letter.md', ...lines.filter((line) => !line.startsWith('letter')), '---', '']);

export const statementText = fc
  .tuple(eol, frontMatter, fc.array(fc.oneof(section, table, section, table, ignore), { maxLength: 6 }))
  .map(([end, front, blocks]) => [...front, ...blocks.flat()].join(end));

const area = fc
  .tuple(fc.constantFrom('- ', '- **A3** ', '1. ', '* [A2] ', '', '| ', '  - '), word)
  .map(([mark, text]) => mark + text);
const ignored = area.map((text) => `${text} <!-- wsoa-ignore area-without-action: agreed -->`);
const heading = fc.constantFrom(
  '## Areas for improvement',
  '## Areas for priority action:',
  '### Within three months',
  '### Leadership',
  '# Recommendations',
  '### Case study: area for improvement',
  '## Next steps',
);

export const letterText = fc
  .tuple(
    eol,
    fc.array(fc.tuple(heading, fc.array(fc.oneof(area, area, area, ignored), { maxLength: 4 })), { maxLength: 6 }),
  )
  .map(([end, parts]) =>
    [
      '# Inspection of Northmere',
      '',
      '22 January 2027',
      '',
      ...parts.flatMap(([head, areas]) => [head, '', ...areas, '']),
    ].join(end),
  );
