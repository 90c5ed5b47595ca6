import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/model/finding.ts';
import type { StatementResult } from '../workspace/results.ts';
import { keyOf, nameOf, normalise } from '../workspace/uris.ts';
import { sameDiagnostics } from './convert.ts';
import type { Convert } from './convert.ts';
import type { Quiet } from './quiet.ts';
import type { Session } from './session.ts';

/** What is to be shown in one file. `id` stays for as long as that looks the same. */
export interface Report {
  readonly id: string;
  readonly items: readonly Diagnostic[];
  /** The same for all that was found, what is held back while somebody types included. */
  readonly foundId: string;
  readonly found: readonly Diagnostic[];
  /** The files that it has to do with: a statement's letters, a letter's statements. */
  readonly letters: readonly string[];
  readonly statements: readonly string[];
  /** The settings files that count for it. */
  readonly settings: readonly string[];
}

interface Kept {
  readonly stamp: string;
  readonly report: Report;
}

/** Makes reports, and remembers which one the client has of each file. */
export class Reports {
  private readonly session: Session;
  private readonly convert: Convert;
  private readonly quiet: Quiet;
  private readonly kept = new Map<string, Kept>();
  private readonly shown = new Map<string, Report>();
  private readonly awaited = new Set<string>();
  /** No other run of the server has the same. */
  private readonly run = Math.random().toString(36).slice(2, 8);
  private made = 0;

  constructor(session: Session, convert: Convert, quiet: Quiet) {
    this.session = session;
    this.convert = convert;
    this.quiet = quiet;
  }

  async of(uri: string): Promise<Report> {
    const key = keyOf(normalise(uri));
    const { workspace } = this.session;
    const stamp = `${await workspace.stamp(uri)} ${this.quiet.stamp(uri)}`;
    const kept = this.kept.get(key);
    if (kept?.stamp === stamp) return kept.report;

    const { file, text, problem, result, statements, findings } = await workspace.inFile(uri);
    let found: Diagnostic[] = [];
    if (findings.length) {
      const lines = this.convert.lines(file, text);
      found = findings.map((finding) => this.convert.diagnostic(lines, finding));
    } else if (problem === 'too-large' && workspace.isOpen(file)) {
      found = [this.convert.tooLarge()];
      if (!kept?.report.found.length)
        this.session.connection.console.info(`${nameOf(file)} is larger than 50 MB and is not checked.`);
    }
    const items = result ? await this.notHeldBack(result, findings, found) : found;
    const was = kept?.report;
    const same = was && sameDiagnostics(was.items, items);
    const foundSame = was && sameDiagnostics(was.found, found);
    const report = {
      id: same ? was.id : this.newId(),
      items: same ? was.items : items,
      foundId: foundSame ? was.foundId : this.newId(),
      found: foundSame ? was.found : found,
      letters: (result?.letters ?? []).flatMap((letter) => (letter.found ? [letter.file] : [])),
      statements: statements.map((statement) => statement.file),
      settings: (result?.settings ?? []).map((layer) => layer.file!),
    };
    this.kept.set(key, { stamp, report });
    return report;
  }

  /** What is shown of all that was found: `findings` as `diagnostics`. */
  private async notHeldBack(
    { file, statement }: StatementResult,
    findings: readonly Finding[],
    diagnostics: readonly Diagnostic[],
  ): Promise<readonly Diagnostic[]> {
    const { workspace } = this.session;
    const findingsIn = async (text: string) => (await workspace.checkAs(file, text))?.findings ?? [];
    const held = await this.quiet.heldBack(file, statement, findings, findingsIn);
    return held.size ? diagnostics.filter((_, at) => !held.has(findings[at]!)) : diagnostics;
  }

  private newId(): string {
    return `${this.run}-${++this.made}`;
  }

  /** The client has this report now. */
  show(uri: string, report: Report): void {
    this.shown.set(keyOf(normalise(uri)), report);
    this.awaited.delete(keyOf(normalise(uri)));
  }

  /** The client changed this document, so it will ask by itself. */
  typed(uri: string): void {
    this.awaited.add(keyOf(normalise(uri)));
  }

  /** Has the client a report of this file that is not the right one any more, and does not know it? */
  async isStale(uri: string): Promise<boolean> {
    const key = keyOf(normalise(uri));
    const shown = this.shown.get(key);
    return shown !== undefined && !this.awaited.has(key) && (await this.of(uri)).id !== shown.id;
  }

  /** What the client has of a file; `undefined`: it never asked. */
  shownOf(uri: string): Report | undefined {
    return this.shown.get(keyOf(normalise(uri)));
  }

  closed(uri: string): void {
    this.shown.delete(keyOf(normalise(uri)));
    this.awaited.delete(keyOf(normalise(uri)));
  }
}
