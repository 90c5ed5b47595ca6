import assert from 'node:assert/strict';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readStatementFrontMatter } from '../../server/core/parse/frontMatter.ts';

/** What is read of front matter, and after `!` what is said of it: the words, the message, `→` the key it should be. */
function described(text: string): string[] {
  const read = readStatementFrontMatter(readMarkdown(text));
  if (!read) return ['no statement'];
  const { letters, principalAuthority, received, submitted, agencies, people, peopleFile, problems } = read;
  const one = (name: string, value: string | undefined) => (value === undefined ? [] : [`${name} ${value}`]);
  return [
    ...(letters ?? []).map(({ value }) => `letter ${value}`),
    ...(letters === null ? ['no letter'] : []),
    ...one('authority', principalAuthority?.value),
    ...one('received', received?.value),
    ...one('submitted', submitted?.value),
    ...agencies.map((agency) => `agency ${agency}`),
    ...people.map((person) => `person ${Object.values(person).filter(Boolean).join(', ')}`),
    ...one('people in', peopleFile?.value),
    ...problems.map(
      ({ span, message, rename }) =>
        `! ${text.slice(span.start, span.end)}: ${rename ? `→ ${rename}` : message.replace(/^“[^”]*” /, '')}`,
    ),
  ];
}

const takesLetters = 'takes the path of a letter, or a list of paths, as in “letter: ./letter.md”.';
const takesAuthority = 'takes the name of one authority.';
const takesDate = 'takes a date, such as 2027-05-04.';
const takesNames = 'takes a list of names, as in “[Northmere Council, Northmere Police]”.';
const takesPeople =
  'takes one person a line, as in “- { role: Head of MASH, initials: RO }”, or the name of a YAML file that holds them.';
const noKey =
  "is not a key of a statement's front matter. Its keys are letter, principal-authority, received, submitted, people, agencies.";

describe('front matter', () => {
  const cases: readonly (readonly [title: string, yaml: string, ...said: string[]])[] = [
    // What makes a statement of a document.
    ['names a letter', 'letter: a.md', 'letter a.md'],
    ['names it with a capital', 'Letter: a.md', 'letter a.md', '! Letter: → letter'],
    ['tries to, with a path', 'leter: ./letter.pdf', 'letter ./letter.pdf', '! leter: → letter'],
    [
      'tries to, beside another key',
      'lettre: a\nreceived: 2027-01-01',
      'letter a',
      'received 2027-01-01',
      '! lettre: → letter',
    ],
    ['has a word like it', 'better: 5', 'no statement'],
    ['has a word like it, and words', 'latter: of two', 'no statement'],
    [
      'has two keys that nothing else has',
      'received: 2027-01-22\nagencies: [A]',
      'no letter',
      'received 2027-01-22',
      'agency A',
    ],
    ['has two keys that another thing may have', 'people: []\nagencies: [A]', 'no statement'],
    ['has one', 'submitted: 2027-01-22', 'no statement'],
    ['is of something else', 'title: A', 'no statement'],
    ['is of something else, and broken', 'received: 2027-01-22\nagencies: [A', 'no statement'],
    // Letters.
    ['lists letters', 'letter: [a.md, b.md]', 'letter a.md', 'letter b.md'],
    ['lists letters with one left out', 'letter:\n  - a.md\n  -\n  - b.md', 'letter a.md', 'letter b.md'],
    ['has a key without a letter', 'letter:', 'no letter'],
    ['has an empty text for a letter', 'letter: ""', 'no letter'],
    ['has an empty list of letters', 'letter: [""]', 'no letter'],
    ['has a number for a letter', 'letter: 5', `! 5: ${takesLetters}`],
    ['has a number among the letters', 'letter: [5, a.md]', 'letter a.md', `! [5, a.md]: ${takesLetters}`],
    ['has a map for a letter', 'letter: { a: b }', `! { a: b }: ${takesLetters}`],
    // One value.
    ['names the authority', 'letter: a\nprincipal-authority: N', 'letter a', 'authority N'],
    [
      'names it otherwise',
      'letter: a\nPrincipal_Authority: N',
      'letter a',
      'authority N',
      '! Principal_Authority: → principal-authority',
    ],
    ['names none', 'letter: a\nprincipal-authority: ""', 'letter a'],
    ['lists authorities', 'letter: a\nprincipal-authority: [N]', 'letter a', `! [N]: ${takesAuthority}`],
    ['has a date', 'letter: a\nreceived: 22 January 2027', 'letter a', 'received 22 January 2027'],
    ['has a year', 'letter: a\nsubmitted: 2027', 'letter a', `! 2027: ${takesDate}`],
    ['has a list of dates', 'letter: a\nreceived: [2027-01-22]', 'letter a', `! [2027-01-22]: ${takesDate}`],
    ['has no date yet', 'letter: a\nreceived:', 'letter a'],
    [
      'has a key and one that is misspelt',
      'letter: a\nreceived: 2027-01-23\nrecieved: 2027-01-22',
      'letter a',
      'received 2027-01-23',
      '! recieved: → received',
    ],
    [
      'has them the other way round',
      'letter: a\nrecieved: 2027-01-22\nreceived: 2027-01-23',
      'letter a',
      'received 2027-01-23',
      '! recieved: → received',
    ],
    // Agencies and people.
    ['names one agency', 'letter: a\nagencies: N', 'letter a', 'agency N'],
    [
      'has a number among agencies',
      'letter: a\nagencies: [N, 5, P]',
      'letter a',
      'agency N',
      'agency P',
      `! 5: ${takesNames}`,
    ],
    ['has a map of agencies', 'letter: a\nagencies: { a: b }', 'letter a', `! { a: b }: ${takesNames}`],
    ['has no agencies yet', 'letter: a\nagencies:', 'letter a'],
    ['has initials alone', 'letter: a\npeople: RO', 'letter a', `! RO: ${takesPeople}`],
    [
      'has initials among people',
      'letter: a\npeople: [RO, { role: DCS }]',
      'letter a',
      'person DCS',
      `! RO: ${takesPeople}`,
    ],
    ['has one person', 'letter: a\npeople: { role: DCS }', 'letter a', 'person DCS'],
    ['has people in a file', 'letter: a\npeople: team.yml', 'letter a', 'people in team.yml'],
    ['has people in JSON', 'letter: a\npeople: ../Team.JSON', 'letter a', 'people in ../Team.JSON'],
    ['has people in a file of another kind', 'letter: a\npeople: team.txt', 'letter a', `! team.txt: ${takesPeople}`],
    [
      'says more of a person than is needed',
      'letter: a\npeople:\n  - { Role: DCS, nmae: Jane, e-mail: j@x.example, phones: 1, shoes: 2, initials: }',
      ...['letter a', 'person DCS, Jane', '! Role: → role', '! nmae: → name'],
      '! shoes: is not something a person in the register has. Use role, name, initials, agency.',
    ],
    // Keys that mean nothing here.
    ['has keys of other tools, and of its owner', 'letter: a\ntitle: A\nstatus: draft\nx-own: 1\n_own: 2', 'letter a'],
    [
      'has whatever other tools read',
      `letter: a\n${'subtitle author authors date version description tags keywords lang language layout draft permalink slug category categories aliases cssclasses toc statement-due'.replace(/\S+/g, '$&: b').replace(/(?<=b) /g, '\n')}`,
      'letter a',
    ],
    ['has a key of two words', 'letter: a\nreview  date: b', 'letter a', `! review  date: ${noKey}`],
    [
      'has a key some letters off a long one',
      'letter: a\nsubmited-at: 2027-05-04',
      'letter a',
      'submitted 2027-05-04',
      '! submited-at: → submitted',
    ],
    [
      'has a key as many letters off a short one',
      'letter: a\nreceived-on: 2027-05-04',
      'letter a',
      `! received-on: ${noKey}`,
    ],
    ['has half of a key', 'letter: a\nlet: b', 'letter a', `! let: ${noKey}`],
    [
      'is broken, of which the rest is not spoken',
      'letter: a\nreceived: soon\nagencies: [N',
      'letter a',
      'agency N',
      '! agencies: [N: Something is missing here in the front matter: a closing quotation mark or bracket, or the space after a colon.',
    ],
    [
      'has a key twice, and a fault',
      'letter: a\nreceived: soon\nletter: b',
      'letter b',
      '! letter: b: This key stands twice in the front matter. Keep one of the two.',
      `! soon: ${takesDate}`,
    ],
    [
      'has no authority, date or agencies at all',
      'letter: a\nprincipal-authority: ~\nreceived: ""\nagencies: ~\npeople: ""',
      'letter a',
    ],
    ['tries to name a letter, far off', 'lexxer: ./letter.md', 'letter ./letter.md', '! lexxer: → letter'],
    ['has a path at another key', 'weather: ./letter.md', 'no statement'],
    ['tries to, with a web page', 'title: A\nleter: a.htm', 'letter a.htm', '! leter: → letter'],
    ['has a word like it, and a name within words', 'leter: see a.md for more', 'no statement'],
    [
      'has a day on which it was sent',
      'submitted: 2027-05-04\nagencies: [A]',
      'no letter',
      'submitted 2027-05-04',
      'agency A',
    ],
    ['has a key that nothing has', 'letter: a\ncolour: blue', 'letter a', `! colour: ${noKey}`],
    ['has a key like that of another tool', 'letter: a\nlayouts: b', 'letter a', `! layouts: ${noKey}`],
    [
      'has a key twice',
      'letter: a\nletter: b',
      'letter b',
      '! letter: b: This key stands twice in the front matter. Keep one of the two.',
    ],
  ];
  for (const [title, yaml, ...said] of cases)
    it(title, () => assert.deepEqual(described(`---\n${yaml}\n---\n\nWords.\n`), said));

  const open = 'The front matter is not closed. Put a line of three dashes (---) below its last line.';
  const unclosed: readonly (readonly [title: string, text: string, ...said: string[]])[] = [
    ['a blank line below', '---\nletter: a.md\n\n# Title\n', 'letter a.md', `! ---: ${open}`],
    ['a heading below', '---\nletter: a.md\n## Title\n', 'letter a.md', `! ---: ${open}`],
    ['words below', '--- \nletter: a.md\nWords go on.\n', 'letter a.md', `! --- : ${open}`],
    ['nothing below', '---\nletter: a.md', 'letter a.md', `! ---: ${open}`],
    ['a list in it', '---\nletter:\n  - a.md\n  - b.md\n\nWords.\n', 'letter a.md', 'letter b.md', `! ---: ${open}`],
    ['a comment in it', '---\n#comment\nletter : a.md\n', 'letter a.md', `! ---: ${open}`],
    ['a byte order mark before it', '\uFEFF---\nletter: a.md\n', 'letter a.md', `! ---: ${open}`],
    ['no letter in it', '---\ntitle: A\n\nWords.\n', 'no statement'],
    ['a word that ends so', '---\nmy-letter: a.md\n', 'no statement'],
    ['four dashes', '----\nletter: a.md\n', 'no statement'],
    ['a letter far below', `---\n${'a: b\n'.repeat(1500)}letter: a.md\n`, 'no statement'],
  ];
  for (const [title, text, ...said] of unclosed)
    it(`that is not closed, ${title}`, () => assert.deepEqual(described(text), said));
});
