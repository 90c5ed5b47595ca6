import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { defaultConfig } from '../../server/core/config/config.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { formatCheckstyle } from '../../server/core/report/checkstyle.ts';
import { formatGitlab } from '../../server/core/report/gitlab.ts';
import { formatJunit } from '../../server/core/report/junit.ts';
import { formatRdjson } from '../../server/core/report/rdjson.ts';
import { distinctFindings } from '../../server/core/report/report.ts';
import type { Report, StatementReport } from '../../server/core/report/report.ts';
import { formatSarif } from '../../server/core/report/sarif.ts';
import { shareableFixes } from '../../server/core/report/shareable.ts';
import { checkFiles } from '../support/checkFiles.ts';
import { readPage } from '../support/markers.ts';
import { assertRdjson, assertXml, sarif } from './validators.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** One report of every statement in the rules' pages: whatever wsoa can find is in it. */
function everything(): Report {
  const texts = new Map<string, string>();
  const statements: StatementReport[] = [];
  const folder = path.join(root, 'docs', 'rules');
  for (const name of fs.readdirSync(folder).filter((page) => page !== 'README.md')) {
    const { cases } = readPage(fs.readFileSync(path.join(folder, name), 'utf8'));
    for (const [at, { files, today }] of cases.entries()) {
      const within = (file: string) => `${name}/${at}/${file}`;
      const given = new Map([...files].map(([file, { text }]) => [file, text]));
      for (const [file, text] of given) texts.set(within(file), text);
      for (const [file, { coverage, findings }] of checkFiles(given, today)) {
        const own = findings.map((finding) => ({ ...finding, file: within(finding.file) }));
        statements.push({ file: within(file), letters: [], coverage, findings: own, waivers: [] });
      }
    }
  }
  const same = (file: string) => file;
  const textOf = (file: string) => texts.get(file)!;
  const whole = readStatement(readMarkdown('---\nletter: letter.md\n---\n'), defaultConfig)!;
  const fixesOf: Report['fixesOf'] = (finding) => shareableFixes(finding, whole);
  return { today: '2027-02-01', statements, nameOf: same, repositoryNameOf: same, textOf, fixesOf };
}

describe('whatever is found', function () {
  this.timeout(30_000);
  const report = everything();
  const count = distinctFindings(report).length;
  const tool = { version: '1.0.0', address: 'https://example.org', pageOf: () => null };

  it('is in every format, and every format is valid', async () => {
    assert.ok(count > 60);
    const { results } = sarif(formatSarif(report, tool)).runs[0]!;
    assert.equal(results!.length, count);
    assert.equal(new Set(results!.map((result) => result.partialFingerprints!['wsoa/v1'])).size, count);
    assert.ok(results!.filter(({ fixes }) => fixes).length > 10);
    const rdjson = formatRdjson(report, tool);
    await assertRdjson(rdjson);
    assert.equal(JSON.parse(rdjson).diagnostics.length, count);
    assert.equal(JSON.parse(formatGitlab(report)).length, count);
    const checkstyle = formatCheckstyle(report);
    await assertXml(formatJunit(report), checkstyle);
    assert.equal(checkstyle.match(/<error /g)!.length, count);
  });

  it('has places that are in the text', () => {
    for (const { locations } of sarif(formatSarif(report, tool)).runs[0]!.results!) {
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      const lines = report.textOf(decodeURIComponent(artifactLocation!.uri!)).split('\n');
      const { startLine, startColumn, endLine, endColumn } = region!;
      assert.ok(startLine! >= 1 && startColumn! >= 1 && endLine! <= lines.length);
      assert.ok(startLine! < endLine! || startColumn! <= endColumn!);
      assert.ok(endColumn! <= lines[endLine! - 1]!.length + 1);
    }
  });
});
