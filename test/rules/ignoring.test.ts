import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../server/core/model/finding.ts';
import { rules } from '../../server/core/rules/index.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { checkFiles } from '../support/checkFiles.ts';
import { readPage } from '../support/markers.ts';

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const pages = [
  ...rules.map(({ name }) => `${folder}${name}.md`),
  ...['rules', 'statements'].flatMap((room) =>
    readdirSync(`${fixtures}${room}`).map((name) => `${fixtures}${room}/${name}`),
  ),
];
const cannotBeIgnored = new Set(rules.filter(({ checkIgnores }) => checkIgnores).map(({ name }) => name));

type Files = ReadonlyMap<string, string>;

function resultsOf(files: Files, today: string) {
  return [...checkFiles(files, today).values()];
}

/** The same for a finding wherever it has moved. */
function nameOf({ rule, file, message }: Finding): string {
  return `${file} ${rule}: ${message}`;
}

function without(all: readonly Finding[], gone: readonly Finding[]): string[] {
  const left = all.map(nameOf);
  for (const finding of gone) left.splice(left.indexOf(nameOf(finding)), 1);
  return left.sort();
}

describe('Ignoring a finding with a comment', function () {
  this.timeout(60_000);
  for (const page of pages) {
    const { title, cases } = readPage(readFileSync(page, 'utf8'));
    for (const eol of ['\n', '\r\n']) {
      it(`hides that finding and no other: ${title}, ${eol === '\n' ? 'LF' : 'CRLF'}`, () => {
        for (const one of cases) {
          const files = new Map([...one.files].map(([name, { text }]) => [name, text.replaceAll('\n', eol)]));
          const results = resultsOf(files, one.today);
          const before = results.flatMap(({ findings }) => findings);
          const reasons = results.flatMap(({ waivers }) => waivers.map(({ reason }) => reason));
          for (const finding of before) {
            const fix = finding.ignore();
            const where = `${one.title}: ${nameOf(finding)}`;
            if (!fix) {
              assert.ok(cannotBeIgnored.has(finding.rule) || hasNoPlace(finding, files), where);
              continue;
            }
            const [edit] = fix.edits;
            const [stop] = edit!.stops!;
            const text = edit!.text.slice(0, stop!.start) + 'agreed by the board' + edit!.text.slice(stop!.end);
            const written = applyEdits(files.get(fix.file!)!, [{ ...edit!, text }]);
            const after = resultsOf(new Map([...files, [fix.file!, written]]), one.today);
            const waived = after
              .flatMap(({ waivers }) => waivers)
              .filter(({ reason }) => reason === 'agreed by the board');
            assert.ok(
              waived.some((waiver) => nameOf(waiver.finding) === nameOf(finding)),
              `${where}\n${written}`,
            );
            // Two findings that say the same of the same thing are hidden together, and so is what mirrors one.
            const alike = waived.map((waiver) => waiver.finding).filter((other) => other.rule === finding.rule);
            const left = after.flatMap(({ findings }) => findings);
            assert.deepEqual(left.map(nameOf).sort(), without(before, alike), `${where}\n${written}`);
            for (const other of alike)
              assert.ok(
                other.mirrored || (other.action === finding.action && other.area === finding.area),
                `${where} hides ${nameOf(other)}\n${written}`,
              );
            const unfilled = resultsOf(
              new Map([...files, [fix.file!, applyEdits(files.get(fix.file!)!, fix.edits)]]),
              one.today,
            );
            assert.deepEqual(
              unfilled.flatMap(({ waivers }) => waivers.map(({ reason }) => reason)),
              reasons,
              `without a reason nothing more is hidden: ${where}`,
            );
          }
        }
      });
    }
  }
});

/** The first line of front matter, and front matter that is not closed, take no comment above them. */
function hasNoPlace({ file, span }: Finding, files: Files): boolean {
  const text = files.get(file)!.replace(/^\uFEFF/, '');
  const front = /^---[ \t]*\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
  return span.start < 3 || !front;
}
