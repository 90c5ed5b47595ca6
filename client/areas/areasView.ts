import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { AboutAreas, AreasOverview } from '../../server/lsp/areasProtocol.ts';
import { areasChanged, areasRequest } from '../../server/lsp/areasProtocol.ts';
import { isOurs } from '../options.ts';
import { isOpenInTab } from '../tabs.ts';
import type { Service } from '../service.ts';
import { nameOf } from '../commands/files.ts';
import type { Filter } from './filter.ts';
import { everything, filtered, filterWords, isEverything } from './filter.ts';
import type { AreaNode } from './nodes.ts';
import { dragText, itemOf } from './nodes.ts';
import { t } from '../../server/core/words.ts';

/**
 * The view *Areas for improvement*: of the statement or letter in front, and of the last one while something else is.
 * It asks again when another editor comes to the front, and when the server says that something looks different.
 */
export class AreasView implements vscode.TreeDataProvider<AreaNode>, vscode.Disposable {
  readonly #service: Service;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];
  /** The view as VS Code has it. */
  readonly view: vscode.TreeView<AreaNode>;
  #overview: AreasOverview | undefined;
  /** False while another file is in front than the one that is shown. */
  #isInFront = true;
  #filter = everything;
  #asked = 0;

  constructor(service: Service) {
    this.#service = service;
    this.view = vscode.window.createTreeView('wsoa.areas', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: false,
      // Dropped into a statement it becomes an action, see pasteAction.ts; anywhere else it is the area's words.
      dragAndDropController: {
        dragMimeTypes: ['text/plain'],
        dropMimeTypes: [],
        handleDrag: ([node], data) => {
          if (node?.kind === 'area') data.set('text/plain', new vscode.DataTransferItem(dragText(node.entry)));
        },
      },
    });
    this.#subscriptions = [
      this.view,
      this.#changed,
      service.onDidChangeState(() => this.#follow()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.update()),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.length && void this.update()),
      // The day may be another one.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && void this.update()),
    ];
    this.#follow();
  }

  /** What is shown, unfiltered; undefined where neither a statement nor a letter was in front yet. */
  get overview(): AreasOverview | undefined {
    return this.#overview;
  }

  get filter(): Filter {
    return this.#filter;
  }

  set filter(filter: Filter) {
    this.#filter = filter;
    this.#show();
  }

  /** Asks the server about one document; undefined where it cannot answer. */
  async ask(uri: vscode.Uri): Promise<AreasOverview | undefined> {
    return this.request<AreasOverview>(areasRequest, { uri: this.#uriOf(uri) });
  }

  /** The same of the document in front; undefined where it is neither a statement nor a letter. */
  async askInFront(): Promise<AreasOverview | undefined> {
    const document = vscode.window.activeTextEditor?.document;
    const overview = document && isOurs(document) ? await this.ask(document.uri) : undefined;
    return overview?.kind === 'none' ? undefined : overview;
  }

  async request<T>(method: string, params: AboutAreas): Promise<T | undefined> {
    try {
      return (await this.#service.client?.sendRequest<T | null>(method, params)) ?? undefined;
    } catch {
      // Stopping, or starting again: it is asked once more when it runs.
      return undefined;
    }
  }

  /** An edit of the server's as VS Code takes it. */
  async asEdit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit | undefined> {
    return this.#service.client?.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  async update(): Promise<void> {
    const asked = ++this.#asked;
    let now = await this.askInFront();
    const inFront = now !== undefined;
    if (asked !== this.#asked) return; // a newer question is on its way
    void setContext('wsoa.active', now?.kind ?? 'none');
    const uri = this.#overview?.uri;
    if (!now && uri !== undefined && isOpenInTab((shown) => this.#uriOf(shown) === uri)) {
      now = await this.request<AreasOverview>(areasRequest, { uri });
      if (asked !== this.#asked) return;
    }
    this.#overview = now?.kind === 'none' ? undefined : now;
    this.#isInFront = inFront;
    this.#show();
  }

  getTreeItem(node: AreaNode): vscode.TreeItem {
    return itemOf(node);
  }

  getChildren(parent?: AreaNode): AreaNode[] {
    if (parent)
      return parent.kind === 'area' ? parent.entry.actions.map((entry) => ({ kind: 'action' as const, entry })) : [];
    const canAdd = (this.#overview?.statements.length ?? 0) > 0;
    return filtered(this.#overview?.areas ?? [], this.#filter).map((entry) => ({ kind: 'area', entry, canAdd }));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow(): void {
    this.#service.client?.onNotification(areasChanged, ({ uri }: AboutAreas) => {
      const front = vscode.window.activeTextEditor?.document.uri;
      if (uri === this.#overview?.uri || (front && uri === this.#uriOf(front))) void this.update();
    });
    void this.update();
  }

  #show(): void {
    const overview = this.#overview;
    const areas = overview?.areas ?? [];
    void setContext('wsoa.areas', !overview ? 'none' : areas.length ? 'shown' : 'empty');
    void setContext('wsoa.filtered', !isEverything(this.#filter));
    this.view.message = overview && areas.length ? this.#message(overview) : '';
    this.view.badge = overview?.gaps ? { value: overview.gaps, tooltip: overview.gapsText } : undefined;
    this.#changed.fire();
  }

  #message({ uri, areas, statements }: AreasOverview): string {
    const parts = this.#isInFront ? [] : [t('Of {0}.', nameOf(vscode.Uri.parse(uri)))];
    if (!statements.length) parts.push(t('No statement answers this letter yet.'));
    if (!isEverything(this.#filter)) {
      const shown = filtered(areas, this.#filter).length;
      parts.push(t('{0} of {1} areas shown: {2}.', shown, areas.length, filterWords(this.#filter)));
    }
    return parts.join(' ');
  }

  /** As the server knows it. */
  #uriOf(uri: vscode.Uri): string {
    return this.#service.client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
  }
}

function setContext(key: string, value: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', key, value);
}
