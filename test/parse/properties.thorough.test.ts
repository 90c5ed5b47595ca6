import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { LetterSource } from '../../server/core/check.ts';
import { check } from '../../server/core/check.ts';
import { defaultConfig } from '../../server/core/config/config.ts';
import type { Edit } from '../../server/core/model/edit.ts';
import type { Finding } from '../../server/core/model/finding.ts';
import type { Letter } from '../../server/core/model/letter.ts';
import type { MarkdownDocument } from '../../server/core/parse/document.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readLetter } from '../../server/core/parse/letter.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { applied, edits, markdown } from '../support/arbitraryMarkdown.ts';
import { letterText, statementText } from '../support/arbitraryPlan.ts';

const today = Temporal.PlainDate.from('2027-03-01');

describe('any letter and statement', () => {
  it('is read without an error, every place within its text', () => {
    fc.assert(
      fc.property(fc.oneof(statementText, markdown), fc.oneof(letterText, markdown), (statement, letter) => {
        for (const { file, span, related } of findingsOf(statement, letter)) {
          inText(span, file === 'letter.md' ? letter : statement);
          for (const other of related) inText(other.span, other.file === 'letter.md' ? letter : statement);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives after any edits what it gives read afresh', () => {
    fc.assert(
      fc.property(statementText, edits, letterText, (text, changes, letter) => {
        let document = readMarkdown(text);
        for (const change of changes) {
          document = readMarkdown(applied(document.text, change), document);
          assert.deepEqual(
            plain(readStatement(document, defaultConfig)),
            plain(readStatement(readMarkdown(document.text), defaultConfig)),
          );
          assert.deepEqual(readLetter(document, defaultConfig), readLetter(readMarkdown(document.text), defaultConfig));
        }
        assert.deepEqual(plain(findingsOf(document.text, letter)), plain(findingsOf(document.text, letter)));
      }),
      { numRuns: 60 },
    );
  });

  it('has after each keystroke the findings that it has read afresh', () => {
    const keystroke = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(2),
      text: fc.constantFrom('x', ' ', 'A', '1', '2', '|', '\n', '*', ':', '', 'TBC', '#', '.'),
    });
    fc.assert(
      fc.property(
        statementText,
        fc.array(keystroke, { minLength: 5, maxLength: 25 }),
        letterText,
        (text, keystrokes, letter) => {
          let document = readMarkdown(text);
          const known = readLetter(readMarkdown(letter), defaultConfig);
          checked(document, known, letter);
          for (const change of keystrokes) {
            document = readMarkdown(applied(document.text, change), document);
            const fresh = checked(readMarkdown(document.text), readLetter(readMarkdown(letter), defaultConfig), letter);
            assert.deepEqual(plain(checked(document, known, letter)), plain(fresh), JSON.stringify(document.text));
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('has the same findings whatever its lines end with', () => {
    fc.assert(
      fc.property(statementText, letterText, (statement, letter) => {
        const [lf, crlf] = ['\n', '\r\n'].map((eol) => {
          const [here, there] = [statement, letter].map((text) => text.replace(/\r?\n/g, eol)) as [string, string];
          const result = resultOf(here, there);
          const waived = result?.waivers.map(({ finding }) => finding) ?? [];
          return [...(result?.findings ?? []), ...waived].map(({ rule, message, file, span }) => {
            const text = file === 'letter.md' ? there : here;
            const line = text.slice(0, span.start).split(eol).length;
            return `${file}:${line} ${rule}: ${message} ${text.slice(span.start, span.end).replaceAll(eol, '\n')}`;
          });
        });
        assert.deepEqual(crlf, lf);
      }),
      { numRuns: 60 },
    );
  });

  it('is left by every fix with the rest of its text as it was', () => {
    fc.assert(
      fc.property(statementText, letterText, (statement, letter) => {
        for (const finding of findingsOf(statement, letter)) {
          for (const fix of finding.fixes()) {
            const text = (fix.file ?? finding.file) === 'letter.md' ? letter : statement;
            ordered(fix.edits, text);
            for (const edit of fix.edits) for (const stop of edit.stops ?? []) inText(stop, edit.text);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has after an ignore comment was put in every finding but the one that it is about, and those like it', () => {
    let written = 0;
    fc.assert(
      fc.property(statementText, letterText, (statement, letter) => {
        const before = findingsOf(statement, letter);
        const read = readLetter(readMarkdown(letter), defaultConfig);
        for (const finding of before) {
          const fix = finding.ignore();
          if (!fix) continue;
          written++;
          assert.equal(fix.file, finding.mirrored ? 'statement.md' : finding.file);
          const [{ span, text, stops }] = fix.edits as [Edit];
          const [stop] = stops!;
          const reason = { span, text: `${text.slice(0, stop!.start)}agreed${text.slice(stop!.end)}` };
          const inStatement = fix.file === 'statement.md';
          const after = inStatement
            ? checked(readMarkdown(applyEdits(statement, [reason])), read, letter)!
            : resultOf(statement, applyEdits(letter, [reason]))!;
          const same = (other: Finding) => other.rule === finding.rule && other.message === finding.message;
          assert.ok(
            after.waivers.some((waiver) => same(waiver.finding)),
            `${finding.rule}: ${finding.message}\n${applyEdits(inStatement ? statement : letter, [reason])}`,
          );
          const others = (all: readonly Finding[]) =>
            all.filter(({ rule }) => rule !== finding.rule).map(({ rule, message }) => `${rule}: ${message}`);
          assert.deepEqual(others(after.findings), others(before));
        }
      }),
      { numRuns: 30 },
    );
    assert.ok(written > 100, String(written));
  });

  it('is the same after all safe fixes once and twice', () => {
    fc.assert(
      fc.property(statementText, letterText, (statement, letter) => {
        const once = fixed(statement, letter);
        assert.equal(fixed(once, letter), once);
      }),
      { numRuns: 50 },
    );
  });
});

function findingsOf(text: string, letterText: string): readonly Finding[] {
  return resultOf(text, letterText)?.findings ?? [];
}

function resultOf(text: string, letterText: string) {
  return checked(readMarkdown(text), readLetter(readMarkdown(letterText), defaultConfig), letterText);
}

function checked(document: MarkdownDocument, letter: Letter, letterText: string) {
  const statement = readStatement(document, defaultConfig);
  if (!statement) return null;
  const source: LetterSource = { found: true, file: 'letter.md', letter, text: letterText };
  const letters = (statement.frontMatter.letters ?? []).map(() => source);
  const { findings, coverage, waivers } = check({
    ...{ file: 'statement.md', statement, letters, config: defaultConfig, today },
    onRuleError: (_, error) => assert.fail(error as Error),
  });
  // Not the links, which know the areas, which know the links.
  return { findings, coverage, waivers };
}

/** All safe fixes, again and again until there are none; one at a time, so that none can cross another. */
function fixed(text: string, letter: string): string {
  for (let round = 0; round < 200; round++) {
    const safe = findingsOf(text, letter)
      .filter((finding) => finding.fixable)
      .flatMap((finding) => finding.fixes().filter((fix) => fix.safe))[0];
    if (!safe) return text;
    text = applyEdits(text, safe.edits);
  }
  assert.fail('safe fixes do not come to an end');
}

function inText({ start, end }: { start: number; end: number }, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}

function ordered(edits: readonly Edit[], text: string): void {
  let at = 0;
  for (const { span } of edits) {
    inText(span, text);
    assert.ok(span.start >= at, 'edits overlap');
    at = span.end;
  }
}

/** Plain data: what is the same is deepEqual. Parents are not followed, which would go in circles through the sections. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'text' && typeof inner === 'string' && inner.length > 500 ? inner.length : inner,
    ) ?? 'null',
  );
}
