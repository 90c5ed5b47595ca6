import * as fs from 'node:fs';
import * as path from 'node:path';
import { columns } from './output.ts';
import { packageAddress, packageFolder, packageVersion } from './package.ts';
import type { Report } from '../core/report/report.ts';

export const formats = [
  ...([
    'stylish',
    'compact',
    'markdown',
    'json',
    'github',
    'sarif',
    'gitlab',
    'junit',
    'checkstyle',
    'rdjson',
  ] as const),
];
export type Format = (typeof formats)[number];

/** Whether a format has fixes in it; for the others nobody need work them out. */
export function hasFixes(format: Format): boolean {
  return format === 'sarif' || format === 'rdjson';
}

/** The report as text. Only the format that is used is loaded. */
export async function formatted(report: Report, format: Format, colour: boolean): Promise<string> {
  const plans = report.since?.plans;
  switch (format) {
    case 'stylish': {
      const text = (await import('../core/report/stylish.ts')).formatStylish(report, colour);
      if (!plans) return text;
      return `${text}\n${(await import('../core/report/plan/text.ts')).formatPlanText(plans, colour, columns())}`;
    }
    case 'compact':
      return (await import('../core/report/compact.ts')).formatCompact(report);
    case 'markdown':
      return (await import('../core/report/markdown.ts')).formatMarkdown(report);
    case 'json': {
      const changes = plans && (await import('../core/report/plan/json.ts')).jsonPlans(plans);
      return (await import('../core/report/json.ts')).formatJson(report, changes);
    }
    case 'github':
      return (await import('../core/report/github.ts')).formatGithub(report);
    case 'sarif': {
      const { formatSarif } = await import('../core/report/sarif.ts');
      return formatSarif(report, { version: packageVersion(), address: packageAddress(), pageOf });
    }
    case 'gitlab':
      return (await import('../core/report/gitlab.ts')).formatGitlab(report);
    case 'junit':
      return (await import('../core/report/junit.ts')).formatJunit(report);
    case 'checkstyle':
      return (await import('../core/report/checkstyle.ts')).formatCheckstyle(report);
    case 'rdjson':
      return (await import('../core/report/rdjson.ts')).formatRdjson(report, { address: packageAddress() });
  }
}

function pageOf(rule: string): string | null {
  const file = path.join(packageFolder(), 'docs', 'rules', `${rule}.md`);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
