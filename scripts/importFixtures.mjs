// Makes the Word files of test/fixtures/imports: invented letters, set in the ways that real ones are set.
//   node scripts/importFixtures.mjs              writes the Word files (the package `docx`)
//   node scripts/importFixtures.mjs --office     also what LibreOffice makes of the first (needs `soffice`)
// The results are committed; tests need neither. What should be read in each stands beside it, in NAME.letter.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as docx from 'docx';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'test', 'fixtures', 'imports');
const { Paragraph, TextRun, TableRow, TableCell, Table, HeadingLevel } = docx;

const say = (text, options = {}) => new Paragraph({ children: [new TextRun(text)], ...options });
const bold = (text, options = {}) => new Paragraph({ children: [new TextRun({ text, bold: true })], ...options });
const heading = (text, level) => say(text, { heading: HeadingLevel[`HEADING_${level}`] });
const bullet = (text, level = 0) => say(text, { numbering: { reference: 'bullets', level } });
const number = (text, reference = 'numbers', level = 0) => say(text, { numbering: { reference, level } });
const lines = (...texts) => texts.map((text) => say(text));

const level = (format, text, at) => ({
  level: at,
  format,
  text,
  alignment: 'left',
  style: { paragraph: { indent: { left: 720 + at * 720, hanging: 360 } } },
});
const numbering = {
  config: [
    { reference: 'bullets', levels: [level('bullet', '\u25cf', 0), level('bullet', 'o', 1)] },
    { reference: 'numbers', levels: [level('decimal', '%1.', 0), level('lowerLetter', '(%2)', 1)] },
  ],
};

const top = [
  say('22 January 2027'),
  ...lines(
    'Jane Roe, Chief Executive, Northmere Council',
    'Sam Poe, Chief Executive, NHS Northmere Integrated Care Board',
    'Alex Doe, Chief Constable, Northmere Police',
  ),
  say('Dear Northmere safeguarding partnership'),
];
const next =
  'We have determined that Northmere Council is the principal authority and should prepare a written statement of ' +
  'proposed action responding to the findings outlined in this letter. Northmere Council should send the written ' +
  'statement of action to ProtectionOfChildren@ofsted.example by 5 May 2027.';
const title = 'Joint targeted area inspection of Northmere';

/** One document a way of setting letters. */
const letters = {
  // As Word does it when it is used as it was meant: styles, lists, footnotes; with changes that nobody accepted yet.
  'word-headings': {
    footnotes: { 1: { children: [say('Northmere is an invented place.')] } },
    sections: [
      {
        headers: { default: new docx.Header({ children: [say('Ofsted: a running head')] }) },
        footers: { default: new docx.Footer({ children: [say('Page 1 of 9')] }) },
        children: [
          ...top,
          heading(title, 1),
          new Paragraph({
            children: [new TextRun('This letter is about Northmere.'), new docx.FootnoteReferenceRun(1)],
          }),
          heading('Areas for priority action', 2),
          bullet('Strategy meetings are not held in time.'),
          heading('What needs to improve', 2),
          heading('Leadership and governance', 3),
          new Paragraph({
            numbering: { reference: 'bullets', level: 0 },
            children: [
              new TextRun('The partnership’s '),
              new docx.DeletedTextRun({ text: 'old words ', id: 1, author: 'A', date: '2027-01-01T00:00:00Z' }),
              new docx.InsertedTextRun({ text: 'scrutiny ', id: 2, author: 'A', date: '2027-01-01T00:00:00Z' }),
              new TextRun('of its work.'),
              new TextRun({ text: ' Hidden words.', vanish: true }),
            ],
          }),
          bullet('The joint strategic needs assessment, which does not yet include:'),
          bullet('children who are not known to any service', 1),
          bullet('the views of adult victims.', 1),
          heading('The front door', 3),
          bullet('The use of chron\u00adologies, of\ufb01cers\u2019 multi\u2011agency notes and\u00a0plans.'),
          say('This was said of all agencies.', { indent: { left: 720 } }),
          bullet('The feedback on referrals.'),
          heading('Strengths', 2),
          bullet('Relationships are strong.'),
          heading('Next steps', 2),
          say(next),
        ],
      },
    ],
  },
  // Headings are bold lines, bullets are typed: a glyph of a symbol font, a tab.
  'fake-bullets': {
    sections: [
      {
        children: [
          ...top,
          bold(title),
          bold('Areas for improvement'),
          bold('Leadership'),
          fake('\uf0b7', 'The timeliness of strategy meetings, which', 360),
          say('has not got better for two years.', { indent: { left: 360 } }),
          fake('\uf0b7', 'The joint strategic needs assessment:', 360),
          fake('o', 'children who are not known', 1080),
          fake('o', 'adult victims', 1080),
          bold('Practice'),
          fake('\uf0a7', 'Chronologies are missing.', 360),
          fake('\u2022', 'Supervision is too seldom.', 360),
          bold('Case study: area for improvement'),
          say('A child was present at four incidents.'),
          bold('Next steps'),
          say(next),
        ],
      },
    ],
  },
  // No bullets at all: each paragraph is an area.
  paragraphs: {
    sections: [
      {
        children: [
          ...top,
          heading(title, 1),
          heading('Areas for priority action', 2),
          say('There are no areas for priority action.'),
          heading('Areas for improvement', 2),
          say('Leaders do not know how long children wait. This has been so since the last inspection.'),
          say('Partners do not share an understanding of thresholds.'),
          heading('Next steps', 2),
          say(next),
        ],
      },
    ],
  },
  // As in reports of area SEND inspections: a ruled table, bodies merged over rows, bullets of a second level.
  table: {
    sections: [
      {
        children: [
          say('Area SEND inspection of Northmere Local Area Partnership', { heading: HeadingLevel.TITLE }),
          say('Published: 22 January 2027'),
          heading('Areas for priority action', 1),
          new Table({
            rows: [
              row(['Responsible body', 'Areas for priority action'], true),
              row([
                'Northmere Council and NHS Northmere ICB',
                [
                  say('Leaders should act swiftly to improve the quality of plans. In particular:'),
                  bullet('the advice that they rest on'),
                  bullet('the time that they take.'),
                ],
              ]),
            ],
          }),
          heading('Areas for improvement', 1),
          new Table({
            rows: [
              row(['Responsible body', 'Areas for improvement'], true),
              new TableRow({
                children: [
                  new TableCell({ rowSpan: 2, children: [say('Northmere Council')] }),
                  new TableCell({ children: [say('Leaders should improve transitions.')] }),
                ],
              }),
              new TableRow({
                children: [new TableCell({ children: [say('Leaders should commission short breaks.')] })],
              }),
              row(['NHS Northmere ICB', [say('Leaders should cut waiting times.'), say('This includes autism.')]]),
            ],
          }),
        ],
      },
    ],
  },
  // Every paragraph has a number that goes on over the headings; recommendations by time.
  numbered: {
    sections: [
      {
        children: [
          heading('Report of the inspection of Northmere Police', 1),
          heading('Introduction', 2),
          number('This report tells what was found.'),
          number('It was written in January 2027.'),
          heading('Recommendations', 2),
          heading('Within three months', 3),
          number('Northmere Police should clear its backlog.'),
          number('Northmere Police should review its guidance:'),
          number('on recording', 'numbers', 1),
          number('on children', 'numbers', 1),
          heading('Within six months', 3),
          number('The partnership should agree one form.'),
        ],
      },
    ],
  },
};

function fake(glyph, text, left) {
  return new Paragraph({
    indent: { left, hanging: 360 },
    children: [
      new TextRun({ text: glyph, font: glyph === 'o' ? 'Courier New' : 'Symbol' }),
      new TextRun({ children: [new docx.Tab(), text] }),
    ],
  });
}

function row(cells, tableHeader = false) {
  return new TableRow({
    tableHeader,
    children: cells.map((cell) => new TableCell({ children: typeof cell === 'string' ? [say(cell)] : cell })),
  });
}

for (const [name, options] of Object.entries(letters)) {
  const bytes = await docx.Packer.toBuffer(new docx.Document({ numbering, creator: 'wsoa', ...options }));
  writeFileSync(join(folder, `${name}.docx`), bytes);
}

if (process.argv.includes('--office')) {
  const scratch = mkdtempSync(join(tmpdir(), 'wsoa-fixtures-'));
  const office = (format, name, filter) => {
    const source = join(folder, `${name}.docx`);
    const run = spawnSync('soffice', ['--headless', '--convert-to', filter, '--outdir', scratch, source]);
    if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
    copyFileSync(join(scratch, `${name}.${format}`), join(folder, `libreoffice-${name}.${format}`));
  };
  for (const name of ['word-headings', 'fake-bullets']) office('docx', name, 'docx:Office Open XML Text');
  for (const name of ['word-headings', 'table']) office('html', name, 'html');
  rmSync(scratch, { recursive: true });
}
