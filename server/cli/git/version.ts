import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { UserError } from '../errors.ts';
import { repositoryOf } from '../repository.ts';
import { whyNoRepository, whyNoVersion } from './whyNot.ts';
import { git } from './git.ts';

/** A file as a version of the repository has it. */
interface Entry {
  readonly id: string;
  readonly isLink: boolean;
}

/** The files of a repository as they were at a commit. */
export class Version {
  /** The repository's top folder, all links followed. */
  readonly top: string;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(top: string, entries: ReadonlyMap<string, Entry>) {
    this.top = top;
    this.#entries = entries;
  }

  /**
   * A version that is no part of what is checked out, such as a branch that others went on with, is taken as it was when
   * both parted: what was done there since is no change of this side.
   * @param folder any folder of the repository
   * @param ref as a person writes it: `HEAD`, `main`, `v1`, `HEAD~3`, a commit's number
   * @throws {UserError} where there is no Git, no repository or no such version
   */
  static async at(folder: string, ref: string): Promise<Version> {
    const top = await git(folder, ['rev-parse', '--show-toplevel']);
    const said = lineOf(top);
    if (!said) throw new UserError(await whyNoRepository(folder));
    const commit = lineOf(
      await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]),
    );
    // `^main` is the same turned round, to Git.
    if (!commit || commit.startsWith('^')) throw new UserError(await whyNoVersion(folder, ref));
    // None where nothing is shared, or where a shallow checkout does not go back so far.
    const shared = lineOf(await git(folder, ['merge-base', commit, 'HEAD']));
    const listed = await git(said, ['ls-tree', '-r', '-z', '--full-tree', shared || commit]);
    if (!listed) throw new UserError(`Git could not list the files of ${ref}.`);
    return new Version(fs.realpathSync.native(said), readTree(listed.toString('utf8')));
  }

  /** All its files, by path from the top, with slashes. */
  get paths(): Iterable<string> {
    return this.#entries.keys();
  }

  /** A file's path from the top; `null` outside of the repository. The file need not be there any more. */
  pathOf(file: string): string | null {
    const from = path.relative(this.top, realPath(file));
    return from && !from.startsWith('..') && !path.isAbsolute(from) ? from.split(path.sep).join('/') : null;
  }

  /** The top of a repository within this one that a file lies in, such as a submodule; `null` where it is in none. */
  repositoryWithin(file: string): string | null {
    const own = repositoryOf(path.dirname(realPath(file)));
    return own !== null && own.startsWith(this.top + path.sep) ? own : null;
  }

  fileOf(treePath: string): string {
    return path.join(this.top, ...treePath.split('/'));
  }

  has(treePath: string): boolean {
    return this.#entries.has(treePath);
  }

  /** A file's bytes as they were; `null` where there was no such file. Links within the repository are followed. */
  async read(treePath: string, hops = 5): Promise<Buffer | null> {
    const entry = this.#entries.get(treePath);
    if (!entry) return null;
    const bytes = this.#unchanged(treePath, entry) ?? (await git(this.top, ['cat-file', 'blob', entry.id]));
    if (!bytes || !entry.isLink) return bytes;
    const target = path.posix.join(path.posix.dirname(treePath), bytes.toString('utf8'));
    return hops > 0 ? this.read(target, hops - 1) : null;
  }

  /** The file on disk where it is still the same, which spares asking Git. */
  #unchanged(treePath: string, { id, isLink }: Entry): Buffer | null {
    if (isLink) return null;
    try {
      const bytes = fs.readFileSync(this.fileOf(treePath));
      const hash = createHash(id.length > 40 ? 'sha256' : 'sha1');
      return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === id ? bytes : null;
    } catch {
      return null;
    }
  }
}

/** `100644 blob 8baef1b4…\tplans/statement.md`, each closed by a zero. */
function readTree(listed: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of listed.split('\0')) {
    const [, mode, kind, id, name] = /^(\d+) (\w+) ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    if (kind === 'blob') entries.set(name!, { id: id!, isLink: mode === '120000' });
  }
  return entries;
}

function lineOf(bytes: Buffer | null): string {
  return bytes?.toString('utf8').replace(/\r?\n$/, '') ?? '';
}

/** Links followed as far as the path is there. */
function realPath(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    const above = path.dirname(file);
    return above === file ? file : path.join(realPath(above), path.basename(file));
  }
}
