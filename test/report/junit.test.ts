import assert from 'node:assert/strict';
import { parse } from 'junit2json';
import type { TestSuites } from 'junit2json';
import { formatJunit } from '../../server/core/report/junit.ts';
import { report, finding } from './findings.ts';
import { none, nothing, sample } from './sample.ts';
import { assertXml } from './validators.ts';

const read = async (text: string) => (await parse(text)) as TestSuites;

describe('the junit format', function () {
  this.timeout(20_000);

  it('has a suite for each statement and a test for each finding, of which errors fail and warnings are skipped', async () => {
    const { tests, failures, errors, testsuite } = await read(formatJunit(sample));
    assert.deepEqual([tests, failures, errors], [5, 2, 0]);
    const [suite] = testsuite!;
    assert.deepEqual([suite!.name, suite!.tests, suite!.failures, suite!.skipped], ['plans/Café #1.md', 5, 2, 1]);
    const told = suite!.testcase!.map(({ name, classname, failure, skipped, 'system-out': out }) => [
      ...[name, classname],
      failure?.[0]?.message ?? skipped?.[0]?.message ?? out?.[0],
    ]);
    const file = 'plans/Café #1.md';
    assert.deepEqual(told, [
      ['area-without-action A1', file, `No action answers A1. (${file}:2:9)`],
      ['area-without-action P1', file, 'No action answers P1.'],
      ['unknown-area 1.1', file, 'There is no “A9” <in> "that" & letter | *really*, ask @team.'],
      ['action-without-owner', file, `${file}:5:10 Over\ufffd lines.`],
      ['vague-action 1.1', file, `${file}:7:4 Say it.`],
    ]);
    const [failure] = suite!.testcase![1]!.failure!;
    assert.deepEqual(failure, {
      type: 'area-without-action',
      message: 'No action answers P1.',
      inner: `${file}:2:9 No action answers P1.`,
    });
  });

  it('gives each test of a suite a name of its own, without lines', async () => {
    const { testsuite } = await read(formatJunit(report([finding(), finding(), finding()])));
    assert.deepEqual(
      testsuite![0]!.testcase!.map(({ name }) => name),
      ['action-without-owner', 'action-without-owner (2)', 'action-without-owner (3)'],
    );
  });

  it('has a test that passes where there is nothing to report', async () => {
    const { tests, failures, testsuite } = await read(formatJunit(nothing));
    assert.deepEqual([tests, failures], [1, 0]);
    const [test] = testsuite![0]!.testcase!;
    assert.deepEqual(Object.keys(test!).sort(), ['classname', 'name', 'time']);
    assert.equal(test!.name, 'nothing to report');
    assert.equal((await read(formatJunit(none))).tests, 0);
  });

  it('is XML', () => assertXml(formatJunit(sample), formatJunit(nothing), formatJunit(none)));
});
