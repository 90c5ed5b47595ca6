import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Finding } from '../../server/core/model/finding.ts';
import { applyEdits } from './applyEdits.ts';
import { checkFiles, letterOf } from './checkFiles.ts';
import { describeLetter } from './describeLetter.ts';
import { type Case, type MarkedFile, type Marker, readPage, writeMarked } from './markers.ts';

/** The ways in which the same text arrives. Each maps offsets of the page's text to its own. */
const arrivals = [
  { name: 'LF', write: (text: string) => text },
  { name: 'CRLF', write: (text: string) => text.replaceAll('\n', '\r\n') },
  { name: 'BOM', write: (text: string) => `\uFEFF${text}` },
];
type Arrival = (typeof arrivals)[number];

/** Declares the tests of a page: each case as LF, as CRLF, and with a byte order mark. */
export function testPage(path: string): void {
  const page = readPage(readFileSync(path, 'utf8'));
  describe(page.title || path, () => {
    it('holds something to check', () => assert.ok(page.cases.length, `${path} has no case`));
    for (const one of page.cases) {
      for (const arrival of arrivals) {
        it(`${one.title} (${arrival.name})`, () => assertArrival(one, arrival, `${path}:${one.line}`));
      }
    }
  });
}

/** The findings in every file of the case are its markers, none missing and none extra, however the text arrives. */
export function assertCase(one: Case, where: string): void {
  for (const arrival of arrivals) assertArrival(one, arrival, `${where} (${arrival.name})`);
}

function assertArrival(one: Case, arrival: Arrival, where: string): void {
  const files = new Map([...one.files].map(([name, file]) => [name, arrival.write(file.text)]));
  const findings = [...checkFiles(files, one.today).values()].flatMap((result) => result.findings);
  for (const finding of findings) assertWellFormed(finding, files);
  const asked = rulesAskedFor(one, where);
  for (const [name, file] of one.files) {
    const found = findings.filter((finding) => finding.file === name && (isLoud(finding) || asked.has(finding.rule)));
    assert.equal(show(file, found, arrival), writeMarked(file.text, file.markers), `${where}: ${name}`);
  }
  for (const [name, expected] of one.letters) {
    assert.equal(describeLetter(letterOf(files.get(name) ?? ''), expected), expected, `${where}: ${name} as read`);
  }
  for (const { name, rule, fix, text } of one.fixed) {
    const wanted = findings.find((finding) => !finding.mirrored && (rule ? finding.rule === rule : isLoud(finding)));
    assert.ok(wanted, `${where}: no finding ${rule ?? ''} to fix`);
    const chosen = wanted.fixes()[fix - 1];
    assert.ok(chosen, `${where}: ${wanted.rule} has no fix ${fix}`);
    assert.equal(chosen.file ?? wanted.file, name, `${where}: the fix is in another file`);
    const actual = applyEdits(files.get(name)!, chosen.edits);
    assert.equal(actual, arrival.write(text), `${where}: after "${chosen.title}"`);
  }
}

/** Advice would drown what a case is about: it counts in the rule's own page, and where a case expects it. */
function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function rulesAskedFor(one: Case, where: string): ReadonlySet<string> {
  const marked = [...one.files.values()].flatMap((file) => file.markers.map(({ rule }) => rule));
  const own = /docs\/rules\/([\w-]+)\.md/.exec(where.replaceAll('\\', '/'))?.[1];
  return new Set([...marked, ...one.fixed.flatMap(({ rule }) => rule ?? []), ...(own ? [own] : [])]);
}

/** The text with the findings written in as markers, each worded as the expected marker that it fulfils. */
function show(file: MarkedFile, findings: readonly Finding[], arrival: Arrival): string {
  const back = offsetsBack(file.text, arrival);
  const open = [...file.markers];
  const markers = findings.map((finding): Marker => {
    const span = { start: back(finding.span.start), end: back(finding.span.end) };
    const lineEnd = file.text.indexOf('\n', span.start);
    if (lineEnd !== -1 && span.end > lineEnd) span.end = lineEnd;
    const index = open.findIndex((marker) => fulfils(finding, span, marker));
    if (index !== -1) return open.splice(index, 1)[0]!;
    const refs = [finding.area, finding.action].filter((ref) => ref !== null);
    return { rule: finding.rule, span, refs, message: finding.message };
  });
  return writeMarked(file.text, markers);
}

function fulfils(finding: Finding, span: Marker['span'], marker: Marker): boolean {
  return (
    finding.rule === marker.rule &&
    span.start === marker.span.start &&
    span.end === marker.span.end &&
    marker.refs.every((ref) => ref === finding.area || ref === finding.action) &&
    finding.message.includes(marker.message)
  );
}

/** From an offset in the text as it arrived to one in the page's text. */
function offsetsBack(text: string, { write }: Arrival): (offset: number) => number {
  const arrived = write(text);
  if (arrived.length === text.length) return (offset) => offset;
  if (arrived.startsWith('\uFEFF')) return (offset) => offset - 1;
  return (offset) => offset - arrived.slice(0, offset).split('\n').length + 1;
}

/** Whatever the finding: a sentence, a place that can be seen, and fixes that can be applied. */
function assertWellFormed(finding: Finding, files: ReadonlyMap<string, string>): void {
  const { rule, message, span, file } = finding;
  const text = files.get(file);
  assert.ok(text !== undefined, `${rule} is about an unknown file ${file}`);
  assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, `${rule}: ${message}`);
  assert.match(message, /^[A-Z“‘"'`0-9.].*[.?!]$/s, `not a sentence: ${message}`);
  const fixes = finding.fixes();
  assert.equal(
    finding.fixable,
    fixes.some((fix) => fix.safe),
    `${rule}: fixable says otherwise`,
  );
  assert.ok(fixes.filter((fix) => fix.safe).length <= 1, `${rule}: more than one safe fix`);
  for (const fix of fixes) {
    const target = files.get(fix.file ?? file) ?? '';
    let last = 0;
    for (const edit of fix.edits) {
      assert.ok(last <= edit.span.start && edit.span.end <= target.length, `${rule}: "${fix.title}" overlaps`);
      assert.ok(edit.span.start <= edit.span.end, `${rule}: "${fix.title}" ends before it starts`);
      if (target.includes('\r\n')) assert.doesNotMatch(edit.text, /(?<!\r)\n/, `${rule}: bare LF in CRLF`);
      last = edit.span.end;
    }
  }
}
