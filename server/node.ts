import { createConnection } from 'vscode-languageserver/node';
import { packageVersion } from './cli/package.ts';
import { startServer } from './lsp/server.ts';
import { oneLine } from './workspace/log.ts';
import { nodeFiles } from './workspace/files.node.ts';

// The language server for Node: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME` says how it is spoken to.
const transport = /^--(stdio|node-ipc|socket|pipe)/;
const told = process.argv.some((argument) => transport.test(argument));
const connection = told ? createConnection() : createConnection(process.stdin, process.stdout);

// Whatever goes wrong between requests costs a line of the log, not the writer's server.
process.on('uncaughtException', (error) => connection.console.error(`Unexpected: ${oneLine(error)}`));
process.on('unhandledRejection', (error) => connection.console.error(`Unexpected: ${oneLine(error)}`));

startServer(connection, {
  files: nodeFiles,
  version: packageVersion(),
  convertFile: async (bytes, name, signal) =>
    (await import('./convert/inWorker.ts')).convertInWorker(bytes, name, { signal }),
});
