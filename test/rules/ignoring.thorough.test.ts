import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CheckResult } from '../../server/core/check.ts';
import type { Edit } from '../../server/core/model/edit.ts';
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

function resultsOf(files: Files, today: string): CheckResult[] {
  return [...checkFiles(files, today).values()];
}

function reasonsIn(results: readonly CheckResult[]): string[] {
  return results.flatMap(({ waivers }) => waivers.map(({ reason }) => reason));
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
    it(`hides that finding and no other: ${title}`, () => {
      for (const one of cases) {
        const files = new Map([...one.files].map(([name, { text }]) => [name, text]));
        const results = resultsOf(files, one.today);
        const before = results.flatMap(({ findings }) => findings);
        const reasons = reasonsIn(results);
        const unfilled: Comment[] = [];
        for (const finding of before) {
          const fix = finding.ignore();
          const where = `${one.title}: ${nameOf(finding)}`;
          if (!fix) {
            assert.ok(cannotBeIgnored.has(finding.rule) || hasNoPlace(finding, files), where);
            continue;
          }
          const file = fix.file!;
          const [edit] = fix.edits;
          const [stop] = edit!.stops!;
          const text = edit!.text.slice(0, stop!.start) + 'agreed by the board' + edit!.text.slice(stop!.end);
          const written = applyEdits(files.get(file)!, [{ ...edit!, text }]);
          const after = resultsOf(new Map([...files, [file, written]]), one.today);
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
          unfilled.push({ file, edit: edit! });
        }
        for (const some of apart(unfilled)) {
          const written = new Map(files);
          for (const file of new Set(some.map((comment) => comment.file))) {
            const edits = some.filter((comment) => comment.file === file).map(({ edit }) => edit);
            written.set(file, applyEdits(files.get(file)!, edits));
          }
          const after = resultsOf(written, one.today);
          assert.deepEqual(reasonsIn(after), reasons, `${one.title}: a comment without a reason hides something`);
        }
      }
    });

    it(`writes the same comment with other ends of lines: ${title}`, () => {
      for (const { files, today } of cases) {
        const [lf, crlf] = ['\n', '\r\n'].map((eol) => {
          const texts = new Map([...files].map(([name, { text }]) => [name, text.replaceAll('\n', eol)]));
          return resultsOf(texts, today)
            .flatMap(({ findings }) => findings.map((finding) => ({ finding, fix: finding.ignore() })))
            .map(({ finding, fix }) => [nameOf(finding), fix && applyEdits(texts.get(fix.file!)!, fix.edits)]);
        });
        assert.deepEqual(
          crlf,
          lf!.map(([name, text]) => [name, text?.replaceAll('\n', '\r\n') ?? null]),
        );
      }
    });
  }
});

interface Comment {
  readonly file: string;
  readonly edit: Edit;
}

/** Comments that can be put in at once, again and again until all were. */
function* apart(comments: readonly Comment[]): Generator<Comment[]> {
  let left = comments.toSorted((a, b) => a.edit.span.start - b.edit.span.start);
  while (left.length) {
    const ends = new Map<string, number>();
    const some = left.filter(({ file, edit: { span } }) => {
      if (span.start <= (ends.get(file) ?? -1)) return false;
      ends.set(file, span.end);
      return true;
    });
    yield some;
    left = left.filter((comment) => !some.includes(comment));
  }
}

/** The first line of front matter, and front matter that is not closed, take no comment above them. */
function hasNoPlace({ file, span }: Finding, files: Files): boolean {
  const text = files.get(file)!.replace(/^\uFEFF/, '');
  const front = /^---[ \t]*\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
  return span.start < 3 || !front;
}
