import * as fs from 'node:fs';
import * as path from 'node:path';
import { nearest } from './nearest.ts';
import { Ignored } from '../workspace/ignored.node.ts';
import { couldBeStatement, isMarkdownName, passedOver } from '../workspace/files.ts';

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
  /** Messages about arguments that lead to no file. */
  readonly problems: readonly string[];
}

/** A file's own name wins: `plan [final].md` is a file when it is there. */
const globCharacters = /[*?[\]{}]|^!|[@+!]\(/;

/**
 * The files that the arguments of `wsoa check` stand for, each once, in the arguments' order: files as they are, and
 * what could be a statement below folders and among what globs match; a glob after `!` takes away.
 */
export async function findInputs(args: readonly string[], cwd: string): Promise<Inputs> {
  const files = new Map<string, Input>();
  const folders: string[] = [];
  const problems: string[] = [];
  const add = (file: string, named: boolean) => {
    if (!files.get(file)?.named) files.set(file, { path: file, named });
  };
  for (const arg of args) {
    const file = path.resolve(cwd, arg);
    const stat = statOf(file);
    if (typeof stat !== 'string') {
      if (stat.isDirectory()) {
        folders.push(file);
        for (const below of walk(file)) add(below, false);
      } else add(file, true);
    } else if (arg === '-') {
      problems.push(
        'Standard input is not read: a statement is checked where it lies, beside its letter. Name the file.',
      );
    } else if (!globCharacters.test(arg)) {
      problems.push(`${arg} cannot be read: ${whyMissing(arg, file, stat)}`);
    } else if (!arg.startsWith('!')) {
      const matches = await expand(arg, cwd);
      if (!matches.length) problems.push(`No file matches ${arg}`);
      for (const match of matches) if (isMarkdownName(match) && maybeStatement(match)) add(match, false);
    }
  }
  for (const arg of args) {
    if (arg.startsWith('!')) for (const match of await expand(arg.slice(1), cwd)) files.delete(match);
  }
  return { files: [...files.values()], folders, problems };
}

/** Loaded only when there is a glob. Links are not followed: they may lead out, or in a circle. */
async function expand(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const matches = await glob(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  return matches.map((file) => path.normalize(file)).sort();
}

/**
 * Files below a folder that could be statements, by name: those that the language server finds there, and those that
 * cannot be read, because somebody should know. Links are not followed, and what Git ignores is passed over.
 */
function walk(folder: string, ignored = Ignored.in(folder)): string[] {
  const found: string[] = [];
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return found; // A folder that may not be entered has nothing for this user.
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (!entry.isFile() || !isMarkdownName(entry.name) || ignored.has(entry.name, false)) continue;
    if (maybeStatement(file)) found.push(file);
  }
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || passedOver.has(entry.name.toLowerCase())) continue;
    const below = path.join(folder, entry.name);
    if (!ignored.has(entry.name, true)) for (const file of walk(below, ignored.below(below))) found.push(file);
  }
  return found;
}

const head = Buffer.alloc(16 * 1024);

function maybeStatement(file: string): boolean {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch {
    return true;
  }
  try {
    const start = head.subarray(0, fs.readSync(handle, head, 0, head.length, 0));
    // Windows' "Unicode" is UTF-16: whoever saved a statement so must learn why it is not checked.
    const encoding = start[0] === 0xff && start[1] === 0xfe ? 'utf16le' : 'utf8';
    return couldBeStatement(start.toString(encoding));
  } catch {
    return true;
  } finally {
    fs.closeSync(handle);
  }
}

/** What `stat` says, or the code of its error; a link that leads in a circle is still a file to be reported. */
function statOf(file: string): fs.Stats | string {
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
  if (code === 'ELOOP') return 'it is a symbolic link that leads in a circle.';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied.';
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return `${code}.`;
  let near: string | null = null;
  try {
    near = nearest(path.basename(file), fs.readdirSync(path.dirname(file)));
  } catch {
    // The folder is not there either.
  }
  const suggestion = near && path.posix.join(path.dirname(arg).split(path.sep).join('/'), near);
  return `there is no such file.${suggestion ? ` Did you mean ${suggestion}?` : ''}`;
}
