import type { Checks } from './checks.ts';
import type { Documents } from './documents.ts';
import type { Log } from './log.ts';
import type { OtherStatements } from './otherStatements.ts';
import type { StatementResult } from './results.ts';
import type { Roots } from './roots.ts';
import type { SettingsFiles } from './settingsFiles.ts';
import { isSettingsFile } from './settingsFiles.ts';
import type { Sources } from './sources.ts';
import type { StatementIndex } from './statementIndex.ts';

/** How often a text may change under our hands before we give up reading it. */
export const patience = 100;

/** What takes part in a check, from the text to the findings. */
interface Parts {
  readonly roots: Roots;
  readonly documents: Documents;
  readonly settings: SettingsFiles;
  readonly index: StatementIndex;
  readonly sources: Sources;
  readonly others: OtherStatements;
  readonly checks: Checks;
  readonly log: Log;
}

/** Reads all that a statement's check needs, and checks it when all of that is known of one moment. */
export class CheckedStatements {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /**
   * What is found in a statement; `null`: it is none, or cannot be read.
   *
   * @param file a normalised URI
   * @param compared whether it is compared with what other statements say
   */
  async of(file: string, compared: boolean): Promise<StatementResult | null> {
    const { roots, documents, settings, index, sources, others, checks, log } = this.parts;
    if (isSettingsFile(file)) return null;
    // Reading takes time, in which texts may change: after each reading we start again with what is known by then.
    for (let attempt = 0; attempt < patience; attempt++) {
      const reading = documents.now(file, roots.allowedFor(file));
      if (!reading) {
        await documents.load(file, roots.allowedFor(file));
        continue;
      }
      const resolved = settings.now(file);
      if (!resolved) {
        await settings.load(file);
        continue;
      }
      const read = () => documents.statementOf(reading, resolved.configFor(null));
      const statement = reading.problem ? null : log.guard(file, read, null);
      if (!statement) {
        index.forget(file);
        sources.forget(file);
        others.forget(file);
        return null;
      }
      index.note(file, statement);
      const against = sources.now(file, statement);
      if (against) {
        others.note(reading.file, statement);
        const all = { ...against, others: compared ? others : null };
        return checks.result(reading.file, reading.text, statement, all, resolved);
      }
      await sources.load(file, statement);
    }
    return null;
  }

  /** The same as if the file held `text`: nothing of it is remembered. */
  async as(file: string, text: string): Promise<StatementResult | null> {
    const { documents, settings, sources, checks, log } = this.parts;
    const resolved = await settings.of(file);
    const statement = log.guard(file, () => documents.statementIn(text, resolved.configFor(null)), null);
    for (let attempt = 0; statement && attempt < patience; attempt++) {
      const against = sources.now(file, statement, true);
      if (against) return checks.trial(file, text, statement, against, resolved);
      await sources.load(file, statement);
    }
    return null;
  }
}
