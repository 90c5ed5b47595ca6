import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { CheckOptions, Outcome, Reported } from './checkOne.ts';
import { build } from './build.ts';
import type { Told } from '../core/link/sayings.ts';
import type { Finding } from '../core/model/finding.ts';
import { join, folderOf, pathOfUri } from '../workspace/uris.ts';
import type { StatementResult } from '../workspace/results.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What was found in a statement, and the content of every file that it was found from. */
interface Entry {
  readonly key: string;
  /** Digests by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly report: Reported['report'];
  /** Files that something is to be shown in; their texts are read again. */
  readonly shown: readonly string[];
  /** Texts of those in which something is masked: only that is kept, not what it hides. */
  readonly masked: Readonly<Record<string, string>>;
  readonly fixes: Reported['fixes'];
  readonly told: Told;
}

/**
 * What was found in statements, kept between runs (`--cache`): an entry holds for as long as the statement, its
 * letters, register and settings are what they were, on the same day and with the same build of wsoa. Whatever cannot
 * be read or written costs time, nothing else. Entries are files of their own, so that runs do not wait for each other.
 */
export class ResultCache {
  readonly #folder: string;
  readonly #key: string;

  constructor(folder: string, { roots, today, withFixes }: CheckOptions) {
    this.#folder = folder;
    this.#key = digest(JSON.stringify([build.digest, today.toString(), roots, withFixes]));
  }

  /** What is known of a statement; `null` when that may be out of date. */
  async find(uri: string, workspace: Workspace): Promise<Outcome | null> {
    try {
      const entry = JSON.parse(fs.readFileSync(this.#file(uri), 'utf8')) as Entry;
      if (entry.key !== (await this.#keyOf(uri, workspace))) return null;
      const texts = new Map<string, string>();
      for (const [file, known] of Object.entries(entry.files)) {
        const bytes = fs.readFileSync(pathOfUri(file));
        if (digest(bytes) !== known) return null;
        if (entry.shown.includes(file)) texts.set(file, entry.masked[file] ?? new TextDecoder().decode(bytes));
      }
      const { report, fixes, told } = entry;
      return { kind: 'statement', report: revived(report), texts: [...texts], fixes, outside: false, told };
    } catch {
      return null;
    }
  }

  /** Keeps what was found, where all that it was found from is known. */
  async keep(
    result: StatementResult,
    { report, texts, fixes }: Reported,
    told: Told,
    workspace: Workspace,
  ): Promise<void> {
    const files = filesOf(result);
    if (!files) return;
    try {
      const shown = texts.map(([file]) => file);
      const digests: Record<string, string> = {};
      for (const [file, text] of files) {
        const bytes = fs.readFileSync(pathOfUri(file));
        // It was written in while it was checked.
        if (new TextDecoder().decode(bytes) !== text) return;
        digests[file] = digest(bytes);
      }
      if (shown.some((file) => !(file in digests))) return;
      const masked = Object.fromEntries(texts.filter(([file, text]) => files.get(file) !== text));
      const key = await this.#keyOf(result.file, workspace);
      const entry: Entry = { key, files: digests, report, shown, masked, fixes, told };
      const file = this.#file(result.file);
      fs.mkdirSync(this.#folder, { recursive: true });
      const temporary = `${file}.${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
      fs.writeFileSync(temporary, JSON.stringify(entry));
      fs.renameSync(temporary, file);
    } catch {
      // It is only kept to save time.
    }
  }

  #file(uri: string): string {
    return path.join(this.#folder, `${digest(uri).slice(0, 32)}.json`);
  }

  /** Settings may come from files that were not there when the entry was made. */
  async #keyOf(uri: string, workspace: Workspace): Promise<string> {
    const { files } = await workspace.settingsOf(uri);
    return digest(JSON.stringify([this.#key, files.map(({ file, text }) => [file, text])]));
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

/** What JSON cannot say: that two gaps are of one table, and functions. */
function revived(report: Reported['report']): Reported['report'] {
  const tables = new Map<unknown, object>();
  const one = (finding: Finding): Finding => {
    const table = finding.lacks?.table as { id: unknown } | null | undefined;
    if (!table) return finding;
    if (!tables.has(table.id)) tables.set(table.id, table);
    return { ...finding, lacks: { ...finding.lacks!, table: tables.get(table.id)! } };
  };
  const waivers = report.waivers.map((waiver) => ({ ...waiver, finding: one(waiver.finding) }));
  return { ...report, findings: report.findings.map(one), waivers };
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Where other tools keep theirs: in the project's node_modules, else where this user's caches are. */
export function cacheFolder(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'node_modules'))) return path.join(folder, 'node_modules', '.cache', 'wsoa');
    if (path.dirname(folder) === folder) break;
  }
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  return path.join(xdg || local || path.join(os.homedir(), '.cache'), 'wsoa');
}
