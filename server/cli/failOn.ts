import { UserError } from './errors.ts';
import { nearest } from './nearest.ts';
import { complain } from './output.ts';
import { failOnWords } from '../core/config/failOn.ts';
import { countFindings, distinctFindings } from '../core/report/report.ts';
import type { Report } from '../core/report/report.ts';
import { countsText } from '../core/report/summary.ts';
import { rules } from '../core/rules/index.ts';

/**
 * What `--fail-on` asks for, as often as it was given; `null`: the settings say it.
 * @param knowsBefore whether anything is known of before, so that something can be new
 * @throws {UserError} for what is neither a severity nor a rule
 */
export function failOnFrom(
  given: readonly { readonly name: string; readonly value: string }[],
  knowsBefore: boolean,
): readonly string[] | null {
  const asked = given.filter(({ name }) => name === 'fail-on');
  if (!asked.length) return null;
  const words = asked.flatMap(({ value }) => value.split(',')).map((word) => word.trim().toLowerCase());
  const known = [...failOnWords, 'new', ...rules.map(({ name }) => name)];
  for (const word of words) {
    if (known.includes(word)) continue;
    const near = nearest(word, known);
    throw new UserError(
      `--fail-on ${word || '(nothing)'} is neither a severity nor a rule.${near ? ` Did you mean ${near}?` : ''} ` +
        `It takes ${failOnWords.slice(0, -1).join(', ')}, never, new, or names of rules, with commas between them.`,
    );
  }
  if (words.includes('never') && words.length > 1)
    throw new UserError('--fail-on never stands alone: with it no finding fails the check.');
  if (words.includes('new') && !knowsBefore)
    throw new UserError(
      '--fail-on new needs to know what was there before: add --since REF (a version in Git) or --baseline.',
    );
  return words;
}

/** Whether a check fails for what was found, and, where that is not plain to see, why. */
export function failsFor(report: Report, failOn: readonly string[] | null, most: number | null): boolean {
  const findings = distinctFindings(report);
  const failing = findings.filter((finding) => report.fails?.(finding));
  const { warnings } = countFindings(findings);
  if (failing.length && (failOn || failing.some(({ severity }) => severity !== 'error'))) {
    const by = failOn ? `--fail-on ${failOn.join(',')}` : 'fail-on in .wsoa.yaml';
    complain(`The check fails because of ${countsText(countFindings(failing))} (${by}).`);
  }
  const tooMany = most !== null && warnings > most;
  if (tooMany) {
    complain(
      `${warnings} warning${warnings === 1 ? ' is' : 's are'} more than the ${most} that --max-warnings allows.`,
    );
  }
  return failing.length > 0 || tooMany;
}
