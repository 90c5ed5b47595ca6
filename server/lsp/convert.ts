import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../core/model/finding.ts';
import type { Span } from '../core/model/span.ts';
import { rulePageAddress } from '../core/rulePages.ts';
import { Recent } from '../workspace/recent.ts';
import { keyOf, normalise } from '../workspace/uris.ts';
import type { Session } from './session.ts';
import { t } from '../core/words.ts';

export const source = 'wsoa';

const severities: Record<Exclude<Severity, 'off'>, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The only place that knows lines and columns; all else counts in UTF-16 offsets. */
export class Convert {
  private readonly session: Session;
  private readonly closed = new Recent<TextDocument>(16);

  constructor(session: Session) {
    this.session = session;
  }

  range(lines: TextDocument, span: Span): Range {
    return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  }

  span(lines: TextDocument, range: Range): Span {
    return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  }

  /** The lines of a file that holds `text`. */
  lines(file: string, text: string): TextDocument {
    const open = this.session.document(file);
    if (open && open.getText() === text) return open;
    const key = keyOf(normalise(file));
    const known = this.closed.get(key);
    if (known && known.getText() === text) return known;
    const fresh = TextDocument.create(file, 'markdown', 0, text);
    this.closed.set(key, fresh);
    return fresh;
  }

  diagnostic(lines: TextDocument, finding: Finding): Diagnostic {
    const { client } = this.session;
    const diagnostic: Diagnostic = {
      range: this.range(lines, finding.span),
      severity: severities[finding.severity],
      code: finding.rule,
      source,
      message: finding.message,
    };
    if (client.codeDescription) diagnostic.codeDescription = { href: rulePageAddress(finding.rule) };
    if (client.relatedInformation && finding.related.length) {
      diagnostic.relatedInformation = finding.related.map(({ file, span, message }) => {
        const text = this.session.workspace.textOf(file) ?? '';
        const range = this.range(this.lines(file, text), span);
        return { location: { uri: this.session.uriOf(file), range }, message };
      });
    }
    return diagnostic;
  }

  /** What the client is told instead of findings when a document is too large to be looked at. */
  tooLarge(): Diagnostic {
    const nowhere = { line: 0, character: 0 };
    return {
      range: { start: nowhere, end: nowhere },
      severity: DiagnosticSeverity.Information,
      source,
      message: t('This document is larger than 50 MB and is not checked.'),
    };
  }
}

/** Would the two lists look the same? */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, at) => sameDiagnostic(one, b[at]!));
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  if (a.message !== b.message || a.code !== b.code || a.severity !== b.severity || !sameRange(a.range, b.range)) {
    return false;
  }
  const [one, other] = [a.relatedInformation ?? [], b.relatedInformation ?? []];
  return (
    one.length === other.length &&
    one.every((related, at) => {
      const { message, location } = other[at]!;
      return (
        related.message === message &&
        related.location.uri === location.uri &&
        sameRange(related.location.range, location.range)
      );
    })
  );
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
