import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { InitializeResult } from 'vscode-languageserver';
import { t } from '../core/words.ts';
import type { ClientFeatures } from './client.ts';
import { fixAllKind } from './codeActions.ts';
import { triggers } from './completion.ts';
import { moveKind, rewriteKind } from './refactorings.ts';

/** What the server offers to a client that can do this much. */
export function capabilitiesFor(client: ClientFeatures, version: string | undefined): InitializeResult {
  const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind, rewriteKind, moveKind];
  return {
    serverInfo: { name: 'wsoa', ...(version && { version }) },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: { codeActionKinds, resolveProvider: client.lazyEdits },
      completionProvider: { triggerCharacters: triggers, resolveProvider: true },
      renameProvider: client.prepareRename ? { prepareProvider: true } : true,
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: { label: t('Written Statement') },
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: {},
      inlayHintProvider: true,
      codeLensProvider: {},
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...(client.pull && {
        diagnosticProvider: { identifier: 'wsoa', interFileDependencies: true, workspaceDiagnostics: true },
      }),
    },
  };
}
