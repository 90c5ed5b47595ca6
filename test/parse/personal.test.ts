import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPersonal } from '../../server/core/parse/personal/find.ts';
import { isNationalInsuranceNumber, isNhsNumber, isPupilNumber } from '../../server/core/parse/personal/numbers.ts';
import { masked, type PersonalKind } from '../../server/core/parse/personal/personal.ts';

const digit = fc.nat(9);
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Nine digits and the one that goes with them; where that would be ten there is no such number. */
const nhsNumber = fc
  .array(digit, { minLength: 9, maxLength: 9 })
  .map((nine) => ({ nine, check: (11 - (nine.reduce((sum, n, i) => sum + n * (10 - i), 0) % 11)) % 11 }))
  .filter(({ nine, check }) => check < 10 && new Set([...nine, check]).size > 1)
  .map(({ nine, check }) => [...nine, check].join(''));

const pupilNumber = fc
  .tuple(fc.array(digit, { minLength: 11, maxLength: 11 }), fc.oneof(digit, fc.constantFrom(...letters)))
  .map(([eleven, last]) => {
    const values = [...eleven, typeof last === 'number' ? last : letters.indexOf(last)];
    return letters[values.reduce((sum, n, i) => sum + n * (i + 2), 0) % 23]! + eleven.join('') + last;
  });

const insuranceNumber = fc
  .tuple(
    fc.constantFrom(...'ABCEGHJKLMNOPRSTWXYZ').filter((letter) => letter !== 'O'),
    fc.constantFrom(...'ABCEGHJKLMNPRSTWXYZ'),
    fc.array(digit, { minLength: 6, maxLength: 6 }),
    fc.constantFrom(...'ABCD'),
  )
  .filter(([one, two]) => !['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'].includes(one + two))
  .map(([one, two, digits, last]) => one + two + digits.join('') + last);

/** The number with another digit at one place. */
function misread(number: string, at: number, by: number): string {
  const places = Array.from(number, (c, i) => (/\d/.test(c) ? i : -1)).filter((i) => i >= 0);
  const place = places[at % places.length]!;
  return number.slice(0, place) + ((Number(number[place]) + by) % 10) + number.slice(place + 1);
}

const found = (text: string) => findPersonal(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

describe('numbers of persons', () => {
  it('of the NHS are found as such, and not with any one digit changed', () => {
    fc.assert(
      fc.property(nhsNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const spaced = number.replace(/^(...)(...)/, '$1 $2 ');
        assert.ok(isNhsNumber(number) && isNhsNumber(spaced));
        assert.deepEqual(found(`The NHS number ${spaced} was named.`), [`nhs: ${spaced}`]);
        assert.deepEqual(found(`NHS No: ${number}`), [`nhs: ${number}`]);
        assert.ok(!isNhsNumber(misread(number, at, by)));
        assert.deepEqual(found(`NHS No: ${misread(spaced, at, by)}`), []);
      }),
    );
  });

  it('of pupils are found as such, temporary or not, and not with any one digit changed', () => {
    fc.assert(
      fc.property(pupilNumber, fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        assert.ok(isPupilNumber(number));
        assert.deepEqual(found(`the pupil ${number}, who`), [`pupil: ${number}`]);
        assert.ok(!isPupilNumber(misread(number, at, by)));
        assert.deepEqual(found(`the pupil ${misread(number, at, by)}, who`), []);
      }),
    );
  });

  it('of National Insurance are found in every way of writing them', () => {
    fc.assert(
      fc.property(insuranceNumber, (number) => {
        const spaced = number.replace(/^(..)(..)(..)(..)/, '$1 $2 $3 $4 ');
        assert.ok(isNationalInsuranceNumber(number) && isNationalInsuranceNumber(spaced));
        assert.deepEqual(found(`(${number})`), [`insurance: ${number}`]);
        assert.deepEqual(found(`NI ${spaced}.`), [`insurance: ${spaced}`]);
      }),
    );
  });

  it('are those that their keepers give as examples', () => {
    assert.ok(isNhsNumber('943 476 5919'));
    assert.ok(isPupilNumber('B801200005001'));
    assert.ok(!isPupilNumber('A801200005001'));
    for (const never of ['DA123456A', 'AO123456A', 'GB123456A', 'ZZ123456A', 'QQ123456C', 'AB123456E'])
      assert.ok(!isNationalInsuranceNumber(never), never);
  });
});

/** What is found in each text; nothing where nothing is said. */
const table: readonly [text: string, ...found: string[]][] = [
  // Ten digits that are an NHS number, and ten that are something else.
  ['reviewed 943 476 5919 and closed it', 'nhs: 943 476 5919'],
  ['reviewed 485 777 3457.', 'nhs: 485 777 3457'],
  ['reviewed 4857773457', 'nhs: 4857773457'],
  ['NHS number: 485-777-3457', 'nhs: 485-777-3457'],
  ['reviewed 9434765919'],
  ['Ref 4857773457'],
  ['reference no. 485 777 3457'],
  ['ISBN 4857773457'],
  ['Tel: 485 777 3457'],
  ['case number 4857773457'],
  ['https://example.org/4857773457'],
  ['£4857773457'],
  ['4857773457.50'],
  ['14857773457'],
  ['4444444444'],
  ['020 7946 0958'],
  // National Insurance and unique pupil numbers.
  ['NI number AB 12 34 56 C', 'insurance: AB 12 34 56 C'],
  ['ab123456c', 'insurance: ab123456c'],
  ['AB 123456 C', 'insurance: AB 123456 C'],
  ['XAB123456C'],
  ['UPN B801200005001', 'pupil: B801200005001'],
  ['UPN A801200005001'],
  // Dates of birth, and dates of other things.
  ['DOB 12/03/2015', 'birth: 12/03/2015'],
  ['DOB 31/02/2015'],
  ['(d.o.b. 12.3.15)', 'birth: 12.3.15'],
  ['D.O.B: 3rd May 2016', 'birth: 3rd May 2016'],
  ['Date of birth – 2016-05-03', 'birth: 2016-05-03'],
  ['who was born on 3 May 2016, lives', 'birth: 3 May 2016'],
  ['who was born on Tuesday 3 May 2016', 'birth: Tuesday 3 May 2016'],
  ['children born on or after 1 April 2027'],
  ['born on 3 May 2016 and in care', 'birth: 3 May 2016'],
  ['DOB 3 May 2016 – in care', 'birth: 3 May 2016'],
  ['children born after 1 April 2027'],
  ['born on 1 April 2027 or later'],
  ['born between 1 April 2026 and 31 March 2027'],
  ['newborn 3 May 2016'],
  ['the date of birth is checked by 3 May 2027'],
  ['the meeting of 3 May 2016'],
  // Children by their names, where words say so.
  ['Child: Jane Smith', 'child: Jane Smith'],
  ['Child’s name: Ayesha O’Neill-Khan', 'child: Ayesha O’Neill-Khan'],
  ['Name of child – Jane de Souza', 'child: Jane de Souza'],
  ['the pupil Jane Smith’s records', 'child: Jane Smith'],
  ['a boy called Tom Jones', 'child: Tom Jones'],
  ['the case of John Smith (aged 7)', 'child: John Smith'],
  ['the death of John Smith, aged 16, was', 'child: John Smith'],
  ['the case of John Smith, a 7-year-old'],
  ['the case of John Smith, 7 years old', 'child: John Smith'],
  ['the case of John Smith (aged 42)'],
  ['the case of John Smith'],
  ['Jane Smith (aged 7) said', 'child: Jane Smith'],
  ['we met John Smith, age 12, twice', 'child: John Smith'],
  ['Jane Smith, who is 9 years old', 'child: Jane Smith'],
  ['Jane Smith (aged 42)'],
  ['In Northmere, Looked After Children aged 5'],
  ['Sure Start (aged 4)'],
  ['Northmere Youth Club, aged 11'],
  ['Jane Smith (ages 11 to 16)'],
  ['Child: Child A'],
  ['Child A (aged 7)'],
  ['pupil Jane Smith (not her real name)'],
  ['Voice of the child: Jane Smith'],
  ['Child Protection Chair: Jane Smith'],
  ['the child Protection Plan'],
  ['pupil Referral Unit'],
  ['pupil Premium Strategy'],
  ['the baby Peter Connelly'],
  ['the case of Victoria Climbié, aged 8'],
  ['child Martha Brown’s rule'],
  ['the case of Northmere Academy (aged 11)'],
  ['the case of Looked After Children (aged 16)'],
  ['Owner: Jane Smith, Head of Child Protection'],
  ['the review by Jane Smith, 2024'],
  // Telephones and addresses.
  ['call 07700 900123', 'mobile: 07700 900123'],
  ['07700 900 123', 'mobile: 07700 900 123'],
  ['+44 7700 900123', 'mobile: +44 7700 900123'],
  ['0044 (0)7700 900123', 'mobile: 0044 (0)7700 900123'],
  ['(07700) 900123', 'mobile: (07700) 900123'],
  ['Mobile no: 07700900123', 'mobile: 07700900123'],
  ['07624 900123', 'mobile: 07624 900123'],
  ['07000 900123'],
  ['07600 900123'],
  ['01632 960000'],
  ['101 or 999'],
  ['crime number 07700900123'],
  ['07 11 20 27 30 1'],
  ['07/11/2027, 30/11/2027'],
  ['jane.smith@gmail.com', 'email: jane.smith@gmail.com'],
  ['Jane <j_smith@hotmail.co.uk>', 'email: j_smith@hotmail.co.uk'],
  ['j@btinternet.com.', 'email: j@btinternet.com'],
  ['jane.smith@northmere.gov.uk'],
  ['jane@northmere.police.uk'],
  ['jane@nhs.net'],
  ['jane@gmail.com.northmere.gov.uk'],
  ['jane@mygmail.com'],
  // Several at once.
  ['Jane, 07700 900123, j@gmail.com', 'mobile: 07700 900123', 'email: j@gmail.com'],
];

describe('what tells who somebody is', () => {
  for (const [text, ...expected] of table) {
    it(`${text}: ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(found(text), expected));
  }

  it('has a place in the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...table.map(([text]) => text),
      ...[' ', '\n', '07', '@', 'child ', 'DOB', '1', 'Smith', '…'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { from, to } of findPersonal(text)) {
          assert.ok(last <= from && from < to && to <= text.length);
          last = to;
        }
      }),
    );
  });

  it('is found in a long text without waiting for it', function () {
    this.timeout(5000);
    for (const piece of ['07 ', 'a@', '1 ', 'DOB ', 'child: Aa ', 'case of Aa ', '\n', 'Aa ', 'a.', '+44', 'child Aa-'])
      findPersonal(`pupil Jane ${piece.repeat(200_000 / piece.length)}`);
  });
});

describe('what is shown of it', () => {
  const masks: readonly [PersonalKind, string, string][] = [
    ['nhs', '943 476 5919', '943 ••• ••••'],
    ['insurance', 'AB 12 34 56 C', 'AB •• •• •• •'],
    ['pupil', 'B801200005001', 'B••••••••••••'],
    ['birth', '3 May 2016', '• ••• ••••'],
    ['child', 'Ayesha O’Neill-Khan', 'A••••• O•••••••••••'],
    ['mobile', '+44 7700 900123', '+44 •••• ••••••'],
    ['email', 'jane.smith@gmail.com', 'j•••.•••••@gmail.com'],
    ['email', 'j@yahoo.co.uk', '•@yahoo.co.uk'],
    ['email', 'jane@smith.plus.com', 'j•••@•••••.plus.com'],
  ];
  for (const [kind, text, mask] of masks) it(`${text} is ${mask}`, () => assert.equal(masked(kind, text), mask));
});
