/**
 * Invented, lifelike letters and statements, the same on every machine: sections, field lists and tables mixed, with
 * the prose that surrounds them. Most areas are answered as they should be; one in twenty has something to find.
 * Curly quotes and dashes make the text two-byte, as real ones are.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as words from './words.mjs';

/** The day that the bench passes as `--today` and `initializationOptions.today`. */
export const today = '2027-05-04';

/** Deterministic source of chance (mulberry32). */
function createChance(seed) {
  let state = (seed * 0x9e3779b1) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { one: (list) => list[between(0, list.length - 1)], between, happens: (share) => next() < share };
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Sentences that no other place has: real prose hardly repeats, and a cache must not live off repetition. */
function sentences(chance, count, prose = words.prose) {
  const each = () => chance.one(prose).replace('{n}', chance.between(20, 90)).replace('{m}', chance.between(3, 19));
  return `${Array.from({ length: count }, each).join(' ')} (Minute ${chance.between(1000, 99_999)}.)`;
}

function createArea(chance, ref) {
  const subject = chance.one(words.subjects);
  const quality = chance.one(words.qualities);
  const text =
    `The ${quality} of ${subject} ${chance.one(words.shortfalls)}. As a result, ${chance.one(words.effects)}.` +
    (chance.happens(0.5) ? ` Of ${chance.between(12, 60)} cases seen, ${chance.between(3, 11)} fell short.` : '');
  return { ref, title: `${capital(quality)} of ${subject}`, text };
}

function createAction(chance, place, ref) {
  const measure =
    `${chance.between(85, 98)}% of ${chance.one(words.subjects)} meet the standard ` +
    `(baseline ${chance.between(40, 75)}%, January 2027); sampled by the quality group – and reported each month`;
  return {
    ref,
    title: `${chance.one(words.verbs)} ${chance.one(words.subjects)} ${chance.one(words.means)}`,
    owner: chance.happens(0.15)
      ? chance.one(words.people)[1]
      : `${chance.one(words.roles)}, ${place} ${chance.one(words.bodies)}`,
    deadline: chance.one(words.deadlines),
    measure,
    status: chance.one(words.statuses),
  };
}

/** Puts one fault into one action, of the kinds that a drafting team leaves behind. */
function spoil(chance, action) {
  const fault = chance.between(0, 3);
  if (fault === 0) action.owner = null;
  else if (fault === 1) action.deadline = null;
  else if (fault === 2) action.deadline = 'Ongoing';
  else action.owner = 'TBC';
}

function sectionOf(action, chance) {
  const field = (label, value) => (value === null ? [] : [`- **${label}:** ${value}`]);
  return [
    `### Action ${action.ref} ${action.title}`,
    '',
    ...(chance.happens(0.6) ? [sentences(chance, chance.between(1, 3)), ''] : []),
    ...field('Owner', action.owner),
    ...field('Deadline', action.deadline),
    ...field('Success measure', action.measure),
    ...field('Status', action.status),
    '',
  ];
}

function tableOf(actions, area) {
  const row = (action, index) =>
    `| ${action.ref} | ${index === 0 ? area.ref : ''} | ${action.title} | ${action.owner ?? ''} ` +
    `| ${action.deadline ?? ''} | ${action.measure} | ${action.status} |`;
  return [
    '| Ref | Area | Action | Owner | Deadline | Success measure | Status |',
    '|-----|------|--------|-------|----------|-----------------|--------|',
    ...actions.map(row),
    '',
  ];
}

function progressOf(chance) {
  const month = (name) => `| ${name} | ${chance.between(20, 80)} | ${chance.between(50, 95)}% |`;
  return [
    '### What has happened so far',
    '',
    sentences(chance, 3),
    '',
    ...(chance.happens(0.5)
      ? ['| Month | Seen | In time |', '|:------|-----:|--------:|', ...['January', 'February', 'March'].map(month)]
      : [1, 2, 3].map(() => `- ${sentences(chance, 1)}`)),
    '',
  ];
}

/** The part of the statement that answers one area; `number` counts the areas. */
function answer(chance, place, area, number) {
  const actions = Array.from({ length: chance.between(2, 5) }, (_, index) =>
    createAction(chance, place, `${number}.${index + 1}`),
  );
  if (chance.happens(0.05)) spoil(chance, chance.one(actions));
  return [
    `## ${area.ref} ${area.title}`,
    '',
    `> ${area.text}`,
    '',
    sentences(chance, chance.between(2, 4)),
    '',
    ...(chance.happens(0.35) ? progressOf(chance) : []),
    ...(chance.happens(0.5) ? actions.flatMap((action) => sectionOf(action, chance)) : tableOf(actions, area)),
  ].join('\n');
}

function frontMatter(place, letterPath) {
  const people = words.people.map(
    ([name, initials], index) =>
      `  - { role: "${words.roles[index]}", name: ${name}, initials: ${initials}, agency: ${place} Council }`,
  );
  // prettier-ignore
  return [
    '---', `letter: ${letterPath}`, `principal-authority: ${place} Council`, 'received: 2027-01-22', 'people:', ...people,
    `agencies: [${words.bodies.map((body) => `${place} ${body}`).join(', ')}]`, '---', '',
    `# ${place}: written statement of proposed action`, '', '',
  ].join('\n');
}

function letterOf(chance, place, areas) {
  const bullets = (kind) => areas.filter((area) => area.ref.startsWith(kind)).map((area) => `- ${area.text}\n`);
  // prettier-ignore
  return [
    '22 January 2027\n', `To: the Director of Children’s Services, ${place} Council\n`, 'Dear local partnership\n',
    `# Joint targeted area inspection of ${place}\n`, `${sentences(chance, 5, words.plainProse)}\n`, `${sentences(chance, 4, words.plainProse)}\n`,
    '## Key strengths\n', ...words.strengths.map((strength) => `- ${strength}\n`),
    '### Case study: area(s) for improvement\n', `${sentences(chance, 6, words.plainProse)}\n`,
    '## Areas for priority action\n', ...bullets('P'), '## Areas for improvement\n', ...bullets('A'), '## Next steps\n',
    `${place} Council is the principal authority and should prepare a written statement of proposed action, ` +
      'to be sent to protectionofchildren@example.org by 5 May 2027.\n',
  ].join('\n');
}

/** A letter and the statement that answers it; the statement has about `bytes` bytes of UTF-8. */
export function createPair(bytes, seed = 1, letterPath = './letter.md') {
  const chance = createChance(seed);
  const place = chance.one(words.places);
  const priorities = chance.between(1, 2);
  const areas = [];
  const parts = [frontMatter(place, letterPath)];
  for (let size = 0; size < bytes; size += Buffer.byteLength(parts.at(-1))) {
    const number = areas.length + 1;
    const area = createArea(chance, number <= priorities ? `P${number}` : `A${number - priorities}`);
    areas.push(area);
    parts.push(`${answer(chance, place, area, number)}\n`);
  }
  return { letter: letterOf(chance, place, areas), statement: parts.join('') };
}

/** Takes the owner from the first action below the middle, so that there is a finding where the bench types. */
export function withoutOwnerInTheMiddle(statement) {
  const at = statement.indexOf('- **Owner:**', statement.indexOf('\n### Action', statement.length / 2));
  return statement.slice(0, at) + statement.slice(statement.indexOf('\n', at) + 1);
}

/** Writes one pair into `folder` and returns the statement's path and text. */
export async function writePair(folder, bytes, { seed = 1, faulty = false } = {}) {
  await mkdir(folder, { recursive: true });
  const { letter, statement: clean } = createPair(bytes, seed);
  const statement = faulty ? withoutOwnerInTheMiddle(clean) : clean;
  const file = join(folder, 'statement.md');
  await Promise.all([writeFile(join(folder, 'letter.md'), letter), writeFile(file, statement)]);
  return { folder, file, uri: pathToFileURL(file).href, text: statement };
}

/** Writes `count` pairs of 20 kB, each in a folder of its own. */
export async function writeMany(folder, count) {
  for (let index = 0; index < count; index++)
    await writePair(join(folder, `plan-${index + 1}`), 20_000, { seed: index + 1 });
}
