import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withServer } from './session.ts';

const letter = `# Inspection of services in Northmere

22 January 2027

## Recommendations

### Within three months

- The timeliness of strategy meetings is too variable.
- Oversight by managers is not recorded.
- Thresholds are not shared.
`;
const statement = `---
letter: ./letter.md
people:
  - { role: Director of Children's Services, name: A. Khan, initials: AK, agency: Northmere Council }
agencies: [Northmere Council, Northmere Police]
---

## R1 Timeliness

### Action 1.1 Hold meetings in time

- **Owner:** Head of MASH
- **Deadline:** 31 March 2027
- **RAG:** Green

## R2

| Ref | Area | Action | Lead | By when |
|---|---|---|---|---|
| 2.1 | R2 | Record oversight | Head of MASH | 30 June 2027 |
`;

/** What is offered where \`‸\` stands in the statement once \`was\` is written as \`now\`, and the text after choosing. */
async function offered(
  was: string,
  now: string,
): Promise<{ items: CompletionItem[]; choose: (label: string) => string }> {
  assert.ok(statement.includes(was), was);
  const marked = statement.replace(was, now);
  const text = marked.replace('‸', '');
  const document = TextDocument.create('file:///s.md', 'markdown', 0, text);
  const position: Position = document.positionAt(marked.indexOf('‸'));
  let items: CompletionItem[] = [];
  await withServer(
    { 'letter.md': letter, 's.md': statement },
    async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, text);
      const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      items = list?.items ?? [];
      for (const [i, item] of items.entries())
        items[i] = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    },
    { initializationOptions: { today: '2027-02-01' } },
  );
  const choose = (label: string) => {
    const { textEdit } = items.find((item) => item.label === label)!;
    assert.ok(textEdit && 'range' in textEdit);
    return TextDocument.applyEdits(document, [textEdit]);
  };
  return { items, choose };
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

describe('Completion', function () {
  this.timeout(30_000);

  it('of a reference in a heading: unanswered areas first, each with its words', async () => {
    const { items, choose } = await offered('## R2\n', '## ‸\n');
    assert.deepEqual(labels(items), ['R3', 'R1', 'R2']);
    assert.equal(items[0]!.detail, 'Thresholds are not shared (no action yet)');
    assert.match(
      (items[1]!.documentation as { value: string }).value,
      /> The timeliness .*\n\nWithin three months: by /,
    );
    assert.equal(choose('R3'), statement.replace('## R2\n', '## R3\n'));
  });

  it('of a second reference in a cell', async () => {
    const { choose } = await offered('| R2 | Record', '| R2, R‸ | Record');
    assert.equal(choose('R3'), statement.replace('| R2 | Record', '| R2, R3 | Record'));
  });

  it('of an owner: the register first, then those who own others', async () => {
    const { items, choose } = await offered('| Head of MASH |', '| ‸ |');
    assert.deepEqual(labels(items), ["Director of Children's Services", 'Head of MASH']);
    assert.equal(items[0]!.detail, 'A. Khan, AK, Northmere Council');
    assert.equal(choose('Head of MASH'), statement);
  });

  it('of a deadline: the letter’s time first, then ends of quarters before it, with weekday and working days', async () => {
    const { items, choose } = await offered('**Deadline:** 31 March 2027', '**Deadline:**‸');
    assert.deepEqual(labels(items), ['22 April 2027', '31 March 2027']);
    assert.equal(items[0]!.detail, 'Thursday 22 April 2027, in 56 working days · the letter’s time for R1');
    assert.equal(choose('31 March 2027'), statement);
  });

  it('of a status: the words that this statement uses first', async () => {
    const { items } = await offered('**RAG:** Green', '**RAG:** G‸');
    assert.equal(items[0]!.label, 'Not started');
    const again = await offered(
      '- **RAG:** Green\n',
      '- **RAG:** Green\n\n### Action 1.2 More\n\n- **Owner:** AK\n- **RAG:** ‸\n',
    );
    assert.equal(again.items[0]!.label, 'Green');
  });

  it('of a field: those that the action lacks, in the statement’s own words and style', async () => {
    const { items, choose } = await offered('- **RAG:** Green\n', '- **RAG:** Green\n- ‸\n');
    assert.deepEqual(labels(items), ['Agency', 'Success measure', 'Evidence', 'Area']);
    assert.equal(choose('Evidence'), statement.replace('- **RAG:** Green\n', '- **RAG:** Green\n- **Evidence:** \n'));
  });

  it('of front matter: keys that are not there yet, and paths of letters', async () => {
    const { items } = await offered('agencies: [', '‸\nagencies: [');
    assert.deepEqual(labels(items), ['principal-authority', 'received', 'submitted']);
    const paths = await offered('letter: ./letter.md', 'letter: ./le‸');
    assert.deepEqual(labels(paths.items), ['./letter.md']);
    assert.equal(paths.choose('./letter.md'), statement);
  });

  it('none in prose', async () => {
    for (const [was, now] of [
      ['## R2\n', '## R2\n\nThe council will ‸\n'],
      ['Hold meetings in time', 'Hold ‸'],
      ['| Record oversight |', '| Record ‸ |'],
      ['## R1 Timeliness', '## R1 Timeliness of ‸'],
    ] as const)
      assert.deepEqual(labels((await offered(was, now)).items), [], now);
  });
});
