import { existsSync } from 'node:fs';
import { build } from './build.ts';
import { commandNames, mainHelp } from './help.ts';
import { complain, print } from './output.ts';
import { UserError, circumstance, unexpected } from './errors.ts';
import { partCommand } from './part.ts';
import { run } from './typical.ts';

export { run };

/**
 * The command line: returns the exit code, never rejects.
 * @param args what stands after `wsoa`
 * @param digest of the bundle that this is
 */
export async function main(args: readonly string[], digest = ''): Promise<number> {
  build.digest = digest;
  try {
    const code = await dispatch(args);
    // A check says so itself: it may have found nothing to check.
    if (code === 0 && args[0] !== 'check') run.typical = true;
    return code;
  } catch (error) {
    if (error instanceof UserError) complain(error.message);
    else complain(circumstance(error) ?? unexpected(error, `in \`wsoa ${args[0] ?? ''}\``));
    return 2;
  }
}

// Each command is loaded only when it is called for: start-up time is most of what a small check costs.
async function dispatch([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'check':
      return (await import('./check.ts')).check(rest);
    case 'merge-reports':
      return (await import('./mergeReports.ts')).mergeReports(rest);
    case 'diff':
      return (await import('./diff.ts')).diff(rest);
    case 'import':
      return (await import('./import.ts')).importLetter(rest);
    case 'letter':
      return (await import('./letter.ts')).letter(rest);
    case 'new':
      return (await import('./new.ts')).newStatement(rest);
    case 'config':
      return (await import('./config.ts')).config(rest);
    case 'explain':
      return (await import('./explain.ts')).explain(rest);
    case partCommand:
      // Nobody can type this: only the launcher of a thread gives it.
      if (!(await import('node:worker_threads')).isMainThread) return (await import('./checkPart.ts')).checkPart();
      throw await unknownCommand(command);
    case 'lsp':
      return (await import('./lsp.ts')).lsp(rest);
    case '--version':
    case '-v':
    case '-V':
      print(`${(await import('./package.ts')).packageVersion()}\n`);
      return 0;
    case 'help':
      if (rest[0]) return dispatch([rest[0], '--help']);
      print(mainHelp);
      return 0;
    case '--help':
    case '-h':
      print(mainHelp);
      return 0;
    case undefined:
      complain(mainHelp);
      return 2;
    default:
      throw await unknownCommand(command);
  }
}

async function unknownCommand(given: string): Promise<UserError> {
  const { nearest } = await import('./nearest.ts');
  if (given.startsWith('-')) {
    const near = nearest(given.replace(/^-+/, ''), ['help', 'version']);
    return new UserError(
      `Unknown option ${given}.${near ? ` Did you mean --${near}?` : ''}\n\`wsoa --help\` lists what there is.`,
    );
  }
  if (existsSync(given)) return new UserError(`${given} is no command. To check it: \`wsoa check ${given}\`.`);
  const near = nearest(given, commandNames);
  return new UserError(
    `Unknown command ${given}.${near ? ` Did you mean \`wsoa ${near}\`?` : ''}\nThe commands are ${commandNames.join(', ')}; \`wsoa --help\` explains them.`,
  );
}
