import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/core/config/config.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readStatement } from '../../server/core/parse/statement.ts';

/** Each action as `title (field: value, …)`, lines of a value apart by `/`; `shared …` is what the lines above say of it. */
function described(body: string): string[] {
  const text = `---\nletter: ./letter.md\n---\n\n${body}\n`;
  return readStatement(readMarkdown(text), defaultConfig)!.actions.map(({ title, fields, shared }) => {
    const said = Object.values(fields).map(({ name, text: words, span }) => {
      const place = text.slice(span.start, span.end);
      for (const word of words.split(/\s+/)) assert.ok(place.includes(word), `${name} stands at “${place}”`);
      return `${name}: ${words.replace(/\n/g, ' / ')}`.trim();
    });
    const above = [shared?.owner, shared?.deadline].map((field) => field && `shared ${field.name}: ${field.text}`);
    return `${title.text.replace(/\n/g, ' / ')} (${[...said, ...above].filter(Boolean).join(', ')})`;
  });
}

type Case = readonly [title: string, lines: string, ...actions: string[]];

function table(title: string, above: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, lines, ...actions] of cases)
      it(name, () => assert.deepEqual(described(`${above}\n\n${lines}`), actions));
  });
}

const both = 'Hold meetings (owner: DCS, deadline: May 2027)';
const owner = 'Hold meetings (owner: DCS)';
const deadline = 'Hold meetings (deadline: May 2027)';

table('the fields of a section', '### Hold meetings', [
  ['labels in bold', '- **Owner:** DCS\n- **Deadline:** May 2027', both],
  ['with the colon behind, or a dash', '- **Owner**: DCS\n- **Deadline** – May 2027', both],
  ['with dashes of other kinds', '- **Owner** - DCS\n- **Deadline**  --  May 2027', both],
  ['in emphasis', '- *Owner:* DCS\n- _Deadline:_ May 2027', both],
  ['in bold of another kind', '- __Owner:__ DCS\n- __Deadline:__ May 2027', both],
  ['bold and plain', '- **Impact:** none\n- Owner: DCS', 'Hold meetings (measure: none, owner: DCS)'],
  ['plain', '- Owner: DCS\n- Deadline: May 2027', both],
  ['plain, behind dashes', '- Owner – DCS\n- Deadline  -  May 2027', both],
  ['in code', '- `Owner`: DCS\n- Deadline: May 2027', both],
  ['with signs of markup', '- \\*Owner\\*: DCS\n- Deadline: May 2027', both],
  ['half in bold', '- Lead **officer**: DCS\n- Deadline: May 2027', both],
  ['one plain label that is unmistakable', '- Owner: DCS', owner],
  ['another one', '- By when: May 2027', deadline],
  ['two plain labels that could be prose', '- Who: DCS\n- When: May 2027', both],
  ['one that could be prose', '- Who: everyone in the building'],
  ['one that could be, twice', '- Who: everyone\n- Who: all of them'],
  ['an impact, as in prose', '- Impact: children wait\n- Impact: staff leave'],
  [
    'an impact beside an owner',
    '- Impact: children wait\n- Owner: DCS',
    'Hold meetings (measure: children wait, owner: DCS)',
  ],
  ['a date alone', '- Date: May 2027'],
  ['words that begin like a label', '- The owner: DCS\n- Owner of the house: Jane\n- Owner and his dog'],
  ['hyphens within words', '- Owner-DCS\n- Deadline–May 2027'],
  ['an address', '- Evidence://x.example\n- Owner: DCS', owner],
  ['a label that goes on and on', `- Owner ${'x'.repeat(60)}: DCS\n- Deadline: May 2027`, deadline],
  [
    'a label in bold without a value',
    '- **Owner**\n- **Deadline:** May 2027',
    'Hold meetings (owner:, deadline: May 2027)',
  ],
  ['a plain word', '- Owner\n- Deadline: May 2027', deadline],
  ['no values yet', '- **Owner:**\n- **Deadline:**', 'Hold meetings (owner:, deadline:)'],
  ['the same twice', '- **Owner:** DCS\n- **Owner:** LH', owner],
  ['the same twice, empty first', '- **Owner:**\n- **Owner:** DCS', owner],
  ['areas on two lines', '- **Area:** A1\n- **Area:** A2\n- **Owner:** LH', 'Hold meetings (area: A1 / A2, owner: LH)'],
  [
    'a colour and a report',
    '- **Progress:** going well\n- **RAG:** Green\n- **Owner:** LH',
    'Hold meetings (status: Green, owner: LH)',
  ],
  ['an empty item', '-\n- **Owner:** DCS', owner],
  ['code among them', '- **Owner:** DCS\n- ~~~\n  Deadline: May 2027\n  ~~~', owner],
]);

table('the value of a field', '### Hold meetings', [
  ['on the next line', '- **Owner:**\n  DCS\n- **Deadline:** May 2027', both],
  [
    'in two paragraphs',
    '- **Owner:** DCS\n\n  and the *ICB* lead\n\n- **Deadline:** May 2027',
    'Hold meetings (owner: DCS / and the ICB lead, deadline: May 2027)',
  ],
  [
    'as a list',
    '- **Owner:**\n  - DCS\n  - LH\n- **Deadline:** May 2027',
    'Hold meetings (owner: DCS / LH, deadline: May 2027)',
  ],
  [
    'as words and a list in a list',
    '- **Success measure:** these\n  - 95%\n  - 60 **audits**\n    - each\n- **Owner:** DCS',
    'Hold meetings (measure: these / 95% / 60 audits / each, owner: DCS)',
  ],
  [
    'with code below',
    '- **Success measure:** 95%\n\n  ~~~\n  code\n  ~~~\n\n- **Owner:** DCS',
    'Hold meetings (measure: 95%, owner: DCS)',
  ],
]);

table('the lines of a paragraph', '### Hold meetings', [
  ['each with a label in bold', '**Owner:** DCS\n**Deadline:** May 2027', both],
  ['apart by a mark', '**Owner:** DCS<br>**Deadline:** May 2027', both],
  ['one without a value', '**Owner:**\n**Deadline:** May 2027', 'Hold meetings (owner:, deadline: May 2027)'],
  ['one that is no field', '**Owner:** DCS\nand more\n**Deadline:** May 2027'],
  ['a heading of what comes below', '**Progress**\n\nWords.'],
  ['without bold', 'Owner: DCS\nDeadline: May 2027'],
]);

table('items that are actions', '## A1 Timeliness', [
  [
    'with their fields below',
    '- Hold meetings\n  - **Owner:** DCS\n  - **Deadline:** May 2027\n- Send minutes\n  - **Owner:** LH',
    both,
    'Send minutes (owner: LH)',
  ],
  [
    'with plain fields, beside prose',
    '- Hold meetings\n  - Owner: DCS\n  - Deadline: May 2027\n- Send minutes\n  - Impact: none',
    both,
  ],
  [
    'that say so',
    '- **Action:** Hold meetings\n  - **Owner:** DCS\n- **Action:** Send\n\n  the minutes\n  - **Owner:** LH',
    owner,
    'Send / the minutes (owner: LH)',
  ],
  [
    'with references',
    '1. Action 1.1 Hold meetings\n   - **Owner:** DCS\n2. 1.2 Send minutes\n   - **Owner:** LH',
    'Action 1.1 Hold meetings (owner: DCS)',
    '1.2 Send minutes (owner: LH)',
  ],
  [
    'below items that are headings',
    '- By day\n  - Hold meetings\n    - **Owner:** DCS\n- By night\n  - Send minutes\n    - **Owner:** LH',
    owner,
    'Send minutes (owner: LH)',
  ],
  [
    'one after the other in one list',
    '- **Action:** Hold meetings\n- **Owner:** DCS\n- **Action:** Send minutes\n- **Owner:** LH',
    owner,
    'Send minutes (owner: LH)',
  ],
  ['without words of their own', '- - **Owner:** DCS\n  - **Deadline:** May 2027'],
]);

const rows = '\n\n| Action | Owner | Deadline |\n|---|---|---|\n| Hold | | May 2027 |\n| Send | LH | – |';
table('what stands above all actions of an area', '## A1 Timeliness', [
  [
    'a lead',
    `Lead: DCS${rows}`,
    'Hold (owner:, deadline: May 2027, shared owner: DCS)',
    'Send (owner: LH, deadline: –)',
  ],
  [
    'a lead, their agency and a time',
    `Lead: DCS\nLead agency: Northmere Council\nTimescale: May 2027${rows}`,
    'Hold (owner:, deadline: May 2027, shared owner: DCS)',
    'Send (owner: LH, deadline: –, shared deadline: May 2027)',
  ],
  [
    'a date, which may be anything’s',
    `- **Date:** 3 May 2027${rows}`,
    'Hold (owner:, deadline: May 2027)',
    'Send (owner: LH, deadline: –)',
  ],
  [
    'a target date',
    `- **Target date:** 3 May 2027${rows}`,
    'Hold (owner:, deadline: May 2027)',
    'Send (owner: LH, deadline: –, shared deadline: 3 May 2027)',
  ],
  [
    'a lead among other lines',
    `Lead: DCS\nProgress: fine${rows}`,
    'Hold (owner:, deadline: May 2027)',
    'Send (owner: LH, deadline: –)',
  ],
  [
    'a line of prose',
    `Lead: ${'the director who looks after all of it and '.repeat(4)}${rows}`,
    'Hold (owner:, deadline: May 2027)',
    'Send (owner: LH, deadline: –)',
  ],
  [
    'a lead, and nothing for what is decided otherwise',
    '- **Lead:** DCS\n\n### One\n\n- **Owner:** –\n- **Deadline:** May 2027\n\n### Two\n\n- **Owner:** TBC\n- **Deadline:** May 2027',
    'One (owner: –, deadline: May 2027, shared owner: DCS)',
    'Two (owner: TBC, deadline: May 2027)',
  ],
  [
    'a lead, for what is neither answered elsewhere nor declined',
    'Lead: DCS\n\n| Action | Status | Answered in |\n|---|---|---|\n| Hold | Green | |\n| No action | | |\n| | | plan.md#1 |',
    'Hold (status: Green, answered:, shared owner: DCS)',
    'No action (status:, answered:)',
    ' (status:, answered: plan.md#1)',
  ],
]);
