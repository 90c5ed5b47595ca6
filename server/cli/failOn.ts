import { UserError } from './errors.ts';
import { nearest } from './nearest.ts';
import { failOnWords } from '../core/config/failOn.ts';
import { countFindings, distinctFindings } from '../core/report/report.ts';
import type { Report } from '../core/report/report.ts';
import { countsText, plural } from '../core/report/summary.ts';
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

/** Why a check fails. */
export interface Verdict {
  /** A sentence for each reason; none where it does not fail. */
  readonly why: readonly string[];
  /** Those of them that are not plain to see: errors fail, as everybody expects. */
  readonly toSay: readonly string[];
}

/** @param quiet whether only errors are shown: whoever sees a check fail wants to see for what */
export function verdictOn(
  report: Report,
  { failOn, most, quiet }: { failOn: readonly string[] | null; most: number | null; quiet: boolean },
): Verdict {
  const findings = distinctFindings(report);
  const failing = findings.filter((finding) => report.fails?.(finding));
  const usual = !failOn && failing.every(({ severity }) => severity === 'error');
  const { warnings } = countFindings(findings);
  const by = failOn ? `--fail-on ${failOn.join(',')}` : 'fail-on in .wsoa.yaml';
  const hidden =
    quiet && !failing.every(({ severity }) => severity === 'error') ? ' Without --quiet all are shown.' : '';
  const forFindings = failing.length
    ? [`The check fails because of ${countsText(countFindings(failing))}${usual ? '' : ` (${by})`}.${hidden}`]
    : [];
  const forMany =
    most !== null && warnings > most
      ? [
          `${plural(warnings, 'warning')} ${warnings === 1 ? 'is' : 'are'} more than the ${most} that --max-warnings allows.` +
            (quiet ? ' Without --quiet all are shown.' : ''),
        ]
      : [];
  return { why: [...forFindings, ...forMany], toSay: [...(usual ? [] : forFindings), ...forMany] };
}
