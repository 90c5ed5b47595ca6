import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { choicesOf, everything, filtered, filterWords } from '../../client/areas/filter.ts';
import type { AddedAction, AreasOverview } from '../../server/lsp/areasProtocol.ts';
import {
  addActionRequest,
  areasChanged,
  areasRequest,
  coverageSummaryRequest,
} from '../../server/lsp/areasProtocol.ts';
import { visible } from '../../server/lsp/areasOverview.ts';
import type { LspClient } from '../support/lspClient.ts';
import { withServer } from './session.ts';

const letter = `# Inspection of services in Northmere

22 January 2027

## Areas for improvement

- The timeliness of strategy meetings is too variable.
- Oversight by managers is not recorded.
- Thresholds are not shared.

## Areas for priority action

- Children at risk are not always discussed.
`;
const statement = `---
letter: ./letter.md
people:
  - role: Audit Manager
    initials: AM
    agency: Northmere ICB
---

## A1 Timeliness

### Action 1.1 Hold meetings in time

- **Owner:** Head of MASH, Northmere Council
- **Deadline:** 15 January 2028

### Action 1.2 Say who chairs them

- **Owner:** Head of MASH
- **Deadline:** 31 January 2027

## Oversight

| Ref | Area | Action | Owner | Deadline |
|---|---|---|---|---|
| 2.1 | A2 | Record oversight | | 30 June 2027 |
| 2.2 | A2, P1 | Audit it | AM | ongoing |
`;
const files = { 'letter.md': letter, 's.md': statement };
const options = { initializationOptions: { today: '2027-02-01' } };

const ask = (client: LspClient, uri: string) => client.connection.sendRequest<AreasOverview>(areasRequest, { uri });

/** The tree as it is read: a line for each area and action. */
function tree({ areas }: Pick<AreasOverview, 'areas'>): string[] {
  return areas.flatMap(({ state, label, description, actions }) => [
    `${state}: ${label} | ${description}`,
    ...actions.map((action) => `  ${action.label} | ${action.description}`),
  ]);
}

const withStatement = (work: (client: LspClient, s: string, l: string) => Promise<void>, text = statement) =>
  withServer(
    { ...files, 's.md': text },
    async (client, folder) => {
      const [s, l] = [folder.uri('s.md'), folder.uri('letter.md')];
      await client.open(s, text);
      await work(client, s, l);
    },
    options,
  );

describe('Areas for improvement', function () {
  this.timeout(20_000);

  it('are listed, priority action first, with what is missing, who and when', () =>
    withStatement(async (client, s, l) => {
      const overview = await ask(client, s);
      assert.deepEqual(tree(overview), [
        'gaps: P1 Children at risk are not … | 1 gap · Audit Manager',
        '  2.2 Audit it | vague deadline · AM · ongoing',
        'complete: A1 The timeliness of … | complete · 1 overdue · Head of MASH · due 15 January 2028',
        '  1.1 Hold meetings in time | Head of MASH, Northmere Council · 15 January 2028',
        '  1.2 Say who chairs them | overdue · Head of MASH · 31 January 2027',
        'gaps: A2 Oversight by managers is … | 2 gaps · Audit Manager · due 30 June 2027',
        '  2.1 Record oversight | no owner · 30 June 2027',
        '  2.2 Audit it | vague deadline · AM · ongoing',
        'none: A3 Thresholds are not … | no action yet',
      ]);
      assert.equal(overview.gaps, 3, 'the action that answers two areas has one gap');
      assert.equal(overview.gapsText, '1 area without an action, 2 actions with gaps');
      assert.deepEqual([overview.kind, overview.statements, overview.letters], ['statement', [s], [l]]);
      assert.equal(
        overview.areas[2]!.spoken,
        'A2, area for improvement: 2 gaps. Oversight by managers is not recorded. 2 actions. Owned by Audit Manager. Next due 30 June 2027.',
      );
    }));

  it('lead to the letter, the section and the action', () =>
    withStatement(async (client, s, l) => {
      const [, a1, a2] = (await ask(client, s)).areas;
      assert.deepEqual([a1!.place.uri, a1!.place.range.start.line], [l, 6]);
      assert.deepEqual([a1!.section!.uri, a1!.section!.range.start.line], [s, 8]);
      assert.equal(a2!.section, null);
      assert.deepEqual([a2!.actions[0]!.place.uri, a2!.actions[0]!.place.range.start.line], [s, 24]);
    }));

  it('are shown for a letter with all that answers it, and for nothing else', () =>
    withStatement(async (client, s, l) => {
      const ofStatement = await ask(client, s);
      await client.open(l, letter);
      const ofLetter = await ask(client, l);
      assert.deepEqual(tree(ofLetter), tree(ofStatement));
      assert.deepEqual([ofLetter.kind, ofLetter.statements, ofLetter.letters], ['letter', [s], [l]]);
      assert.equal((await ask(client, s.replace('s.md', 'nothing.md'))).kind, 'none');
    }));

  it('name each place with a gap once, in the order of the document', () =>
    withStatement(async (client, s, l) => {
      const stops = (overview: AreasOverview) =>
        overview.stops.map(({ range: { start }, message }) => `${start.line}: ${message}`);
      assert.deepEqual(stops(await ask(client, s)), [
        '1: A3: no action yet',
        '24: Action 2.1: no owner',
        '25: Action 2.2: vague deadline',
      ]);
      await client.open(l, letter);
      assert.deepEqual(stops(await ask(client, l)), [
        '7: A2: 2 gaps · Audit Manager · due 30 June 2027',
        '8: A3: no action yet',
        '12: P1: 1 gap · Audit Manager',
      ]);
    }));

  it('have no gap where a comment says why', () =>
    withStatement(
      async (client, s) => {
        const { areas, gaps } = await ask(client, s);
        const [a2, a3] = areas.slice(2);
        assert.deepEqual([a3!.state, a3!.description], ['excused', 'no action needed']);
        assert.match(a3!.text, /partners share them by law/);
        assert.deepEqual([a2!.actions[0]!.gaps, a2!.actions[1]!.gaps, gaps], [0, 1, 1]);
      },
      statement
        .replace(
          '---\n\n## A1',
          '---\n<!-- wsoa-ignore-file area-without-action A3: partners share them by law -->\n\n## A1',
        )
        .replace(
          '| | 30 June 2027',
          '| TBC <!-- wsoa-ignore action-without-owner: the board chooses in May --> | 30 June 2027',
        ),
    ));

  it('are told of when they look different, once the writer pauses', () =>
    withStatement(async (client, s) => {
      const before = await ask(client, s);
      const told = new Promise<{ uri: string }>((resolve) => client.connection.onNotification(areasChanged, resolve));
      await client.edit(s, 'ongoing', '31 May 2027');
      assert.deepEqual(await told, { uri: s });
      const after = await ask(client, s);
      assert.deepEqual([before.gaps, after.gaps], [3, 2]);
      assert.notEqual(visible(after), visible(before));
    }));

  it('look the same when all that is new is where they stand', () =>
    withStatement(async (client, s) => {
      const before = await ask(client, s);
      await client.edit(s, '## Oversight', '\n## Oversight');
      const after = await ask(client, s);
      assert.equal(visible(after), visible(before));
      assert.notDeepEqual(after, before);
    }));

  it('are copied as a table', () =>
    withStatement(async (client, s) => {
      const text = await client.connection.sendRequest<string>(coverageSummaryRequest, { uri: s });
      assert.equal(
        text,
        `**s.md**: 3 of 4 areas answered; 1 area without an action, 2 actions with gaps

| Area | Action | Owner | Deadline | Gaps |
| --- | --- | --- | --- | --- |
| **P1** Children at risk are not always discussed | 2.2 Audit it | AM | ongoing | vague deadline |
| **A1** The timeliness of strategy meetings is too variable | 1.1 Hold meetings in time | Head of MASH, Northmere Council | 15 January 2028 |  |
| **A1** | 1.2 Say who chairs them | Head of MASH | 31 January 2027 | overdue |
| **A2** Oversight by managers is not recorded | 2.1 Record oversight | – | 30 June 2027 | no owner |
| **A2** | 2.2 Audit it | AM | ongoing | vague deadline |
| **A3** Thresholds are not shared | – | – | – | no action |
`,
      );
    }));

  it('are filtered by gaps, by what is overdue, by owner and by agency', () =>
    withStatement(async (client, s) => {
      const overview = await ask(client, s);
      const shown = (filter: Partial<typeof everything>) =>
        filtered(overview.areas, { ...everything, ...filter }).map(({ ref, actions }) =>
          [ref, ...actions.map(({ label }) => label.slice(0, 3))].join(' '),
        );
      assert.deepEqual(shown({}), ['P1 2.2', 'A1 1.1 1.2', 'A2 2.1 2.2', 'A3']);
      assert.deepEqual(shown({ gaps: true }), ['P1 2.2', 'A2 2.1 2.2', 'A3']);
      assert.deepEqual(shown({ overdue: true }), ['A1 1.2']);
      const { owners, agencies } = choicesOf(overview);
      assert.deepEqual(owners, ['Audit Manager', 'Head of MASH']);
      assert.deepEqual(agencies, ['Northmere Council', 'Northmere ICB']);
      assert.deepEqual(shown({ owners: ['Audit Manager'], gaps: true }), ['P1 2.2', 'A2 2.2']);
      assert.deepEqual(shown({ agencies: ['Northmere Council'] }), ['A1 1.1']);
      assert.equal(
        filterWords({ gaps: true, overdue: false, owners: ['Audit Manager'], agencies: ['Northmere ICB'] }),
        'with gaps, owned by Audit Manager, of Northmere ICB',
      );
    }));

  it('are given an action where one is asked for: the first, or one more', () =>
    withStatement(async (client, s) => {
      const add = async (ref: string) => {
        const area = (await ask(client, s)).areas.find((one) => one.ref === ref)!.id;
        const params = { uri: s, area, statement: s };
        const { edit } = await client.connection.sendRequest<AddedAction>(addActionRequest, params);
        await client.apply({ documentChanges: edit.documentChanges as TextDocumentEdit[] });
      };
      await add('A3');
      await add('A1');
      const [, a1, , a3] = (await ask(client, s)).areas;
      assert.equal(a3!.actions.length, 1);
      assert.deepEqual(
        a1!.actions.map(({ label }) => label.slice(0, 3)),
        ['1.1', '1.2', '1.3'],
      );
    }));
});
