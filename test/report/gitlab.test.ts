import assert from 'node:assert/strict';
import { formatGitlab } from '../../server/core/report/gitlab.ts';
import { none, nothing, sample } from './sample.ts';

interface Issue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
}

describe('the gitlab format', () => {
  const issues = JSON.parse(formatGitlab(sample)) as Issue[];

  it('is a list of issues with what GitLab asks for', () => {
    assert.deepEqual(issues[2], {
      type: 'issue',
      check_name: 'unknown-area',
      description: 'There is no “A9” <in> "that" & letter | *really*, ask @team.',
      categories: ['Style'],
      severity: 'critical',
      fingerprint: issues[2]!.fingerprint,
      location: { path: 'councils/plans/Café #1.md', lines: { begin: 5, end: 5 } },
    });
    assert.deepEqual(
      issues.map(({ check_name, severity }) => [check_name, severity]),
      [
        ['area-without-action', 'major'],
        ['area-without-action', 'critical'],
        ['unknown-area', 'critical'],
        ['action-without-owner', 'minor'],
        ['vague-action', 'info'],
      ],
    );
  });

  it('has a fingerprint for each: GitLab shows one of those that share one', () => {
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    for (const { fingerprint } of issues) assert.match(fingerprint, /^[\da-f]{16}$/);
  });

  it('is an empty list where there is nothing', () => {
    assert.deepEqual([formatGitlab(nothing), formatGitlab(none)], ['[]\n', '[]\n']);
  });
});
