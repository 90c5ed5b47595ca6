import fc from 'fast-check';

/** Lines as they occur in letters and statements, and lines that upset parsers. */
const lines = [
  ...[
    '',
    '',
    '',
    ' ',
    '# Areas for improvement',
    '## A1 Timeliness',
    '### Action 1.1 Convene',
    '## ',
    '#no heading',
    '## Closed ##',
  ],
  ...[
    'Words of a paragraph',
    'more words, and **bold** ones',
    '*emphasis* and `code | x`',
    'a line \\* escaped',
    'trailing  ',
    'AT&amp;T & Co &copy;',
  ],
  ...[
    '- **Owner:** Head of Service',
    '- Owner: DCS',
    '* **Deadline:** 30 June 2027',
    '- **Status:**',
    '+ plus item',
    '- ',
    '-',
    '- [ ] task',
    '- [A3] words',
  ],
  ...[
    '  - nested item',
    '    - deeper',
    '  continued',
    '    indented four',
    '\ttab indented',
    '  \ttabbed',
    '   three',
    '1. first',
    '2. second',
    '12) twelfth',
    '   - under ordered',
  ],
  ...['> A quoted area.', '>no space', '> - quoted item', '>', '> > twice', 'lazy line'],
  ...[
    '| Ref | Area | Action |',
    '|-----|:----|-----:|',
    '|---|---|---|',
    '| 1.1 | A1 | Do **it** |',
    '1.2 | A2 | no outer pipes',
    '| a \\| b | `x\\|y` | [l](u) |',
    '| |',
    '||',
    'Ref | Area',
    '--- | ---',
  ],
  ...['---', '===', '***', '- - -', '___', '--', '```', '```md', '~~~', '````', '    ```', '  ```'],
  ...[
    '<!-- wsoa-ignore action-without-owner: why -->',
    '<!-- open',
    'close -->',
    '<div>',
    '</div>',
    '<b>inline</b> html',
    '<span>',
    'a <br> b',
    '<script>',
    '</script>',
  ],
  ...[
    '[ref]: http://example.org',
    '[^1]: A note.',
    'text[^1] with note',
    'a [link](x) and ![pic](y)',
    '~~struck~~ words',
    '**A3** The words',
    '_under_ snake_case',
  ],
  ...['👩‍👧 emoji 🎉', 'שלום עולם', 'naïve café', '“quoted” – dash', 'ﬁ ligature', '\u00a0nbsp'],
];

const lineEnds = ['\n', '\n', '\n', '\r\n'];

/** Documents of such lines, with front matter now and then, LF, CRLF or mixed, with a byte order mark now and then. */
export const markdown = fc
  .record({
    bom: fc.constantFrom('', '', '', '\uFEFF'),
    front: fc.constantFrom('', '', '---\nletter: ./letter.md\n---\n', '---\nletter: x\n', '---\n\n---\n'),
    body: fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...lineEnds)), { maxLength: 30 }),
    end: fc.boolean(),
  })
  .map(
    ({ bom, front, body, end }) =>
      bom + front + body.map(([line, eol]) => line + eol).join('') + (end ? 'last line' : ''),
  );

/** What one edit may put in. */
export const snippet = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '#',
    '- ',
    '|',
    '> ',
    '```\n',
    '---\n',
    '<!--',
    '-->',
    '\t',
    '*',
    '**',
  ),
  fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }).map((l) => l.join('\n')),
);

export interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

export const edits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(30), text: snippet }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

/** The text after an edit; `at` is a share of its length. */
export function applied(text: string, edit: RandomEdit): string {
  const at = Math.floor(edit.at * text.length);
  return text.slice(0, at) + edit.text + text.slice(at + edit.remove);
}
