import * as vscode from 'vscode';
import { wordsNow } from './language.ts';
import { CloseAction, ErrorAction, RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';

/** Of the example to try things in, which is on no disk. */
export const exampleScheme = 'wsoa-example';

/**
 * Only files that are somebody's work: not the two sides of a diff, not git's old versions, not chat snippets. What
 * lies in the folder that is open is, wherever that comes from.
 */
export function isWritten({ scheme }: vscode.Uri): boolean {
  return schemes().includes(scheme);
}

function schemes(): string[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', exampleScheme, ...folders])];
}

export function documents(): vscode.DocumentFilter[] {
  return schemes().map((scheme) => ({ scheme, language: 'markdown' }));
}

export function isOurs(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && isWritten(document.uri);
}

/** What the language client is told. `onClosed` is called when the server goes away without having been asked to. */
export function clientOptions(log: vscode.LogOutputChannel, onClosed: () => void): LanguageClientOptions {
  return {
    documentSelector: [
      ...schemes().flatMap((scheme) => [
        { scheme, language: 'markdown' },
        // Settings files, whose faults are shown in them; they are YAML to everybody else.
        { scheme, pattern: '**/.wsoa.{yaml,yml}' },
      ]),
    ],
    initializationOptions: initializationOptions(),
    // What goes on after Enter is asked for in continueLists.ts: it works without `editor.formatOnType` and must not come twice.
    middleware: { provideOnTypeFormattingEdits: () => undefined },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      onFocus: true,
      onTabs: true,
      // A tab that was never looked at has no language yet: its name has to do.
      match: (_selector, uri) => isWritten(uri) && /\.(md|markdown|mdown|mkd)$|\/\.wsoa\.ya?ml$/i.test(uri.path),
    },
    // `handled` keeps the client's own pop-ups away: there is one message, from start.ts.
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (_error, _message, count) => {
        if ((count ?? 0) <= 3) return { action: ErrorAction.Continue, handled: true };
        // A client that is shut down for its errors does not say that it is closed.
        onClosed();
        return { action: ErrorAction.Shutdown, handled: true };
      },
      closed: () => {
        onClosed();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
}

interface StartOptions {
  readonly today?: string;
  readonly importCommand: string;
  readonly moveCommand: string;
  readonly showCommand: string;
  readonly settings: unknown;
  readonly quietWhileTyping: boolean;
  readonly files: true;
  readonly words: Readonly<Record<string, string>>;
}

function initializationOptions(): StartOptions {
  const settings = vscode.workspace.getConfiguration('wsoa');
  const today = settings.get<string>('today')?.trim();
  return {
    importCommand: 'wsoa.importLetter',
    moveCommand: 'wsoa.moveAction',
    showCommand: 'wsoa.showActions',
    // answerFiles.ts does.
    files: true,
    words: wordsNow(),
    // As plain data: the object also has methods. The server asks again when they change.
    settings: JSON.parse(JSON.stringify(settings)),
    quietWhileTyping: settings.get<boolean>('quietWhileTyping') ?? true,
    ...(today && { today }),
  };
}
