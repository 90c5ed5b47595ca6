import assert from 'node:assert/strict';
import { readPeopleFile } from '../../server/core/parse/peopleFile.ts';

const files: readonly (readonly [text: string, initials: readonly string[], problem: string | null])[] = [
  ['- { role: Head of MASH, initials: RO }\n- { role: Head of Early Help, initials: LH }\n', ['RO', 'LH'], null],
  ['# The register\n- role: Head of MASH\n  initials: RO\n- role: DCS\n  initials: MH\n', ['RO', 'MH'], null],
  ['people:\n  - { role: Head of MASH, initials: RO }\n', ['RO'], null],
  ['version: 2\npeople:\n  - { role: Head of MASH, initials: RO, grade: 12 }\n', ['RO'], null],
  ['---\n- { initials: RO }\n', ['RO'], null],
  ['- { initials: RO }\r\n- { initials: LH }\r\n', ['RO', 'LH'], null],
  ['[{ "initials": "RO" }]', ['RO'], null],
  ['people: []\n', [], null],
  ['people:\n', [], null],
  ['', [], '“people.yaml” holds no list of people.'],
  ['RO: Head of MASH\n', [], '“people.yaml” holds no list of people.'],
  ['- { initials: RO }\n- LH\n', ['RO'], '“people.yaml” has something that is no person in line 2.'],
  ['- { initials: RO }\n- { initials: "LH }\n', [], '“people.yaml” cannot be read as YAML in line 2.'],
  [`${'- { initials: RO }\n'.repeat(4000)}`, Array<string>(4000).fill('RO'), null],
];

describe('a file with a register of people', () => {
  for (const [text, initials, problem] of files) {
    it(JSON.stringify(text.slice(0, 90)), () => {
      const read = readPeopleFile(text);
      assert.equal(read.problem?.('people.yaml') ?? null, problem);
      assert.deepEqual(
        read.people.map((person) => person.initials),
        initials,
      );
    });
  }
});
