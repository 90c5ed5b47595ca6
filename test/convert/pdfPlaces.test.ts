import assert from 'node:assert/strict';
import { convert } from '../../server/convert/convert.ts';
import type { Placed } from '../support/smallPdf.ts';
import { levelRule, pageOf, pdfOf } from '../support/smallPdf.ts';

/** Lines below each other, 13 points apart; an empty one leaves room. */
function lines(x: number, y: number, text: string): Placed[] {
  return text.split('\n').flatMap((words, i) => (words.trim() ? [[x, y + 13 * i, words.trim()] as const] : []));
}

async function read(...pages: (readonly Placed[])[]): Promise<string> {
  const { markdown } = await convert(pdfOf(pages.map(pageOf)), 'letter.pdf');
  return markdown.replace(/^---\n[^]*?\n---\n\n/, '').trim();
}

describe('import: a PDF by where its words stand', () => {
  const left = `The partners know the children of the
    area well. In most cases that inspectors
    saw help was given early, and the plans
    for children took account of all that
    they and their families had said before
    it was too late for them to be heard by

    #Areas for improvement

    Strategy meetings are not held in time,
    and few of those who know the child are`;
  const right = `invited to them. Nobody has asked why
    this is so, although it was said before.

    Leaders do not know how long a child
    waits for a place in a school, or what
    becomes of those who have none of these
    places, and they have not asked schools
    what they know of them, as they should.

    #Key strengths

    Partners speak of their work with pride
    and with the knowledge that they need.`;

  it('two columns are read one after the other, below what stands across both', async () => {
    const across: Placed = [60, 60, '#Joint targeted area inspection of the whole of the county of Northmere, 2027'];
    assert.equal(
      await read([across, ...lines(60, 100, left), ...lines(320, 100, right)]),
      [
        '# Joint targeted area inspection of the whole of the county of Northmere, 2027',
        'The partners know the children of the area well. In most cases that inspectors saw help was given early, and the plans for children took account of all that they and their families had said before it was too late for them to be heard by',
        '## Areas for improvement',
        '**A1** Strategy meetings are not held in time, and few of those who know the child are invited to them. Nobody has asked why this is so, although it was said before.',
        '**A2** Leaders do not know how long a child waits for a place in a school, or what becomes of those who have none of these places, and they have not asked schools what they know of them, as they should.',
        '## Key strengths',
        'Partners speak of their work with pride and with the knowledge that they need.',
      ].join('\n\n'),
    );
  });

  it('names on the left and on the right at the end are no columns of text', async () => {
    const text = Array<string>(12).fill(
      'All of this line is as wide as the lines of a letter of one column usually are, or so.',
    );
    const names = lines(60, 400, 'A. Roe\nDirector\nOfsted').concat(lines(320, 400, 'B. Poe\nInspector\nCQC'));
    assert.match(await read([...lines(60, 60, text.join('\n')), ...names]), /A\. Roe B\. Poe/);
  });

  it('what goes on below the words of a recommendation, and not below its number', async () => {
    const page: Placed[] = [
      [60, 60, '#Recommendations'],
      ...lines(60, 90, 'R1\nR2'),
      ...lines(240, 90, 'Strengthen planning\nProvide as many places as are'),
      ...lines(240, 116, 'needed by those who wait'),
      ...lines(
        60,
        150,
        '#What happens next\nThe authority will draw up a plan of what it is to do about each of them.',
      ),
    ];
    assert.match(
      await read(page),
      /R1 Strengthen planning\n\nR2 Provide as many places as are needed by those who wait\n/,
    );
  });

  it('short paragraphs with room between them stay apart where few lines are full', async () => {
    const page = lines(
      60,
      60,
      `#What needs to improve

       Leaders must make sure that the active offer is made to each of the children of the area.

       They should strengthen advocacy.

       #Strengths

       Children are heard.

       Their families are too, in all that is done for them by those who know them best of all
       and by others.`,
    );
    assert.match(await read(page), /\*\*A1\*\* Leaders .* area\.\n\n\*\*A2\*\* They should strengthen advocacy\.\n/);
  });

  it('a head that only one page has, the title once more, is no words of the letter', async () => {
    const title = 'Joint targeted area inspection of Northmere';
    const markdown = await read(
      [
        [60, 60, `#${title}`],
        [60, 100, 'This letter is about Northmere.'],
        [60, 760, '#Areas for improvement'],
      ],
      [[300, 30, title], [60, 80, '#Leadership'], ...lines(60, 106, '• Meetings are late.\n• Records are thin.')],
    );
    assert.doesNotMatch(markdown.replace(`# ${title}`, ''), /Joint targeted/);
    assert.match(markdown, /## Areas for improvement\n\n### Leadership\n\n- \*\*A1\*\* Meetings are late\./);
  });

  it('“Yours sincerely” is no part of the last area', async () => {
    const page = lines(
      60,
      60,
      '#Areas for improvement\n• Meetings are late\n• Records are thin\nYours sincerely\nA. Roe',
    );
    assert.match(await read(page), /Records are thin\n\nYours sincerely/);
  });

  it('a table with a line below its head and below each row, and none upright', async () => {
    const words: Placed[] = [
      [60, 60, '#Areas for improvement'],
      ...[60, 200].map((x, i): Placed => [x, 100, ['#Agency', '#Area for improvement'][i]!]),
      ...lines(60, 120, 'Northmere\nCouncil'),
      ...lines(200, 120, 'Records are thin, and few of them\nare read by anybody.'),
      ...lines(60, 160, 'Northmere Police'),
      ...lines(200, 160, 'Calls are late.'),
      [60, 200, '#Key strengths'],
      [60, 216, 'Partners are proud of their work, and of how they help the children of the area in it.'],
    ];
    const rules = [104, 140, 166].map((y) => levelRule(60, 500, y)).join('\n');
    const { markdown } = await convert(pdfOf([`${pageOf(words)}\n${rules}`]), 'letter.pdf');
    assert.match(
      markdown,
      /\| Agency \| Area for improvement \|\n\| - \| - \|\n\| Northmere Council \| \*\*A1\*\* Records are thin, and few of them are read by anybody\. \|\n\| Northmere Police \| \*\*A2\*\* Calls are late\. \|\n\n## Key strengths\n/,
    );
  });

  it('lines below headings make no table of the text between them', async () => {
    const text = 'Partners are proud of their work, and of how they help the children of the area in it.';
    const words = lines(
      60,
      60,
      `#Headline findings\n\n${text}\n\n#Areas for improvement\n\n• Records are thin.\n• Calls are late.`,
    );
    const rules = [64, 116, 170].map((y) => levelRule(60, 500, y)).join('\n');
    const { markdown } = await convert(pdfOf([`${pageOf(words)}\n${rules}`]), 'letter.pdf');
    assert.match(markdown, /- \*\*A1\*\* Records are thin\.\n- \*\*A2\*\* Calls are late\.\n$/);
    assert.doesNotMatch(markdown, /\|/);
  });
});
