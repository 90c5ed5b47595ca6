import type { Finding } from '../model/finding.ts';
import { severities } from '../model/finding.ts';

/** What `fail-on` may name beside rules: the least severity that fails a check, or that nothing does. */
export const failOnWords = ['error', 'warning', 'information', 'hint', 'never'] as const;

/** What fails a check unless somebody says otherwise. */
export const usualFailOn: readonly string[] = ['error'];

/**
 * Whether a finding fails a check.
 * @param words severities, of which the least counts; names of rules, which count whatever their severity; `never`,
 *   which adds nothing; and `new`: only what is new counts, from warnings on where nothing else says from where
 */
export function isFailing({ rule, severity }: Finding, words: readonly string[], isNew: boolean): boolean {
  const onlyNew = words.includes('new');
  if (onlyNew && !isNew) return false;
  const asked = onlyNew && words.length === 1 ? ['warning'] : words;
  return asked.includes(rule) || asked.some((word) => isSeverity(word) && rank(severity) >= rank(word));
}

function isSeverity(word: string): word is Finding['severity'] {
  return word !== 'off' && (severities as readonly string[]).includes(word);
}

function rank(severity: Finding['severity']): number {
  return severities.indexOf(severity);
}
