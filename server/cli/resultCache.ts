import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CheckOptions, Outcome } from './checkOne.ts';
import { build } from './build.ts';
import { markUsed, temporaryOf } from './cacheFolder.ts';
import { digestOf } from './digest.ts';
import type { PlainOutcome } from './plainData.ts';
import { fromPlain, namesFrom, toPlain } from './plainData.ts';
import type { Reported } from './reported.ts';
import { repositoryOf } from './repository.ts';
import type { Told } from '../core/link/told.ts';
import { join, folderOf, pathOfUri, uriOfPath } from '../workspace/uris.ts';
import type { StatementResult } from '../workspace/results.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * What was found in a statement, and the content of every file that it was found from. Files are named from the top of
 * the repository on, so that an entry holds on another machine, and wherever the repository lies there.
 */
interface Entry {
  readonly key: string;
  /** Digests by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly outcome: PlainOutcome;
  /** Whether fixes were worked out. */
  readonly withFixes: boolean;
}

/**
 * What was found in statements, kept between runs (`--cache`): an entry holds for as long as the statement, its
 * letters, register and settings are what they were, on the same day and with the same build of wsoa. Whatever cannot
 * be read or written costs time, nothing else. Entries are files of their own, so that runs do not wait for each other.
 */
export class ResultCache {
  readonly #folder: string;
  readonly #key: string;
  readonly #withFixes: boolean;
  readonly #names: ReturnType<typeof namesFrom>;

  constructor(folder: string, { cwd, roots, today, withFixes }: CheckOptions) {
    this.#folder = folder;
    this.#withFixes = withFixes;
    this.#names = namesFrom(repositoryOf(cwd) ?? cwd);
    const names = roots.map((root) => this.#names.nameOf(uriOfPath(root)));
    this.#key = digestOf(JSON.stringify([build.digest, today.toString(), names]));
  }

  /** What is known of a statement; `null` when that may be out of date. */
  async find(uri: string, workspace: Workspace): Promise<Outcome | null> {
    try {
      const file = this.#file(uri);
      const entry = JSON.parse(fs.readFileSync(file, 'utf8')) as Entry;
      if (entry.key !== (await this.#keyOf(uri, workspace)) || (this.#withFixes && !entry.withFixes)) return null;
      for (const [name, known] of Object.entries(entry.files))
        if (digestOf(fs.readFileSync(pathOfUri(this.#names.fileOf(name)))) !== known) return null;
      const outcome = fromPlain(entry.outcome, this.#names.fileOf);
      if (outcome.kind !== 'statement' || outcome.report.file !== uri) return null;
      markUsed(file);
      return outcome;
    } catch {
      return null;
    }
  }

  /** Keeps what was found, where all that it was found from is known. */
  async keep(result: StatementResult, reported: Reported, told: Told, workspace: Workspace): Promise<void> {
    const files = filesOf(result);
    if (!files) return;
    try {
      const { nameOf } = this.#names;
      const digests: Record<string, string> = {};
      for (const [file, text] of files) {
        const bytes = fs.readFileSync(pathOfUri(file));
        // It was written in while it was checked.
        if (new TextDecoder().decode(bytes) !== text) return;
        digests[nameOf(file)] = digestOf(bytes);
      }
      if (reported.texts.some(([file]) => !files.has(file))) return;
      const entry: Entry = {
        key: await this.#keyOf(result.file, workspace),
        files: digests,
        outcome: toPlain({ kind: 'statement', ...reported, told }, nameOf),
        withFixes: this.#withFixes,
      };
      const file = this.#file(result.file);
      fs.mkdirSync(this.#folder, { recursive: true });
      const temporary = temporaryOf(file);
      fs.writeFileSync(temporary, JSON.stringify(entry));
      fs.renameSync(temporary, file);
    } catch {
      // It is only kept to save time.
    }
  }

  #file(uri: string): string {
    return path.join(this.#folder, `${digestOf(this.#names.nameOf(uri)).slice(0, 32)}.json`);
  }

  /** Settings may come from files that were not there when the entry was made. */
  async #keyOf(uri: string, workspace: Workspace): Promise<string> {
    const { files } = await workspace.settingsOf(uri);
    return digestOf(
      JSON.stringify([this.#key, files.map(({ file, text }) => [file && this.#names.nameOf(file), text])]),
    );
  }
}

/** All files that a result hangs on, with their texts; `null` where it also hangs on files that are not there, or on other plans. */
function filesOf({ file, text, statement, letters, sources, settings, understanding }: StatementResult) {
  const register = understanding?.register;
  if (!register || register.broken || sources.size) return null;
  const files = new Map([[file, text]]);
  for (const [at, source] of letters.entries()) {
    // A path that may mean several files means another one as soon as that is there.
    const written = statement.frontMatter.letters?.[at]?.value;
    if (!source.found || written === undefined || join(folderOf(file), written) !== source.file) return null;
    files.set(source.file, source.text);
  }
  for (const layer of settings) if (layer.file) files.set(layer.file, layer.text);
  if (register.file) files.set(register.file.name, register.file.text);
  return files;
}
