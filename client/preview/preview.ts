import * as vscode from 'vscode';
import type { Marks } from '../../server/lsp/marksProtocol.ts';
import { marksRequest } from '../../server/lsp/marksProtocol.ts';
import type { AreasView } from '../areas/areasView.ts';
import { isOurs } from '../options.ts';
import type { Service } from '../service.ts';
import { markTokens } from './markTokens.ts';
import type { MakeToken, Token } from './tokens.ts';
import { textType } from './tokens.ts';

/** How long nothing changes before the preview is brought up to date, in milliseconds: as long as VS Code's own waits. */
const pause = 300;

/** What of markdown-it is used here. Its environment is VS Code's: the document that is rendered is in it. */
export interface MarkdownIt {
  readonly renderer: {
    render(tokens: Token[], options: unknown, env: unknown): string;
    readonly rules: Record<string, ((tokens: Token[], at: number) => string) | undefined>;
  };
  readonly utils: { escapeHtml(text: string): string };
}

/**
 * Marks in VS Code's Markdown preview of statements and letters. Rendering cannot wait for the server, so a preview
 * shows what is known, and is refreshed once when something else is known. Nothing is asked while none is open.
 */
export class Preview implements vscode.Disposable {
  readonly #service: Service;
  readonly #subscriptions: vscode.Disposable[];
  /** By URI, what the server last said, and as text. */
  readonly #known = new Map<string, { readonly marks: Marks; readonly as: string }>();
  /** Documents that were rendered, and with which marks. */
  readonly #drawn = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(service: Service, areas: AreasView) {
    this.#service = service;
    this.#subscriptions = [
      service.onDidChangeState(() => this.#soon()),
      areas.onDidChangeTreeData(() => this.#soon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#drawn.has(keyOf(document)) && this.#soon()),
      vscode.languages.onDidChangeDiagnostics(
        ({ uris }) => uris.some((uri) => this.#drawn.has(uri.toString())) && this.#soon(),
      ),
      // A preview may be rendered before its tab is known here.
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        if (opened.some(isPreview)) this.#soon();
        else if (closed.some(isPreview) && !isPreviewOpen()) this.#forget();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#known.delete(keyOf(document));
        this.#drawn.delete(keyOf(document));
      }),
    ];
  }

  /** What VS Code's Markdown extension calls once: `markdown.markdownItPlugins`. */
  readonly extendMarkdownIt = <M extends MarkdownIt>(md: M): M => {
    const { renderer } = md;
    const render = renderer.render.bind(renderer);
    renderer.rules[textType] = (tokens, at) => md.utils.escapeHtml(tokens[at]!.content);
    renderer.render = (tokens, options, env) => render(this.#marked(tokens, env), options, env);
    return md;
  };

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #marked(tokens: Token[], env: unknown): Token[] {
    const uri = (env as { currentDocument?: vscode.Uri } | undefined)?.currentDocument?.toString();
    const document = uri && vscode.workspace.textDocuments.find((one) => keyOf(one) === uri);
    if (!document || !isOurs(document) || !tokens[0]) return tokens;
    const known = this.#known.get(uri);
    if (!this.#drawn.has(uri)) this.#soon();
    this.#drawn.set(uri, known?.as ?? '');
    if (!known?.marks.marks.length) return tokens;
    // What was typed since has moved or changed some; they come back with the next answer.
    const still = known.marks.marks.filter(
      ({ line, before, words }) => line < document.lineCount && document.lineAt(line).text.startsWith(before + words),
    );
    const Made = tokens[0].constructor as new (...given: Parameters<MakeToken>) => Token;
    return markTokens(tokens, still, (...given) => new Made(...given));
  }

  #forget(): void {
    this.#known.clear();
    this.#drawn.clear();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), pause);
  }

  async #update(): Promise<void> {
    const { client } = this.#service;
    if (!client || !this.#drawn.size || !isPreviewOpen()) return;
    let differs = false;
    for (const uri of [...this.#drawn.keys()]) {
      const asked = client.code2ProtocolConverter.asUri(vscode.Uri.parse(uri));
      const marks = await client.sendRequest<Marks>(marksRequest, { uri: asked }).catch(() => undefined);
      if (!marks || !this.#drawn.has(uri)) continue;
      const as = marks.marks.length ? JSON.stringify(marks) : '';
      this.#known.set(uri, { marks, as });
      if (this.#drawn.get(uri) === as) continue;
      // Told once, also where the preview shows another document by now.
      this.#drawn.set(uri, as);
      differs = true;
    }
    if (differs) await vscode.commands.executeCommand('markdown.preview.refresh');
  }
}

function keyOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}

function isPreviewOpen(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview));
}

function isPreview({ input }: vscode.Tab): boolean {
  const isDrawn = input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom;
  return isDrawn && /markdown\.preview(?:\.editor)?$/.test(input.viewType);
}
