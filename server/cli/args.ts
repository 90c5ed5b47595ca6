import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';
import { UserError } from './errors.ts';

/** One option of a command; `value` is what its value is called in the help, absent for a switch. */
export interface OptionHelp {
  readonly value?: string;
  readonly short?: string;
  /** The value may be left out, unless it is as this says: what follows may also be a file to check. */
  readonly optional?: RegExp;
  readonly help: string;
}

export type OptionSpec = Readonly<Record<string, OptionHelp>>;

export interface Arguments<Spec extends OptionSpec> {
  readonly values: { readonly [Name in keyof Spec]?: ValueOf<Spec[Name]> };
  readonly positionals: readonly string[];
  /** The options that have a value, as they were given: all of them, in order. `values` has the last of each. */
  readonly given: readonly { readonly name: string; readonly value: string }[];
}

type ValueOf<Option> = Option extends { optional: RegExp }
  ? string | true
  : Option extends { value: string }
    ? string
    : true;

/** Options that every command has. */
export const everywhere = {
  help: { short: 'h', help: 'Show this help' },
} as const satisfies OptionSpec;

/** Reads the arguments of one command. Throws a `UserError` that names the nearest known option. */
export function readArguments<const Spec extends OptionSpec>(
  command: string,
  spec: Spec,
  args: readonly string[],
): Arguments<Spec & typeof everywhere> {
  const known: OptionSpec = { ...spec, ...everywhere };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value, short, optional }]) => [
      name,
      { type: value && !optional ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
    ]),
  );
  // Not strict: its own messages are about parseArgs, ours are about the command.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values: Record<string, string | true> = {};
  const positionals: string[] = [];
  const given: { name: string; value: string }[] = [];
  let taken = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'positional' && token.index !== taken) positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) throw unknownOption(command, token.rawName, Object.keys(known));
    if (option.optional) {
      const next = tokens[at + 1];
      const follows = token.value === undefined && next?.kind === 'positional' && option.optional.test(next.value);
      if (follows) taken = next.index;
      values[token.name] = (follows ? next.value : token.value) || true;
    } else if (option.value) {
      // `--since --quiet`: an option is no value, unless it is written `--since=--quiet`.
      if (!token.value || (!token.inlineValue && token.value.startsWith('--')))
        throw wrong(command, `${token.rawName} needs a value: ${token.rawName} ${option.value}`);
      values[token.name] = token.value;
      given.push({ name: token.name, value: token.value });
    } else {
      if (token.value !== undefined) throw wrong(command, `${token.rawName} takes no value.`);
      values[token.name] = true;
    }
  }
  return { values: values as Arguments<Spec & typeof everywhere>['values'], positionals, given };
}

function unknownOption(command: string, given: string, known: readonly string[]): UserError {
  const near = nearest(given.replace(/^-+/, ''), known);
  return wrong(command, `Unknown option ${given}.${near ? ` Did you mean --${near}?` : ''}`);
}

function wrong(command: string, message: string): UserError {
  return new UserError(`${message}\n\`wsoa ${command} --help\` lists what there is.`);
}
