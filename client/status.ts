import * as vscode from 'vscode';
import { documents, isOurs } from './options.ts';
import { statusRequest, type Status as FileStatus } from '../server/lsp/statusProtocol.ts';
import type { Service } from './service.ts';
import { describe, type StatusText } from './statusText.ts';
import { t } from '../server/core/words.ts';

/** Long enough that a burst of keystrokes asks once, short enough to feel immediate. */
const pause = 200;

/** The language status item: what is being checked, or why nothing is, for the Markdown file in front. */
export class Status implements vscode.Disposable {
  readonly #service: Service;
  readonly #item = vscode.languages.createLanguageStatusItem('wsoa.status', documents());
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #shown: StatusText | undefined;

  constructor(service: Service) {
    this.#service = service;
    this.#item.name = t('Written Statement');
    this.#subscriptions = [
      this.#item,
      service.onDidChangeState(() => this.#refresh(0)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#refresh(0)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) this.#refresh(pause);
      }),
      // Any Markdown: the letter beside the statement changes what is said about the statement.
      vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && this.#refresh(pause)),
    ];
    this.#refresh(0);
  }

  /** What the item says now; undefined while no Markdown file is in front. */
  get shown(): StatusText | undefined {
    return this.#shown;
  }

  /** Asks the server about one file; undefined when it is not running or has no answer. */
  async ask(uri: vscode.Uri): Promise<FileStatus | undefined> {
    const client = this.#service.client;
    if (!client) return undefined;
    try {
      const reply = await client.sendRequest<FileStatus | null>(statusRequest, {
        uri: client.code2ProtocolConverter.asUri(uri),
      });
      return reply ?? undefined;
    } catch {
      // Stopping, or an older server: the status item then says only that checking is on.
      return undefined;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #refresh(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), delay);
  }

  async #update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isOurs(document)) return;
    const asked = ++this.#asked;
    const status = await this.ask(document.uri);
    if (asked !== this.#asked) return; // a newer question is on its way
    this.#show(describe(this.#service.state, status));
  }

  #show(text: StatusText): void {
    this.#shown = text;
    this.#item.text = text.text;
    this.#item.detail = text.detail;
    this.#item.busy = text.busy;
    this.#item.severity = text.failed ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.#item.command = commandFor(text);
  }
}

/** The item has room for one: what a person most likely wants next. */
function commandFor({ failed, why }: StatusText): vscode.Command {
  if (failed) return { command: 'wsoa.restart', title: t('Restart') };
  if (why) return { command: 'wsoa.whatIsChecked', title: t('Why?') };
  return { command: 'wsoa.showLog', title: t('Show Log') };
}
