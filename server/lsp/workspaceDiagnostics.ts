import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, PreviousResultId, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { keyOf, normalise } from '../workspace/uris.ts';
import type { Reports } from './reports.ts';
import type { Session } from './session.ts';

type Send = (items: WorkspaceDocumentDiagnosticReport[]) => void;

/** How many reports are sent in one go where the client takes them bit by bit. */
const batch = 25;

/**
 * `workspace/diagnostic`: the statements that no editor has open, the letters that they name and their settings files. The request is
 * held open until there is something new; where the client takes partial results, for good.
 */
export class WorkspaceDiagnostics {
  private readonly session: Session;
  private readonly reports: Reports;
  private readonly held = new Set<Held>();

  constructor(session: Session, reports: Reports) {
    this.session = session;
    this.reports = reports;
    session.connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
      session.guard(
        'workspace/diagnostic',
        async () => ({ items: await this.answer(params.previousResultIds, token, partial) }),
        () => ({ items: [] }),
      ),
    );
  }

  /** Something changed. */
  wake(): void {
    for (const held of this.held) held.wake();
  }

  /** An editor closed a file: what the client has of it came from there, and may not be what is on disk. */
  closed(uri: string): void {
    const key = keyOf(normalise(uri));
    const had = this.reports.shownOf(uri)?.items.length;
    for (const held of this.held) if (had || held.known.has(key)) held.known.set(key, { uri, value: '' });
  }

  stop(): void {
    for (const held of this.held) held.stop();
  }

  private async answer(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
    partial: { report(result: { items: WorkspaceDocumentDiagnosticReport[] }): void } | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const held = new Held(previous);
    const cancelled = token.onCancellationRequested(() => held.stop());
    this.held.add(held);
    const send: Send | null = partial ? (items) => partial.report({ items }) : null;
    try {
      for (;;) {
        const changed = held.nextChange();
        const items = await this.news(held, send);
        if (items.length && !held.stopped) return items;
        if (!held.stopped) await changed;
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
        if (held.stopped) return [];
      }
    } finally {
      this.held.delete(held);
      cancelled.dispose();
    }
  }

  /** What the client does not have yet: returned, or sent in bits where it takes them. */
  private async news(held: Held, send: Send | null): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { workspace } = this.session;
    const seen = new Set<string>();
    const news: WorkspaceDocumentDiagnosticReport[] = [];
    const look = async (file: string): Promise<readonly string[]> => {
      const key = keyOf(normalise(file));
      if (seen.has(key) || held.stopped) return [];
      seen.add(key);
      const report = await this.reports.of(file);
      if (!workspace.isOpen(file) && held.known.get(key)?.value !== report.id) {
        const uri = held.known.get(key)?.uri ?? this.session.uriOf(file);
        held.known.set(key, { uri, value: report.id });
        const { id: resultId, items } = report;
        news.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] });
        if (send && news.length >= batch) send(news.splice(0));
      }
      return [...report.letters, ...report.settings];
    };
    for (const statement of await workspace.allStatements()) {
      for (const other of await look(statement)) await look(other);
    }
    for (const [key, { uri }] of held.stopped ? [] : [...held.known]) {
      if (seen.has(key) || workspace.isOpen(uri)) continue;
      held.known.delete(key);
      news.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    if (send && news.length) send(news.splice(0));
    return news;
  }
}

/** One request that waits. */
class Held {
  readonly known = new Map<string, PreviousResultId>();
  stopped = false;
  private changed: () => void = () => {};

  constructor(previous: readonly PreviousResultId[]) {
    for (const result of previous) this.known.set(keyOf(normalise(result.uri)), result);
  }

  nextChange(): Promise<void> {
    return new Promise((resolve) => (this.changed = resolve));
  }

  wake(): void {
    this.changed();
  }

  stop(): void {
    this.stopped = true;
    this.changed();
  }
}
