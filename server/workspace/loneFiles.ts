import type { Finding } from '../core/model/finding.ts';
import type { Letter } from '../core/model/letter.ts';
import type { Checks } from './checks.ts';
import type { Documents, Reading } from './documents.ts';
import type { Log } from './log.ts';
import type { FileResult } from './results.ts';
import type { Roots } from './roots.ts';
import type { SettingsFiles } from './settingsFiles.ts';

/** Files that are looked at by themselves: a letter that no statement names yet, and settings. */
export class LoneFiles {
  private readonly documents: Documents;
  private readonly settings: SettingsFiles;
  private readonly roots: Roots;
  private readonly checks: Checks;
  private readonly log: Log;

  constructor(documents: Documents, settings: SettingsFiles, roots: Roots, checks: Checks, log: Log) {
    this.documents = documents;
    this.settings = settings;
    this.roots = roots;
    this.checks = checks;
    this.log = log;
  }

  /** What a text says as a letter. */
  async letter(reading: Reading): Promise<Letter | null> {
    const config = (await this.settings.of(reading.file)).configFor(null);
    return this.log.guard(reading.file, () => this.documents.letterOf(reading, config), null);
  }

  /** In a letter that no statement names yet. */
  async inLetter(reading: Reading): Promise<readonly Finding[]> {
    const { file, text } = reading;
    // Most Markdown is no letter, and is not read as one at every keystroke.
    if (!/^\uFEFF?---/.test(text)) return [];
    const letter = await this.letter(reading);
    return letter ? this.checks.letter(file, text, letter, await this.settings.of(file)) : [];
  }

  /** In a settings file, be there a statement for it or not. */
  async inSettings(file: string): Promise<FileResult> {
    if (!this.settings.isOpen(file) && !this.roots.hold(file)) return untouched(file);
    const settings = await this.settings.of(file);
    const layer = this.settings.layerOf(file);
    // What cannot be read at all has no place of its own to show it; the statements do.
    if (!layer?.text) return untouched(file);
    return { ...untouched(file), text: layer.text, findings: this.checks.settings(layer, settings) };
  }
}

/** Of a file that is no business of ours: it was not even read. */
export function untouched(file: string): FileResult {
  return { file, text: '', problem: null, result: null, statements: [], findings: [] };
}
