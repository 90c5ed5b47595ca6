import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import { committed } from './git.ts';
import { clean, faulty, folderOf, letter, root, wsoa } from './wsoa.ts';
import { options } from '../../server/core/config/options.ts';
import type { JsonLetter } from '../../server/core/report/letter.ts';

const today = ['--today', '2027-02-01'];
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const names = ['report', 'changes', 'letter', 'config'] as const;
type Name = (typeof names)[number];
const schemas = names.map((name) => JSON.parse(read(`schemas/${name}.schema.json`)) as object);

/** A schema that also forbids what it does not name, so that nothing is printed that it does not know. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
}

function validator(change: (schema: unknown) => unknown) {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  for (const schema of schemas) ajv.addSchema(change(schema) as object);
  return (name: Name, data: unknown) => {
    const is = ajv.getSchema(`https://raw.githubusercontent.com/wsoa/wsoa/main/schemas/${name}.schema.json`)!;
    return is(data)
      ? []
      : is.errors!.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  };
}

const errorsIn = validator(closed);

/** A plan that changed in all ways, with what is waived, and a letter that changed. */
function changed(): string {
  const table = '| Ref | Area | Action | Owner | Deadline | Status |\n|---|---|---|---|---|---|\n';
  const rows = [
    '| 3.1 | A1 | Invite school nurses to all meetings | DCS | 30 June 2027 | In progress |',
    '| 3.2 | A1 | Audit ten strategy meetings every month | DCS | 30 June 2027 | In progress |',
    '| 3.3 | A1 | Name a deputy chair for each of the meetings | DCS | 30 June 2027 | |',
    '| 3.4 | A1 | Ask the children who were met | DCS | 30 June 2027 | |',
  ];
  const submitted = clean.replace('letter: ./letter.md\n', 'letter: ./letter.md\nsubmitted: 2027-01-31\n');
  const plan = (end: string) => submitted.replace('## Oversight', `${table}${end}\n\n## Oversight`);
  const folder = committed({
    'letter.md': letter,
    'statement.md': plan(rows.join('\n')),
    'gone/letter.md': letter,
    'gone/statement.md': '---\nletter: ./letter.md\n---\n\nNothing yet.\n',
  });
  const now = [
    '| 3.1 | P1 | Invite school nurses to all meetings | Head of MASH | 30 September 2027 | Completed |',
    '| 3.2 | A1 | Audit ten strategy meetings every quarter | DCS | ongoing | In progress |',
    '| 3.5 | A1 | Publish what the audits found | DCS | 30 June 2027 | |',
  ];
  fs.rmSync(path.join(folder, 'gone'), { recursive: true });
  const text = plan(now.join('\n')).replace(
    '### Action 1.1',
    '<!-- wsoa-ignore vague-deadline until 2027-06-30: reviewed -->\n\n### Action 1.1',
  );
  fs.writeFileSync(path.join(folder, 'statement.md'), text);
  fs.writeFileSync(
    path.join(folder, 'letter.md'),
    letter.replace('- Partners', '- The views of children are not heard.\n- Partners'),
  );
  fs.writeFileSync(
    path.join(folder, 'new.md'),
    `${faulty}\n<!-- wsoa-ignore vague-deadline: agreed -->\n\n- **Deadline:** ongoing\n`,
  );
  return folder;
}

describe('the JSON that wsoa prints', function () {
  this.timeout(60_000);

  it('is what its schemas say, and has no key that they do not have', () => {
    const folder = changed();
    const json = (...args: string[]) =>
      JSON.parse(wsoa(folder, [...args, ...today, '--format', 'json']).out) as unknown;
    assert.deepEqual(errorsIn('report', json('check')), []);
    assert.deepEqual(errorsIn('report', json('check', '--quiet', '--update-baseline')), []);
    assert.deepEqual(errorsIn('report', json('check', '--baseline', '--since', 'main')), []);
    assert.deepEqual(errorsIn('report', json('check', '--since', 'submission')), []);
    assert.deepEqual(errorsIn('report', json('check', 'nothing-here')), []);
    const changes = json('diff') as {
      statements: { state: string; changes: { actions: { change: string }[] } | null }[];
    };
    assert.deepEqual(errorsIn('changes', changes), []);
    // All of it was really there to be looked at.
    assert.deepEqual(changes.statements.map(({ state }) => state).sort(), ['compared', 'gone', 'new']);
    const kinds = changes.statements.flatMap(({ changes: one }) => one?.actions.map(({ change }) => change) ?? []);
    assert.deepEqual([...new Set(kinds)].sort(), ['added', 'changed', 'removed']);
  });

  it('of a letter, whatever it says or does not', () => {
    const table =
      '## Recommendations\n\n| Ref | Recommendation | Agency | Timescale |\n|---|---|---|---|\n| 7 | Meet | ICB | By May |\n';
    const items =
      '- The timeliness of:\n  - meetings\n  - visits\n\nPlease send the statement by 6 May 2027 to a@b.example.\n';
    const folder = folderOf({
      'whole.md': letter.replace('- Partners', `${items}\n- Partners`) + table,
      'bare.md': 'Thank you.\n',
    });
    const json = (name: string) => JSON.parse(wsoa(folder, ['letter', name, '--json']).out) as JsonLetter;
    for (const name of ['whole.md', 'bare.md']) assert.deepEqual(errorsIn('letter', json(name)), [], name);
    const { areas, statementDue } = json('whole.md');
    assert.equal(statementDue, '2027-05-06');
    assert.deepEqual([...new Set(areas.map(({ kind }) => kind))].sort(), ['improvement', 'priority', 'recommendation']);
    assert.ok(areas.some(({ items }) => items.length));
    assert.ok(areas.some(({ agency, timescale }) => agency && timescale));
  });

  it('of settings, wherever they come from', () => {
    const all = {
      preset: 'scrutiny',
      rules: { 'vague-deadline': 'off' },
      holidays: ['2027-12-24'],
      fields: { owner: ['Accountable director'] },
      headings: { improvement: 'What must change' },
      status: { done: ['Closed'] },
      sections: ['Oversight', ['Sign-off', 'Signatures']],
      acronyms: ['MASH'],
      'fail-on': ['warning', 'vague-deadline'],
      root: true,
    };
    const given = Object.keys(all);
    const known = options.map(({ name }) => name).filter((name) => name !== 'overrides' && name !== 'working-days');
    assert.deepEqual(given.sort(), known.sort());
    const folder = folderOf({
      'letter.md': letter,
      'statement.md': clean,
      'all/.wsoa.yaml': JSON.stringify({ ...all, overrides: [{ files: '*.md', 'working-days': 20 }] }),
      'none/.wsoa.yaml': 'working-days: none\n',
    });
    const seen = ['statement.md', 'all', 'none'].flatMap((name) => {
      const json = JSON.parse(wsoa(folder, ['config', name, '--json']).out) as {
        settings: { from: { kind: string } }[];
      };
      assert.deepEqual(errorsIn('config', json), [], name);
      return json.settings.map(({ from }) => from.kind);
    });
    assert.deepEqual([...new Set(seen)].sort(), ['file', 'letter', 'preset', 'usual']);
  });

  it('in the documentation, too', () => {
    const [report, aLetter, config] = [...read('docs/json.md').matchAll(/```json\n([^]*?)```/g)].map(
      ([, text]) => text!,
    );
    assert.deepEqual(errorsIn('report', JSON.parse(report!)), []);
    assert.deepEqual(errorsIn('letter', JSON.parse(aLetter!)), []);
    assert.deepEqual(errorsIn('config', JSON.parse(config!)), []);
  });

  it('may get more keys, and may not lose one', () => {
    const errors = validator((schema) => schema);
    const report = JSON.parse(/```json\n([^]*?)```/.exec(read('docs/json.md'))![1]!) as Record<string, unknown>;
    assert.deepEqual(errors('report', { ...report, later: 1 }), []);
    const { summary, ...less } = report;
    assert.ok(summary);
    assert.match(errors('report', less).join(), /must have required property 'summary'/);
  });

  it('has each of its keys explained', () => {
    const [all, changes] = [read('docs/json.md'), read('docs/what-changed.md')];
    const [report, aLetter, config] = all.split(/^## .*--json`$/m);
    const pages: Record<Name, string> = { report: report!, changes, letter: aLetter!, config: config! };
    const keysOf = (schema: object): string[] =>
      Object.entries(schema).flatMap(([key, value]) => [
        ...(key === 'properties' ? Object.keys(value as object) : []),
        ...(typeof value === 'object' && value !== null ? keysOf(value as object) : []),
      ]);
    for (const [at, name] of names.entries())
      for (const key of new Set(keysOf(schemas[at]!))) assert.match(pages[name], new RegExp(`\\b${key}\\b`), key);
  });
});
