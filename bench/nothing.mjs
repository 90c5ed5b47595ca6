/** The floor: a language server that keeps the text in step and finds nothing. */
import { createRequire } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';

const { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } = createRequire(import.meta.url)(
  'vscode-languageserver/node',
);
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: {},
    hoverProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  // Any server has to look at the text; asking for its length alone would leave it unread.
  documents.get(textDocument.uri)?.getText();
  return { kind: 'full', items: [] };
});
const read = ({ textDocument }) => {
  documents.get(textDocument.uri)?.getText();
  return null;
};
connection.onCompletion(read);
connection.onHover(read);
connection.onCodeLens(read);
connection.languages.inlayHint.on(read);
documents.listen(connection);
connection.listen();
