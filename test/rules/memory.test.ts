import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Temporal } from 'temporal-polyfill';
import { check, type LetterSource } from '../../server/core/check.ts';
import { defaultConfig } from '../../server/core/config/config.ts';
import type { Finding } from '../../server/core/model/finding.ts';
import { readMarkdown, type MarkdownDocument } from '../../server/core/parse/document.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { letterOf } from '../support/checkFiles.ts';

const text = '## Areas for improvement\n\n- One.\n';
let read: LetterSource;
before(() => (read = { found: true, file: 'letter.md', letter: letterOf(text), text }));
const gone: LetterSource = { found: false, file: 'gone.md', problem: 'missing', suggestions: [] };
const actions =
  '## A1 One\n\n### Action 1 Do\n\n- **Owner:** DCS\n- **Deadline:** June 2027\n\n## More\n\n### Action 2 Do more\n\n- **Owner:** DCS\n- **Deadline:** June 2027\n';

function findingsIn(document: MarkdownDocument, letters: readonly LetterSource[]): readonly Finding[] {
  const statement = readStatement(document, defaultConfig)!;
  const today = Temporal.PlainDate.from('2027-02-01');
  return check({ file: 'statement.md', statement, letters, config: defaultConfig, today }).findings;
}

function warningsIn(document: MarkdownDocument, letters: readonly LetterSource[]): readonly string[] {
  return findingsIn(document, letters)
    .filter((f) => f.severity === 'warning' || f.severity === 'error')
    .map((f) => f.rule);
}

describe('what is remembered of an action', () => {
  it('is forgotten when another letter can no longer be missing', () => {
    const before = readMarkdown(`---\nletter: [./letter.md, ./gone.md]\n---\n\n${actions}`);
    assert.deepEqual(warningsIn(before, [read, gone]), ['letter-not-found']);
    const after = readMarkdown(`---\nletter: [./letter.md]\n---\n\n${actions}`, before);
    assert.deepEqual(warningsIn(after, [read]), ['action-without-area']);
    assert.deepEqual(warningsIn(before, [read, gone]), ['letter-not-found']);
  });

  it('is forgotten when the statement is submitted, on the day that it was due', () => {
    const due = `${text}\nThe council should send the written statement of action to a@ofsted.example by 20 January 2027.\n`;
    const letters: LetterSource[] = [{ found: true, file: 'letter.md', letter: letterOf(due), text: due }];
    const action = '## A1 One\n\n### Action 1 Do\n\n- **Owner:** DCS\n- **Deadline:** Immediate\n';
    const before = readMarkdown(`---\nletter: ./letter.md\n---\n\n${action}`);
    assert.deepEqual(warningsIn(before, letters), ['statement-late']);
    const after = readMarkdown(`---\nletter: ./letter.md\nsubmitted: 2027-01-20\n---\n\n${action}`, before);
    assert.deepEqual(warningsIn(after, letters), ['deadline-passed']);
  });

  it('is forgotten when the register explains, or no longer explains, an owner', () => {
    const text = (people: string) =>
      `---\nletter: ./letter.md\n${people}---\n\n## A1 One\n\n### Action 1 Do\n\n- **Owner:** Duty Team\n- **Deadline:** June 2027\n`;
    const groups = (document: MarkdownDocument) =>
      findingsIn(document, [read]).flatMap(({ rule }) => (rule === 'owner-is-group' ? rule : []));
    const first = readMarkdown(text(''));
    assert.deepEqual(groups(first), ['owner-is-group']);
    const second = readMarkdown(text('people:\n  - { role: Duty Team, name: R. Okafor }\n'), first);
    assert.deepEqual(groups(second), []);
    assert.deepEqual(groups(readMarkdown(text(''), second)), ['owner-is-group']);
  });
});

describe('what is known of which action answers which area', () => {
  it('stays true of a statement when another one of the same letter is checked, however alike they are', () => {
    const two = '## Areas for improvement\n\n- One.\n- Two.\n';
    const letters: LetterSource[] = [{ found: true, file: 'letter.md', letter: letterOf(two), text: two }];
    const answered = actions.slice(0, actions.indexOf('## More'));
    const statement = (words: string) => readMarkdown(`---\nletter: ./letter.md\n---\n\n${words}${answered}`);
    const [missing] = findingsIn(statement(''), letters);
    const fixes = JSON.stringify(missing!.fixes());
    findingsIn(statement('A long introduction.\n\n'), letters);
    assert.equal(JSON.stringify(missing!.fixes()), fixes);
  });
});

describe('what is remembered of many statements', () => {
  it('keeps none of the texts that it was read in', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const inUse = () => {
      collect();
      return process.memoryUsage().heapUsed / 1e6;
    };
    // Every heading, label, owner and date is another one, as in a folder of plans, and each text is 200 kB long.
    const prose = `${'The partnership has met three times since then. '.repeat(4000)}\n\n`;
    const look = (n: number) =>
      findingsIn(
        readMarkdown(
          `---\nletter: ./letter.md\n---\n\n## A1 Priority of plan ${n}\n\n### Work of the team number ${n}\n\n- **Owner:** Head of Service for team ${n}\n- **Deadline:** ${n} days after the meeting\n- **Label of plan ${n}:** some words\n\n**Heading in bold ${'x'.repeat(n % 7)}${n}**\n\n| Column of plan ${n} | Owner |\n| --- | --- |\n| Review the policy ${n} | Manager ${n} |\n\n### ${'abcdefgh'[n % 8]} section of this plan alone ${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]}\n\n${prose}`,
        ),
        [read],
      );
    for (let n = 0; n < 20; n++) look(n);
    const before = inUse();
    for (let n = 20; n < 120; n++) look(n);
    assert.ok(inUse() - before < 8, `${(inUse() - before).toFixed(1)} MB of 20 MB stay`);
  });
});
