import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatSarif } from '../../server/core/report/sarif.ts';
import type { Report } from '../../server/core/report/report.ts';
import { rules } from '../../server/core/rules/index.ts';
import { finding, report, sinceMain } from './findings.ts';
import { none, nothing, sample, text } from './sample.ts';
import { sarif } from './validators.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'rules');
const pageOf = (rule: string) => {
  const file = path.join(folder, `${rule}.md`);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
};
const tool = { version: '1.2.3', address: 'https://example.org/wsoa', pageOf };
const runOf = (...args: Parameters<typeof formatSarif>) => sarif(formatSarif(...args)).runs[0]!;

describe('the sarif format', () => {
  const run = runOf(sample, tool);

  it('is allowed by the schema, with findings and without', () => {
    assert.deepEqual(runOf(nothing, tool).results, []);
    assert.deepEqual(runOf(none, tool).results, []);
    assert.equal(run.tool.driver.version, '1.2.3');
    assert.equal(run.columnKind, 'utf16CodeUnits');
  });

  it('has each finding once, in lines and columns from 1, the end exclusive', () => {
    const told = run.results!.map(({ ruleId, level, locations, properties }) => {
      const { startLine, startColumn, endLine, endColumn } = locations![0]!.physicalLocation!.region!;
      return [ruleId, level, `${startLine}:${startColumn}-${endLine}:${endColumn}`, properties ?? {}];
    });
    assert.deepEqual(told, [
      ['area-without-action', 'warning', '2:9-2:20', { area: 'A1' }],
      ['area-without-action', 'error', '2:9-2:20', { area: 'P1' }],
      ['unknown-area', 'error', '5:7-5:9', { area: 'A9', action: '1.1' }],
      ['action-without-owner', 'note', '5:10-7:18', {}],
      ['vague-action', 'note', '7:4-7:17', { action: '1.1' }],
    ]);
    assert.equal(run.results![2]!.message.text, 'There is no “A9” <in> "that" & letter | *really*, ask @team.');
  });

  it('names files by URIs that are relative to the top of the repository', () => {
    const uriFor = (name: string) => {
      const { results } = runOf({ ...report([finding()]), repositoryNameOf: () => name }, tool);
      return results![0]!.locations![0]!.physicalLocation!.artifactLocation!;
    };
    const root = '%SRCROOT%';
    assert.deepEqual(run.results![0]!.locations![0]!.physicalLocation!.artifactLocation, {
      uri: 'councils/plans/Caf%C3%A9%20%231.md',
      uriBaseId: root,
    });
    assert.ok(run.originalUriBaseIds![root]);
    assert.deepEqual(uriFor('50% (new)?/a:b.md'), { uri: '50%25%20%28new%29%3F/a%3Ab.md', uriBaseId: root });
    assert.deepEqual(uriFor('../a/b.md'), { uri: '../a/b.md', uriBaseId: root });
    assert.deepEqual(uriFor('D:/my plans/b.md'), { uri: 'file:///D:/my%20plans/b.md' });
    assert.equal(uriFor('\ud800.md').uri, '%EF%BF%BD.md');
  });

  it('has fixes that, applied, mend the text', () => {
    const [fix, ...more] = run.results![2]!.fixes!;
    assert.deepEqual(more, []);
    assert.equal(fix!.description!.text, 'Change to A1');
    const { deletedRegion: at, insertedContent } = fix!.artifactChanges[0]!.replacements[0]!;
    const lines = text.split('\r\n');
    const line = lines[at.startLine! - 1]!;
    assert.equal(
      line.slice(0, at.startColumn! - 1) + insertedContent!.text + line.slice(at.endColumn! - 1),
      '## 🎓 A1 Café',
    );
    assert.ok(run.results!.every(({ fixes }, i) => i === 2 || fixes === undefined));
  });

  it('tells findings apart by stable fingerprints, and to GitHub those that share a line', () => {
    const prints = run.results!.map(({ partialFingerprints }) => partialFingerprints!);
    assert.equal(new Set(prints.map((print) => print['wsoa/v1'])).size, 5);
    assert.deepEqual(
      prints.map((print) => print['primaryLocationLineHash']),
      [...prints.slice(0, 2).map((print) => `${print['wsoa/v1']}:1`), undefined, undefined, undefined],
    );
  });

  it('says of each finding whether it is new, where that is known', () => {
    const [known, fresh] = [finding(), finding({ rule: 'vague-action' })];
    const hidden = { baseline: 'accepted.json', counts: { errors: 1, warnings: 0, notes: 0, fixable: 0 }, gone: 2 };
    const both = report([known, fresh]);
    const states = (beside: Partial<Report>) =>
      runOf({ ...both, ...beside }, tool).results!.map(({ baselineState }) => baselineState);
    assert.deepEqual(states({}), [undefined, undefined]);
    assert.deepEqual(states(sinceMain([fresh])), ['unchanged', 'new']);
    assert.deepEqual(states({ hidden }), ['new', 'new'], 'what is accepted is not there');
    assert.deepEqual(states({ hidden, ...sinceMain([fresh]) }), ['unchanged', 'new']);
  });

  it('has no words of the documents', () => {
    assert.ok(!formatSarif(sample, tool).includes('snippet'));
    assert.ok(!JSON.stringify(run.results).includes('Café'));
  });

  it('explains each rule that found something', () => {
    assert.deepEqual(
      run.tool.driver.rules!.map(({ id }) => id),
      ['action-without-owner', 'area-without-action', 'unknown-area', 'vague-action'],
    );
    for (const { ruleIndex, ruleId } of run.results!) assert.equal(run.tool.driver.rules![ruleIndex!]!.id, ruleId);
    const unknown = run.tool.driver.rules![2]!;
    assert.equal(unknown.name, 'UnknownArea');
    assert.equal(unknown.shortDescription!.text, 'A reference to an area that the letter does not have.');
    assert.equal(unknown.helpUri, 'https://github.com/wsoa/wsoa/blob/main/docs/rules/unknown-area.md');
    assert.deepEqual(unknown.defaultConfiguration, { level: 'error' });
    const [own] = runOf(report([finding({ rule: 'rule-of-ours' })]), tool).tool.driver.rules!;
    assert.equal(own!.help, undefined);
  });

  it('has a help for every rule that can be read outside of our documentation', () => {
    const all = runOf(report(rules.map(({ name }) => finding({ rule: name }))), tool).tool.driver.rules!;
    assert.equal(all.length, rules.length);
    for (const { id, shortDescription, fullDescription, help } of all) {
      assert.match(shortDescription!.text, /^[^\n`*]{10,200}\.$/, id);
      assert.match(fullDescription!.text, /^[^\n]{20,1024}$/, id);
      assert.match(help!.markdown!, /^## What it does\n/, id);
      const links = [...help!.markdown!.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link!);
      for (const link of links) assert.match(link, /^https:\/\//, id);
      assert.doesNotMatch(help!.text, /\]\(|^#|```/m, id);
    }
  });
});
