import * as fs from 'node:fs';
import * as path from 'node:path';
import { expand, foldersMatching } from './globs.ts';
import { nearest } from './nearest.ts';
import { codeText } from './problems.ts';
import { linkStatOf } from './stat.ts';
import { maybeStatement, walk } from './walk.ts';
import { isMarkdownName, passedOver } from '../workspace/files.ts';

/** A file to look at. */
export interface Input {
  /** Absolute. */
  readonly path: string;
  /** The user named this very file, so that whatever is wrong with it is worth saying. */
  readonly named: boolean;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** The folders among the arguments, absolute. */
  readonly folders: readonly string[];
  /** Messages about arguments that lead to no file, and folders that may not be entered. */
  readonly problems: readonly string[];
}

export interface FoundInputs extends Inputs {
  /** An argument leads to no file. */
  readonly astray: boolean;
}

/** A file's own name wins: `plan [final].md` is a file when it is there. */
const globCharacters = /[*?[\]{}]|^!|[@+!]\(/;

/**
 * The files that the arguments of `wsoa check` stand for, each once, in the arguments' order: files as they are, and
 * what could be a statement below folders and among what globs match; a name or a glob after `!` takes away.
 */
export async function findInputs(args: readonly string[], cwd: string): Promise<FoundInputs> {
  const files = new Map<string, Input>();
  const folders: string[] = [];
  const problems: string[] = [];
  const closed = new Map<string, string>();
  const isClosed = (folder: string, error: unknown) => {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    // One that went away meanwhile has no statements, nor have those that are passed over in any case.
    if (code === 'ENOENT' || code === 'ENOTDIR' || passedOver.has(path.basename(folder).toLowerCase())) return;
    closed.set(folder, code);
  };
  const add = (file: string, named: boolean) => {
    if (!files.get(file)?.named) files.set(file, { path: file, named });
  };
  for (const arg of args) {
    const file = path.resolve(cwd, arg);
    const stat = statOrCode(file);
    if (typeof stat !== 'string') {
      if (stat.isDirectory()) {
        folders.push(file);
        for (const below of walk(file, isClosed)) add(below, false);
      } else add(file, true);
    } else if (arg === '-') {
      problems.push(
        'Standard input is not read: a statement is checked where it lies, beside its letter. Name the file.',
      );
    } else if (!globCharacters.test(arg)) {
      problems.push(`${arg} cannot be read: ${whyMissing(arg, file, stat)}`);
    } else if (!arg.startsWith('!')) {
      const matches = await expand(arg, cwd, isClosed);
      if (!matches.length) problems.push(`No file matches ${arg}`);
      for (const match of matches) if (isMarkdownName(match) && maybeStatement(match)) add(match, false);
    }
  }
  for (const arg of args) {
    if (!arg.startsWith('!')) continue;
    const left = path.resolve(cwd, arg.slice(1));
    if (arg.length > 1 && typeof statOrCode(left) !== 'string') {
      for (const found of [files, closed]) for (const one of found.keys()) if (within(left, one)) found.delete(one);
      continue;
    }
    for (const match of await expand(arg.slice(1), cwd)) files.delete(match);
    const folders = closed.size ? await foldersMatching(arg.slice(1), cwd) : [];
    for (const one of closed.keys()) if (folders.some((folder) => within(folder, one))) closed.delete(one);
  }
  const astray = problems.length > 0;
  for (const [folder, code] of closed) {
    const name = slashed(path.relative(cwd, folder));
    const advice = name && !folders.includes(folder) ? ` To leave it out: '!${name}'` : '';
    problems.push(`${name || 'This folder'} cannot be read: ${codeText(code)}${advice}`);
  }
  return { files: [...files.values()], folders, problems, astray };
}

function within(folder: string, below: string): boolean {
  const from = path.relative(folder, below);
  return !from.startsWith('..') && !path.isAbsolute(from);
}

function slashed(name: string): string {
  return name.split(path.sep).join('/');
}

/** What `stat` says, or the code of its error; a link that leads in a circle is still a file to be reported. */
function statOrCode(file: string): fs.Stats | string {
  try {
    return fs.statSync(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'EIO';
  }
}

function whyMissing(arg: string, file: string, code: string): string {
  // As Windows writes it, on a system that does not.
  if (arg.includes('\\') && fs.existsSync(file.replaceAll('\\', '/')))
    return `there is no such file. Did you mean ${arg.replaceAll('\\', '/')}?`;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return codeText(code);
  if (linkStatOf(file)) return 'it is a symbolic link to what is not there.';
  let near: string | null = null;
  try {
    near = nearest(path.basename(file), fs.readdirSync(path.dirname(file)));
  } catch {
    // The folder is not there either.
  }
  const suggestion = near && path.posix.join(slashed(path.dirname(arg)), near);
  return `there is no such file.${suggestion ? ` Did you mean ${suggestion}?` : ''}`;
}
