import { Console } from 'node:console';
import { createConnection } from 'vscode-languageserver/node';
import { packageVersion } from './cli/package.ts';
import { startServer } from './lsp/server.ts';
import { WholeMessages } from './wholeMessages.ts';
import { oneLine } from './workspace/log.ts';
import { nodeFiles } from './workspace/files.node.ts';

// The language server for Node: `--node-ipc`, `--socket=PORT` or `--pipe=NAME` says how it is spoken to; else over
// standard input and output (`--stdio`).
const transport = /^--(node-ipc|socket|pipe)/;
const connection = process.argv.some((argument) => transport.test(argument)) ? createConnection() : onStdio();

function onStdio() {
  // Whatever a library has to say must not get between two messages.
  globalThis.console = new Console(process.stderr);
  return createConnection(process.stdin, new WholeMessages(process.stdout));
}

// Whatever goes wrong between requests costs a line of the log, not the writer's server.
process.on('uncaughtException', (error) => connection.console.error(`Unexpected: ${oneLine(error)}`));
process.on('unhandledRejection', (error) => connection.console.error(`Unexpected: ${oneLine(error)}`));

startServer(connection, {
  files: nodeFiles,
  version: packageVersion(),
  convertFile: async (bytes, name, { signal, words }) =>
    (await import('./convert/inWorker.ts')).convertInWorker(bytes, name, { signal, words }),
});
