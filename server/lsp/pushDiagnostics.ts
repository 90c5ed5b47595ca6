import type { Reports } from './reports.ts';
import type { Session } from './session.ts';

/** `textDocument/publishDiagnostics`, for a client that does not ask: of what it has open, when that differs. */
export class PushDiagnostics {
  private readonly session: Session;
  private readonly reports: Reports;
  private readonly waiting = new Set<string>();

  constructor(session: Session, reports: Reports) {
    this.session = session;
    this.reports = reports;
  }

  /** At once, but once for all the changes that have arrived. */
  soon(uri: string): void {
    if (this.waiting.has(uri)) return;
    this.waiting.add(uri);
    setTimeout(() => {
      this.waiting.delete(uri);
      void this.session.guard(
        'textDocument/publishDiagnostics',
        () => this.publish(uri),
        () => undefined,
      );
    }, 0);
  }

  async publish(uri: string): Promise<void> {
    const { connection, documents } = this.session;
    const report = await this.reports.of(uri);
    const document = documents.get(uri);
    if (!document) return;
    const shown = this.reports.shownOf(uri);
    if (shown?.id === report.id || (!shown && !report.items.length)) return;
    this.reports.show(uri, report);
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics: [...report.items] });
  }

  closed(uri: string): void {
    if (this.reports.shownOf(uri)?.items.length) void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
