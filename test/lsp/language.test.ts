import assert from 'node:assert/strict';
import type { CodeLens, CompletionList, Hover, InlayHint, Position } from 'vscode-languageserver';
import type { AreasOverview } from '../../server/lsp/areasProtocol.ts';
import { areasRequest, coverageSummaryRequest } from '../../server/lsp/areasProtocol.ts';
import type { Marks } from '../../server/lsp/marksProtocol.ts';
import { marksRequest } from '../../server/lsp/marksProtocol.ts';
import type { MoveChoices } from '../../server/lsp/refactorProtocol.ts';
import { moveChoicesRequest } from '../../server/lsp/refactorProtocol.ts';
import type { Status } from '../../server/lsp/statusProtocol.ts';
import { statusRequest } from '../../server/lsp/statusProtocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { modern } from '../support/lspClient.ts';
import { marked, welsh, wordsIn, wordsOutside } from '../support/markedWords.ts';
import { withServer } from './session.ts';

const letter = `# Inspection of services in Northmere

22 January 2027

## Areas for improvement

### Within three months

- **A1** The timeliness of strategy meetings is too variable.
- **A2** Oversight by managers is not recorded.
- **A3** Thresholds are not shared.
`;
const statement = `---
letter: ./letter.md
---

## A1 Timeliness

### Action 1.1 Hold meetings in time

- **Owner:** Head of MASH
- **Deadline:** 31 May 2027

### Action 1.2 Say who chairs them

- **Deadline:** asap

## A2

| Ref | Area | Action | Owner | Deadline |
|---|---|---|---|---|
| 2.1 | A2 | Record oversight | Head of MASH | 26 February 2027 |
| 2.2 | A1, A2 | Audit it | [owner] | 30 June 2027 |

This table is agreed.
`;
const files = { 'letter.md': letter, 's.md': statement };
const { codeAction } = modern.textDocument!;
const capabilities = {
  ...modern,
  textDocument: { ...modern.textDocument, codeAction: { ...codeAction, disabledSupport: true } },
};
const speaking = (words: Readonly<Record<string, string>>) => ({
  capabilities,
  initializationOptions: { today: '2027-03-01', quietWhileTyping: false, moveCommand: 'wsoa.moveAction', words },
});

function at(words: string): Position {
  assert.ok(statement.includes(words), words);
  const lines = statement.slice(0, statement.indexOf(words)).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

const opened = (words: Readonly<Record<string, string>>, work: (client: LspClient, s: string) => Promise<void>) =>
  withServer(
    files,
    async (client, folder) => {
      const s = folder.uri('s.md');
      await client.open(folder.uri('letter.md'), letter);
      await client.open(s, statement);
      await work(client, s);
    },
    speaking(words),
  );

async function hover({ connection }: LspClient, uri: string, words: string): Promise<string> {
  const params = { textDocument: { uri }, position: at(words) };
  const found = await connection.sendRequest<Hover | null>('textDocument/hover', params);
  assert.ok(found, words);
  return (found.contents as { value: string }).value;
}

function lenses({ connection }: LspClient, uri: string): Promise<CodeLens[]> {
  return connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
}

describe('The server with Welsh words', function () {
  this.timeout(20_000);

  it('finds, explains, mends and sums up in Welsh', () =>
    opened(welsh, async (client, s) => {
      const messages = (await client.items(s)).map(({ message }) => message);
      assert.ok(
        messages.includes(
          'Cam gweithredu 1.2: nid oes perchennog. Enwch y person neu’r rôl a fydd yn sicrhau y caiff ei gyflawni.',
        ),
        messages.join('\n'),
      );
      assert.match(await hover(client, s, '31 May 2027'), /^\*\*dydd Llun 31 Mai 2027, ymhen \d+ diwrnod gwaith\*\*/);
      const start = at('Action 1.2');
      const titles = (await client.actions(s, { start, end: start })).map(({ title }) => title);
      assert.ok(titles.includes('Ychwanegu perchennog…'), titles.join('\n'));
      const [lens] = await lenses(client, s);
      assert.equal(lens?.command?.title, 'Atebwyd 2 o 3 maes · 2 cam gweithredu anghyflawn');
    }));

  it('writes in English still: what goes into the document is the document’s', () =>
    opened(welsh, async (client, s) => {
      const start = at('Action 1.2');
      const found = (await client.actions(s, { start, end: start })).find(
        ({ title }) => title === 'Ychwanegu perchennog…',
      );
      const { edit } = await client.resolve(found!);
      assert.match(JSON.stringify(edit), /\*\*Owner:\*\* Head of MASH/);
    }));

  it('says nothing that was not looked up', () =>
    opened(marked, async (client, s) => {
      const { connection } = client;
      const letterUri = s.replace(/s\.md$/, 'letter.md');
      const known = new Set(wordsIn(`${letter} ${statement} letter.md s.md`));
      const textDocument = { uri: s };
      const whole = { start: { line: 0, character: 0 }, end: at('This table') };
      const actions = await client.actions(s, whole);
      const refactorings = await client.actions(s, { start: at('| 2.1'), end: at('| 2.1') });
      const renumbering = await client.actions(s, { start: at('1.1 Hold'), end: at('1.1 Hold') });
      const hints = await connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range: whole });
      const dates = await connection.sendRequest<CompletionList>('textDocument/completion', {
        textDocument,
        position: at('26 February'),
      });
      const overview = await connection.sendRequest<AreasOverview>(areasRequest, { uri: s });
      const { marks } = await connection.sendRequest<Marks>(marksRequest, { uri: s });
      const inLetter = await connection.sendRequest<Marks>(marksRequest, { uri: letterUri });
      const choices = await connection.sendRequest<MoveChoices>(moveChoicesRequest, {
        uri: s,
        position: at('1.1 Hold'),
      });
      assert.equal(choices.kind, 'areas');
      const position = at('This table');
      const nowhere = await connection.sendRequest<MoveChoices>(moveChoicesRequest, { uri: letterUri, position });
      assert.equal(nowhere.kind, 'none');
      const said: Record<string, string[]> = {
        findings: (await client.items(s)).flatMap(({ message, relatedInformation }) => [
          message as string,
          ...(relatedInformation ?? []).map((other) => other.message),
        ]),
        hovers: await Promise.all(
          ['A1, A2', '31 May 2027', 'Head of MASH', '1.1 Hold'].map((words) => hover(client, s, words)),
        ),
        actions: [...actions, ...refactorings, ...renumbering].flatMap(({ title, disabled }) => [
          title,
          ...(disabled ? [disabled.reason] : []),
        ]),
        disabled: refactorings.flatMap(({ disabled }) => disabled?.reason ?? []),
        lenses: [...(await lenses(client, s)), ...(await lenses(client, letterUri))].map(
          ({ command }) => command!.title,
        ),
        hints: hints.map(({ label }) => label as string),
        completions: dates.items.flatMap(({ detail }) => detail ?? []),
        areas: [
          overview.gapsText,
          ...[...overview.areas, ...overview.areas.flatMap((area) => area.actions)].flatMap((one) => [
            one.label,
            one.description,
            one.spoken,
          ]),
          ...overview.stops.map(({ message }) => message),
        ],
        marks: [...marks, ...inLetter.marks].map(({ says }) => says),
        coverage: [(await connection.sendRequest<string | null>(coverageSummaryRequest, { uri: s }))!],
        status: [
          (await connection.sendRequest<Status>(statusRequest, { uri: s })).reason,
          (await connection.sendRequest<Status>(statusRequest, { uri: letterUri })).reason,
        ],
        choices: choices.kind === 'areas' ? [choices.now, ...choices.areas.map(({ detail }) => detail)] : [],
        refusal: nowhere.kind === 'none' ? [nowhere.reason] : [],
      };
      for (const [what, texts] of Object.entries(said)) {
        assert.ok(
          texts.some((text) => text.includes('⟦')),
          `${what}: ${texts.join(' | ')}`,
        );
        for (const text of texts)
          assert.deepEqual(
            wordsOutside(text).filter((word) => !known.has(word)),
            [],
            `${what}: ${text}`,
          );
      }
    }));
});
