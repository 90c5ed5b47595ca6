import { oneLine } from '../workspace/log.ts';
import type { Reports } from './reports.ts';
import type { Session } from './session.ts';
import type { WorkspaceDiagnostics } from './workspaceDiagnostics.ts';

const quietFor = 50;
const atMost = 250;
/** Files on disk are looked at again this often at most, and only while something happens. */
const lookAgain = 2000;
const dayCheck = 60_000;

/**
 * What a change means for the files that did not change: a letter for its statements, a statement for its letter,
 * the morning for everything. It waits until the writer pauses, and then tells the client only of what differs.
 */
export class Aftermath {
  private readonly session: Session;
  private readonly reports: Reports;
  private readonly workspaceDiagnostics: WorkspaceDiagnostics;
  private readonly push: ((uri: string) => Promise<void>) | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;
  private looked = 0;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private readonly clock: ReturnType<typeof setInterval>;

  constructor(
    session: Session,
    reports: Reports,
    workspaceDiagnostics: WorkspaceDiagnostics,
    push: ((uri: string) => Promise<void>) | null,
  ) {
    this.session = session;
    this.reports = reports;
    this.workspaceDiagnostics = workspaceDiagnostics;
    this.push = push;
    let day = new Date().getDate();
    this.clock = setInterval(() => {
      if (day === (day = new Date().getDate())) return;
      this.soon();
    }, dayCheck);
    (this.clock as { unref?(): void }).unref?.();
  }

  /** Something changed. */
  soon(): void {
    const now = Date.now();
    if (this.timer === undefined) this.since = now;
    else clearTimeout(this.timer);
    this.timer = setTimeout(() => this.start(), Math.max(0, Math.min(quietFor, this.since + atMost - now)));
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    clearInterval(this.clock);
  }

  private start(): void {
    this.timer = undefined;
    this.running = this.running.then(() =>
      this.session.guard(
        'Bringing the other files up to date',
        () => this.run(),
        () => undefined,
      ),
    );
  }

  private async run(): Promise<void> {
    await this.lookAgain();
    let differs = false;
    for (const { uri } of this.session.documents.all()) {
      if (!this.session.handles(uri)) continue;
      if (this.push) await this.push(uri);
      else if (await this.reports.isStale(uri)) differs = true;
    }
    if (differs && this.session.client.refresh) this.refresh();
    this.workspaceDiagnostics.wake();
    void this.gather();
  }

  /** Other statements are read when what is open has been answered; what they say may be news to it. */
  private async gather(): Promise<void> {
    const { workspace, documents } = this.session;
    if (!documents.all().some(({ uri }) => this.session.handles(uri))) return;
    const any = await this.session.guard(
      'Reading the other statements',
      () => workspace.gather(),
      () => false,
    );
    if (any && !this.stopped) this.soon();
  }

  /** A client that never answers must not keep us waiting. */
  private refresh(): void {
    const { connection } = this.session;
    connection.languages.diagnostics
      .refresh()
      .catch((error: unknown) => connection.console.warn(`The editor refused to refresh: ${oneLine(error)}`));
  }

  private async lookAgain(): Promise<void> {
    if (Date.now() - this.looked < lookAgain) return;
    this.looked = Date.now();
    await this.session.workspace.refresh();
  }
}
