import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  RelatedFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { keyOf, normalise } from '../workspace/uris.ts';
import type { Report, Reports } from './reports.ts';
import type { Session } from './session.ts';

/** `textDocument/diagnostic` */
export function onPullDiagnostics(session: Session, reports: Reports): void {
  const { connection, workspace } = session;
  connection.languages.diagnostics.on((params) => {
    const { uri } = params.textDocument;
    return session.guard('textDocument/diagnostic', answer, () => afterFailure(params));

    async function answer(): Promise<DocumentDiagnosticReport> {
      if (!session.handles(uri)) return nothing();
      session.learn(uri);
      if (!session.client.watchFiles) await workspace.refresh();
      const report = await reports.of(uri);
      reports.show(uri, report);
      const relatedDocuments = session.client.relatedDocuments ? await related(uri, report) : {};
      const answer: DocumentDiagnosticReport =
        report.id === params.previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.id }
          : full(report);
      return Object.keys(relatedDocuments).length ? { ...answer, relatedDocuments } : answer;
    }
  });

  /** The other side's report, where it is another than the client has. */
  async function related(uri: string, report: Report): Promise<Record<string, FullDocumentDiagnosticReport>> {
    const others: Record<string, FullDocumentDiagnosticReport> = {};
    for (const file of [...report.letters, ...report.statements]) {
      const other = await reports.of(file);
      const shown = reports.shownOf(file);
      if (keyOf(file) === keyOf(normalise(uri)) || shown?.id === other.id) continue;
      if (!shown && !other.items.length) continue;
      reports.show(file, other);
      others[session.uriOf(file)] = full(other);
    }
    return others;
  }
}

function full(report: Report): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items: [...report.items] };
}

function nothing(): RelatedFullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}

/** What the client has may be old, but it is better than none. */
function afterFailure({ previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
  return previousResultId === undefined
    ? nothing()
    : { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
}
