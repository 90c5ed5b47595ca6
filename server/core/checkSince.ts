import type { CheckInput, CheckResult } from './check.ts';
import { check } from './check.ts';
import { rules } from './rules/index.ts';

/**
 * What the rules find that compare a statement with an earlier version of it, and what its comments waive of that.
 * @param promisesChanged what it promises otherwise than when it was submitted, in sentences
 */
export function checkSince(
  { file, statement, letters, config, today }: Pick<CheckInput, 'file' | 'statement' | 'letters' | 'config' | 'today'>,
  promisesChanged: readonly string[],
): Pick<CheckResult, 'findings' | 'waivers'> {
  return check({ file, statement, letters, config, today, promisesChanged, rules: comparingVersions });
}

const comparingVersions = rules.filter(({ compares }) => compares === 'versions');
