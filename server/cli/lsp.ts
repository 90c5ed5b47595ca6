import { readArguments } from './args.ts';
import { UserError } from './errors.ts';
import { commandHelp } from './help.ts';
import { lspOptions } from './options.ts';
import { print } from './output.ts';

/**
 * `wsoa lsp` when it is not told how to talk, or asked for help. With a transport the launcher starts the server
 * itself and the command line is not loaded at all.
 */
export function lsp(args: readonly string[]): number {
  const { values } = readArguments('lsp', lspOptions, args);
  if (!values.help) throw new UserError('Say how to talk to the editor: `wsoa lsp --stdio`.');
  print(commandHelp('lsp'));
  return 0;
}
