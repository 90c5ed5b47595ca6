import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';

/** What the editor at the other end can do, as far as we care. */
export interface ClientFeatures {
  /** It asks for diagnostics; one that does not is sent them. */
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly relatedDocuments: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  /** It asks for an action's edit once the action is chosen. */
  readonly lazyEdits: boolean;
  readonly codeActionLiterals: boolean;
  /** It shows an action that cannot be done with the reason. */
  readonly disabledActions: boolean;
  readonly preferred: boolean;
  readonly definitionLinks: boolean;
  readonly prepareRename: boolean;
  readonly lensRefresh: boolean;
  readonly hintRefresh: boolean;
  readonly watchFiles: boolean;
  /** It can be asked for its settings, and tells of their changes when it is asked to. */
  readonly configuration: boolean;
  readonly watchSettings: boolean;
  readonly workspaceFolders: boolean;
}

export function featuresOf({ textDocument, workspace }: ClientCapabilities): ClientFeatures {
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const codeAction = textDocument?.codeAction;
  const edit = workspace?.workspaceEdit;
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    relatedDocuments: textDocument?.diagnostic?.relatedDocumentSupport === true,
    relatedInformation: (diagnostics ?? textDocument?.publishDiagnostics)?.relatedInformation === true,
    codeDescription: (diagnostics ?? textDocument?.publishDiagnostics)?.codeDescriptionSupport === true,
    documentChanges: edit?.documentChanges === true,
    snippetEdits: edit?.documentChanges === true && edit.snippetEditSupport === true,
    lazyEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    disabledActions: codeAction?.disabledSupport === true,
    preferred: codeAction?.isPreferredSupport === true,
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
    hintRefresh: workspace?.inlayHint?.refreshSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    watchSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}

/** The folders that are open, by whatever the client tells them. */
export function foldersOf(
  { workspaceFolders, rootUri, rootPath }: InitializeParams,
  uriOf: (path: string) => string,
): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [uriOf(rootPath)] : [];
}
