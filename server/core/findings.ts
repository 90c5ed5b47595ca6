import type { Finding } from './model/finding.ts';
import type { Span } from './model/span.ts';
import type { Report, Rule } from './rules/rule.ts';

/** What a rule reported, as a finding; how it can be ignored is up to who knows all findings. */
export function findingOf(
  rule: Rule,
  severity: Finding['severity'],
  made: Report,
  file: string,
): Omit<Finding, 'ignore'> {
  return {
    rule: rule.name,
    severity,
    message: made.message,
    file: made.file ?? file,
    // A copy: places in a statement move with its next version.
    span: plainSpan(made.at),
    area: made.area?.ref ?? null,
    action: made.action?.ref ?? null,
    related: (made.related ?? []).map((other) => ({ ...other, span: plainSpan(other.span) })),
    fixable: made.fixable ?? false,
    fixes: made.fixes ?? (() => []),
    mirrored: made.mirrored ?? false,
    unfinished: made.unfinished ?? rule.unfinished ?? false,
    lacks: made.lacks ?? null,
    subject: made.subject ?? (made.action && made.action.ref === null ? made.action.title.text : null),
  };
}

function plainSpan({ start, end }: Span): Span {
  return { start, end };
}

/** Sorts by file, in the order of `files`, then by place. */
export function inOrder<T>(all: T[], files: readonly string[], finding: (one: T) => Finding): T[] {
  return all.sort((one, other) => {
    const [a, b] = [finding(one), finding(other)];
    return files.indexOf(a.file) - files.indexOf(b.file) || a.span.start - b.span.start || a.span.end - b.span.end;
  });
}
