import type { Span } from '../model/span.ts';
import { rulePageAddress } from '../rulePages.ts';
import { utf8Bytes } from './columns.ts';
import { linesByFile } from './lines.ts';
import { distinctFindings } from './report.ts';
import type { Report } from './report.ts';

const severities = { error: 'ERROR', warning: 'WARNING', information: 'INFO', hint: 'INFO' } as const;

/**
 * The Reviewdog Diagnostic Format (`reviewdog -f=rdjson`). Lines and columns count from 1, columns in bytes of UTF-8, as
 * it demands; an end is exclusive. Fixes of one edit are suggestions, which reviewdog offers on GitHub and GitLab.
 * Paths are relative to the folder where it ran: reviewdog runs in the same.
 *
 * @param tool where the program is described
 */
export function formatRdjson(report: Report, tool: { readonly address: string }): string {
  const linesOf = linesByFile(report.textOf);
  const result = {
    source: { name: 'wsoa', url: tool.address },
    diagnostics: distinctFindings(report).map((finding) => {
      const suggestions = report.fixesOf(finding).flatMap(({ edits }) => {
        const [edit, ...more] = edits;
        return edit && !more.length ? [{ range: rangeOf(finding.file, edit.span), text: edit.text }] : [];
      });
      return {
        message: finding.message,
        location: { path: report.nameOf(finding.file), range: rangeOf(finding.file, finding.span) },
        severity: severities[finding.severity],
        code: { value: finding.rule, url: rulePageAddress(finding.rule) },
        ...(suggestions.length > 0 && { suggestions }),
      };
    }),
  };
  return JSON.stringify(result, null, 2) + '\n';

  function rangeOf(file: string, { start, end }: Span) {
    return { start: positionOf(file, start), end: positionOf(file, end) };
  }

  function positionOf(file: string, offset: number) {
    const position = linesOf(file).at(offset);
    return { line: position.line + 1, column: utf8Bytes(report.textOf(file), offset, position) + 1 };
  }
}
