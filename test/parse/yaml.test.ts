import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlainYaml } from '../../server/core/parse/plainYaml.ts';
import { readByParser } from '../../server/core/parse/yamlParser.ts';

const key = fc.constantFrom(
  'letter',
  'principal-authority',
  'received',
  'submitted',
  'people',
  'agencies',
  'title',
  'recieved',
  'Letter',
  'no',
  'x_y',
);
const words = fc.constantFrom(
  ...[
    './letter.md',
    '../a b/letter (1).md',
    'Northmere Council',
    'Northmere Children’s Services',
    '2027-01-22',
    '2027',
    'true',
    'no',
    '~',
    'null',
    '',
  ],
  ...[
    'a: b',
    'a # note',
    'a#b',
    '"quoted"',
    '"a, b: c"',
    "'it: is'",
    '"a\\\\n"',
    '"x" y',
    "O'Neill",
    'J. O’Neill',
    'M. Dąbrowska',
    "it's",
    '[x]',
    '- x',
    '.5',
    '.inf',
    '1e3',
    '0x1F',
    '+1',
    'a, b',
    'R. Okafor',
    'Zürich',
    '*a',
    '&a',
    '!t',
    '|',
    '%',
    '@',
    'a\\b',
    'a  b',
    '2027-1-2',
    '…',
    '👩',
  ],
);
const line = fc.oneof(
  fc.tuple(key, words).map(([k, w]) => `${k}: ${w}`),
  fc.tuple(key, fc.array(words, { maxLength: 3 })).map(([k, w]) => `${k}: [${w.join(', ')}]`),
  fc
    .tuple(key, fc.constantFrom('', '  ', '    '), fc.array(words, { maxLength: 3 }))
    .map(([k, i, w]) => [`${k}:`, ...w.map((one) => `${i}- ${one}`)].join('\n')),
  fc
    .tuple(fc.constantFrom('  ', ''), fc.array(fc.tuple(key, words), { maxLength: 3 }))
    .map(([i, w]) => `${i}- { ${w.map(([k, v]) => `${k}: ${v}`).join(', ')} }`),
  fc.constantFrom('people:', '# comment', '', '  indented: x', '---', '\t- x', 'people: ', 'a:b', '- x'),
);

describe('front matter', () => {
  it('is read the same without and with a YAML parser', () => {
    let plainly = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const source = lines.map((text) => text.replaceAll('\n', eol) + eol).join('');
        const plain = readPlainYaml(source, 4);
        if (!plain) return;
        plainly++;
        const parsed = readByParser(source, 4, { start: 0, end: source.length });
        assert.deepEqual(parsed.errors, [], JSON.stringify(source));
        assert.deepEqual(shown(plain), shown(parsed.keys), JSON.stringify(source));
      }),
      { numRuns: 2000 },
    );
    assert.ok(plainly > 100, 'the plain reader takes the usual');
  });
});

/** Values alone; a list's own span, which nothing points at, is not compared, nor are keys that hold nothing. */
function shown(keys: NonNullable<ReturnType<typeof readPlainYaml>>): unknown {
  return keys.map(({ name, span, value }) => ({
    ...{
      name,
      span,
      value:
        value && value.value !== null
          ? { value: value.value, ...(value.items || value.keys ? {} : { span: value.span }) }
          : null,
    },
    items: value?.items?.map((item) => ({
      value: item.value,
      ...(item.keys ? { keys: shown(item.keys) } : { span: item.span }),
    })),
    keys: value?.keys ? shown(value.keys) : null,
  }));
}
