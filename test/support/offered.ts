import type { Edit, Fix } from '../../server/core/model/edit.ts';
import type { Finding } from '../../server/core/model/finding.ts';
import { applyEdits } from './applyEdits.ts';

/**
 * What a reader sees of a finding, and of every way to mend it: the lines that go and those that come, with what is
 * still to be chosen there in ‹ ›.
 */
export function describeOffered(finding: Finding, files: ReadonlyMap<string, string>): string {
  const { rule, severity, message, file, span, unfinished, related } = finding;
  const text = files.get(file)!;
  const words = text.slice(span.start, span.end).split('\n')[0]!;
  return [
    `${file}:${lineOf(text, span.start)} “${words}” ${severity} ${rule}${unfinished ? ', not while one types there' : ''}`,
    `  ${message}`,
    ...related.map(
      (other) => `  See ${other.file}:${lineOf(files.get(other.file)!, other.span.start)}: ${other.message}`,
    ),
    ...finding.fixes().flatMap((fix) => describeFix(fix, finding.file, files)),
  ].join('\n');
}

function describeFix(fix: Fix, from: string, files: ReadonlyMap<string, string>): string[] {
  const file = fix.file ?? from;
  const how = [fix.safe && 'safe', fix.preferred && 'preferred', fix.imports && `imports ${fix.imports}`].filter(
    Boolean,
  );
  const title = `  → ${fix.title}${how.length ? ` (${how.join(', ')})` : ''}${file === from ? '' : ` in ${file}`}`;
  const before = files.get(file)!;
  return [title, ...fix.edits.flatMap((edit) => changedLines(before, applyEdits(before, [withStops(edit)])))];
}

function withStops({ span, text, stops = [] }: Edit): Edit {
  const filled = stops.map((stop) => {
    const words = text.slice(stop.start, stop.end);
    return {
      span: stop,
      text: `‹${[words, ...(stop.choices ?? []).filter((choice) => choice !== words)].join(' | ')}›`,
    };
  });
  return { span, text: applyEdits(text, filled) };
}

function changedLines(before: string, after: string): string[] {
  const [gone, come] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(gone.length, come.length);
  let start = 0;
  while (start < shorter && gone[start] === come[start]) start++;
  let end = 0;
  while (end < shorter - start && gone.at(-1 - end) === come.at(-1 - end)) end++;
  const changed = (lines: readonly string[], sign: string) =>
    lines.slice(start, lines.length - end).map((line) => `    ${sign} ${line}`.trimEnd());
  return [...changed(gone, '-'), ...changed(come, '+')];
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
