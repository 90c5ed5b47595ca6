import type { Config } from '../core/config/config.ts';
import type { LetterProblem, LetterSource } from '../core/check.ts';
import type { Documents, Reading } from './documents.ts';
import type { Files } from './files.ts';
import { letterPlaces } from './letterPath.ts';
import type { LetterPlaces } from './letterPath.ts';
import { Recent } from './recent.ts';
import type { Roots } from './roots.ts';
import type { SettingsFiles } from './settingsFiles.ts';
import type { Around } from './suggestions.ts';
import { Suggestions } from './suggestions.ts';
import { folderOf, join, keyOf, nameOf, normalise, schemeOf } from './uris.ts';

interface Found {
  readonly source: LetterSource;
  /** What it was made of; while these are the same objects, so is the source. */
  readonly readings: readonly Reading[];
  readonly listing: number;
  readonly words: Config['words'] | null;
}

/** Where a path leads: the file that it names, or `null` and why there is none. */
export interface Place {
  readonly reading: Reading | null;
  /** All that was looked at. */
  readonly readings: readonly Reading[];
  readonly file: string | null;
  readonly problem: LetterProblem;
  readonly suggestions: readonly string[];
}

/** How one value of one statement's `letter:` was understood. */
export interface Value {
  readonly places: LetterPlaces;
  readonly folder: string | null;
  readonly allowed: readonly string[];
  found?: Found;
}

/** Finds the letters that statements name. */
export class Letters {
  private readonly documents: Documents;
  private readonly roots: Roots;
  private readonly settings: SettingsFiles;
  private readonly values: Recent<Map<string, Value>>;
  private readonly suggestions: Suggestions;

  /** @param kept of how many statements the letters stay in memory */
  constructor(files: Files, documents: Documents, roots: Roots, settings: SettingsFiles, kept: number) {
    this.values = new Recent(kept);
    this.suggestions = new Suggestions(files);
    this.settings = settings;
    this.documents = documents;
    this.roots = roots;
  }

  /** Grows when files have come or gone: something else may be suggested. */
  get listing(): number {
    return this.suggestions.listing;
  }

  /** Other folders are allowed now. */
  reset(): void {
    this.values.clear();
    this.comeOrGone();
  }

  comeOrGone(): void {
    this.suggestions.comeOrGone();
  }

  /** Looks whether anything that could be suggested has come or gone unnoticed. True when it has. */
  listAgain(): Promise<boolean> {
    return this.suggestions.listAgain();
  }

  forget(statement: string): void {
    this.values.delete(keyOf(statement));
  }

  /** Keys of all the places that a value may mean. */
  keys(statement: string, written: string): readonly string[] {
    const { places } = this.value(statement, written);
    return places.problem === null ? places.uris.map(keyOf) : [];
  }

  /** The letter, as far as it is known without reading: `undefined` means `load` it. */
  now(statement: string, written: string): LetterSource | undefined {
    const place = this.look(statement, written);
    if (!place) return undefined;
    const value = this.value(statement, written);
    const { reading, readings, ...rest } = place;
    if (!reading) return this.keep(value, readings, null, () => ({ found: false, ...rest }));
    // A letter is read with the words of its own place: whoever names it, it says the same.
    const config = this.settings.now(reading.file)?.configFor(null);
    return config && this.keep(value, readings, config.words, () => this.letter(reading, config));
  }

  /** What a path leads to, be it a letter or a statement, as far as it is known without reading. */
  look(statement: string, written: string): Place | undefined {
    const value = this.value(statement, written);
    const { places, allowed } = value;
    const readings: Reading[] = [];
    let problem: LetterProblem = 'missing';
    let file: string | null = null;
    if (places.problem !== null) problem = places.problem;
    else {
      for (const uri of places.uris) {
        const reading = this.documents.now(uri, allowed);
        if (!reading) return undefined;
        readings.push(reading);
        const found = problemOf(reading);
        if (found === null) return { reading, readings, file: reading.file, problem, suggestions: [] };
        if (found !== 'missing' && problem === 'missing') [problem, file] = [found, reading.file];
      }
      if (problem === 'missing' && places.strays) problem = 'outside';
      file ??= problem === 'missing' ? places.uris.at(-1)! : null;
    }
    const suggestions = this.suggestions.instead(statement, written, aroundOf(value));
    return suggestions && { reading: null, readings, file, problem, suggestions };
  }

  async load(statement: string, written: string): Promise<void> {
    const value = this.value(statement, written);
    const around = aroundOf(value);
    const { allowed } = value;
    for (const uri of around.uris) {
      if (!this.documents.now(uri, allowed)) await this.documents.load(uri, allowed);
      const reading = this.documents.now(uri, allowed);
      if (reading && problemOf(reading) === null) return this.settings.load(reading.file);
    }
    await this.suggestions.load(around);
  }

  /** What a path in a statement's front matter may mean. */
  value(statement: string, written: string): Value {
    const key = keyOf(statement);
    const values = this.values.get(key) ?? new Map<string, Value>();
    this.values.set(key, values);
    let value = values.get(written);
    if (!value) {
      // While a path is typed there is one value a keystroke.
      if (values.size > 32) values.clear();
      const folder = this.folderFor(statement);
      const allowed = folder === null ? this.roots.all : this.roots.allowedFor(join(folder, 'letter.md'));
      const places = folder === null ? { problem: 'missing' as const } : letterPlaces(written, folder, allowed);
      value = { places, folder, allowed };
      values.set(written, value);
    }
    return value;
  }

  /** Where a statement's paths start. One that is not saved yet counts as lying in the first folder. */
  private folderFor(statement: string): string | null {
    const root = this.roots.all[0] ?? null;
    if (schemeOf(statement) !== 'untitled') return folderOf(statement);
    const path = statement.slice('untitled:'.length);
    return path.startsWith('/')
      ? folderOf(root ? join(root, decodeURIComponent(path)) : normalise(`file://${path}`))
      : root;
  }

  private letter(reading: Reading, config: Config): LetterSource {
    return { found: true, file: reading.file, letter: this.documents.letterOf(reading, config), text: reading.text };
  }

  private keep(
    value: Value,
    readings: readonly Reading[],
    words: Found['words'],
    make: () => LetterSource,
  ): LetterSource {
    const { found } = value;
    const same = found?.readings.length === readings.length && found.readings.every((one, at) => one === readings[at]);
    if (found && same && found.words === words && (words || found.listing === this.listing)) return found.source;
    const made = make();
    // Read again, and it says the same.
    const source = found?.source.found && made.found && found.source.letter === made.letter ? found.source : made;
    value.found = { source, readings, words, listing: this.listing };
    return source;
  }
}

/** Where a value was looked for. */
function aroundOf({ places, folder, allowed }: Value): Around {
  return { folder, uris: places.problem === null ? places.uris : [], allowed };
}

function problemOf(reading: Reading): LetterProblem | null {
  const there = reading.problem === null || reading.problem === 'binary' || reading.problem === 'too-large';
  return there && /\.(pdf|docx?|odt|rtf|html?)$/i.test(nameOf(reading.file)) ? 'not-markdown' : reading.problem;
}
