import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Edit, Fix } from '../../server/core/model/edit.ts';
import type { Finding } from '../../server/core/model/finding.ts';
import type { Span } from '../../server/core/model/span.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { checkFiles } from '../support/checkFiles.ts';
import { readPage } from '../support/markers.ts';

const folders = ['docs/', 'docs/rules/', 'test/fixtures/rules/', 'test/fixtures/statements/'];
const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = folders.flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name),
);

/**
 * A fix of these is a step: a letter that is found asks for answers, of two halves of a paragraph each is a guess, and
 * a statement that is found need not have the action.
 */
const inSteps: ReadonlySet<string> = new Set(['letter-not-found', 'unsure-area', 'unused-ignore', 'unknown-answer']);

/** A date that no calendar has says nothing; the one that was meant may have faults of its own. */
const mayShow: Readonly<Record<string, readonly string[]>> = {
  // Once all areas have an action, a comment that one shall have none is of no use.
  'area-without-action': ['unused-ignore'],
  'deadline-before-letter': ['deadline-passed'],
  // An area of the letter that gets a reference of its own asks for an action of its own.
  'duplicate-reference': ['area-without-action'],
  // What was not read was not checked.
  'unread-table': ['action-without-owner', 'action-without-deadline', 'action-without-area', 'vague-deadline'],
  'impossible-date': ['deadline-passed', 'deadline-before-letter', 'deadline-after-timescale'],
};

type Files = ReadonlyMap<string, string>;

/** Whatever is found in any page, and whichever way to mend it is chosen, does what it says and nothing else. */
describe('every fix of every finding', () => {
  for (const page of pages) {
    const { cases } = readPage(readFileSync(root + page, 'utf8'));
    if (!cases.length) continue;
    it(page, () => {
      for (const { files, today, line } of cases) {
        const texts = new Map([...files].map(([name, { text }]) => [name, text]));
        const findings = allFindings(texts, today);
        for (const finding of findings) {
          for (const fix of finding.fixes()) {
            // What is imported first is not there yet.
            if (fix.imports === undefined)
              assertMends(finding, fix, findings, texts, today, `${page}:${line} ${finding.rule}: “${fix.title}”`);
          }
        }
      }
    });

    it(`${page}, with other ends of lines`, () => {
      for (const { files, today, line } of cases) {
        const [lf, crlf] = ['\n', '\r\n'].map((eol) => {
          const texts = new Map([...files].map(([name, { text }]) => [name, text.replaceAll('\n', eol)]));
          return allFindings(texts, today).flatMap((finding) =>
            finding.fixes().map((fix) => {
              const target = texts.get(fix.file ?? finding.file);
              return [finding.rule, fix.title, target === undefined ? null : applyEdits(target, fix.edits)];
            }),
          );
        });
        const expected = lf!.map(([rule, title, text]) => [rule, title, text?.replaceAll('\n', '\r\n') ?? null]);
        assert.deepEqual(crlf, expected, `${page}:${line}`);
      }
    });
  }
});

function allFindings(files: Files, today: string): Finding[] {
  return [...checkFiles(files, today).values()].flatMap(({ findings }) => findings);
}

function assertMends(finding: Finding, fix: Fix, before: Finding[], files: Files, today: string, where: string): void {
  const target = fix.file ?? finding.file;
  const text = files.get(target);
  assert.ok(text !== undefined, `${where} is in no file`);
  const after = applyEdits(text, fix.edits);
  const changed = checkFiles(new Map([...files, [target, after]]), today);
  const findings = [...changed.values()].flatMap((result) => result.findings);
  const moved = (one: Finding) => (one.file === target ? follow(one.span, fix.edits) : one.span);

  const place = moved(finding);
  // What is still to be filled in may rightly be asked for.
  const toFill = fix.edits.some(({ stops }) => stops?.length);
  const same = (one: Finding) => one.rule === finding.rule && one.file === finding.file && touch(one.span, place);
  // Its neighbour in a list may come to stand where it stood.
  const neighbours = before.map(({ message }) => message).filter((message) => message !== finding.message);
  const gone = !findings.some((one) => same(one) && one.area === finding.area && !neighbours.includes(one.message));
  assert.ok(after !== text || toFill, `${where} changes nothing`);

  if (inSteps.has(finding.rule)) return;
  assert.ok(gone || toFill, `${where} leaves it\n${after}`);
  const known = before.map((one) => ({ rule: one.rule, file: one.file, span: moved(one) }));
  const fresh = findings.filter(
    ({ rule, file, span, severity, unfinished }) =>
      (severity === 'error' || severity === 'warning') &&
      !(unfinished && toFill) &&
      !mayShow[finding.rule]?.includes(rule) &&
      // Other areas in a letter ask for other answers in its statements.
      (changed.has(target) || file === target) &&
      !known.some((one) => one.rule === rule && one.file === file && touch(one.span, span)),
  );
  assert.deepEqual(
    fresh.map(({ rule, message }) => `${rule}: ${message}`),
    [],
    `${where} makes another\n${after}`,
  );
}

/** Where a stretch stands after the edits, what is written at its edges included. */
function follow({ start, end }: Span, edits: readonly Edit[]): Span {
  let [by, from, to] = [0, start, end];
  for (const { span, text } of edits) {
    const grown = text.length - (span.end - span.start);
    if (span.end < start) from = start + by + grown;
    else if (span.start < start) from = span.start + by;
    if (span.start <= end) to = Math.max(end, span.end) + by + grown;
    by += grown;
    if (span.end < start) to = end + by;
  }
  return { start: from, end: to };
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
