import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server.ts';
import { openOnly } from './workspace/files.browser.ts';

/** A worker's own scope, as far as it is used here; the DOM's types stay out of the rest of the house. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// The language server as a web worker. It knows the files that editors have open.
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), { files: openOnly });
