import fc from 'fast-check';
import type { BlockContent, List, PhrasingContent, Root, RootContent } from 'mdast';

/** Words with everything in them that means something in Markdown, in HTML, or to the reader of letters. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('meetings', 'of', 'the', 'partnership', 'records', 'is', 'late.') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('*', '**', '_a_', '`', '~~', '[x]', '[^1]', '![', '](', '<b>', '&amp;', '&'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('#', '-', '+', '1.', '2)', '>', '|', '\\', '---', '===', '```', ':', '•', '–'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('A1', 'P2.', '(A3)', 'R4:', 'None', 'KS2', 'https://a.example/b_c', 'a@b.example'),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }) },
);

/** What a reader may give: any text, however spaced. */
export const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

const phrasing: fc.Arbitrary<PhrasingContent[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: text.map((value): PhrasingContent => ({ type: 'text', value })) },
    { weight: 1, arbitrary: fc.constant<PhrasingContent>({ type: 'break' }) },
    {
      weight: 1,
      arbitrary: text.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })),
    },
    {
      weight: 1,
      arbitrary: text.map((value): PhrasingContent => ({
        type: 'link',
        url: 'https://a.example',
        children: [{ type: 'text', value }],
      })),
    },
  ),
  { minLength: 1, maxLength: 2 },
);

const paragraph = phrasing.map((children): BlockContent => ({ type: 'paragraph', children }));

function listOf(item: fc.Arbitrary<(BlockContent | null)[]>): fc.Arbitrary<List> {
  return fc.tuple(fc.boolean(), fc.array(item, { minLength: 1, maxLength: 3 })).map(([ordered, items]) => ({
    type: 'list',
    ordered,
    children: items.map((parts) => ({
      type: 'listItem',
      children: parts.filter((part): part is BlockContent => part !== null),
    })),
  }));
}

const flat = listOf(paragraph.map((one) => [one]));
const list = listOf(fc.tuple(paragraph, fc.option(paragraph, { freq: 1 }), fc.option(flat, { freq: 1 })));

const table = fc
  .array(fc.array(phrasing, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 })
  .map((rows): RootContent => ({
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  }));

const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.oneof(
      fc.constantFrom('Areas for improvement', 'What needs to improve?', 'Areas for priority action', 'Strengths'),
      fc.constantFrom('Recommendations', 'Within three months', 'Leadership', 'Joint inspection', 'Next steps'),
      text,
    ),
  )
  .map(([depth, value]): RootContent => ({
    type: 'heading',
    depth: depth as 1,
    children: [{ type: 'text', value }],
  }));

/** A letter as a reader gives it, with headings that open areas more often than not. */
export const letterTree: fc.Arbitrary<Root> = fc
  .array(fc.oneof({ weight: 3, arbitrary: heading }, paragraph, { weight: 2, arbitrary: list }, table), {
    minLength: 1,
    maxLength: 6,
  })
  .map((children): Root => ({ type: 'root', children }));
