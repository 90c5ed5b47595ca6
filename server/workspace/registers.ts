import type { RegisterSource } from '../core/check.ts';
import { readPeopleFile } from '../core/parse/peopleFile.ts';
import type { Documents, Reading } from './documents.ts';
import type { Letters } from './letters.ts';
import { Recent } from './recent.ts';
import { keyOf } from './uris.ts';

/** Finds the files that statements name as their registers of people, by the rules that hold for letters. */
export class Registers {
  private readonly documents: Documents;
  private readonly letters: Letters;
  private readonly keys = new Recent<readonly string[]>(256);
  private readonly sources = new WeakMap<Reading, RegisterSource>();
  private readonly missing = new Map<string, RegisterSource>();

  constructor(documents: Documents, letters: Letters) {
    this.documents = documents;
    this.letters = letters;
  }

  /** Keys of the places that the register of a statement may be in, as it was last checked. */
  keysOf(statement: string): readonly string[] {
    return this.keys.get(keyOf(statement)) ?? [];
  }

  /** The register, as far as it is known without reading: `undefined` means `load` it; `null`, that no file is named. */
  now(statement: string, written: string | null): RegisterSource | null | undefined {
    const { places, allowed } =
      written === null ? { places: null, allowed: [] } : this.letters.value(statement, written);
    const uris = places?.problem === null ? places.uris : [];
    this.keys.set(keyOf(statement), uris.map(keyOf));
    if (!places) return null;
    let problem: RegisterSource | null = null;
    for (const uri of uris) {
      const reading = this.documents.now(uri, allowed);
      if (!reading) return undefined;
      const source = this.sourceOf(reading);
      if (source.found) return source;
      if (reading.problem !== 'missing') problem ??= source;
    }
    return problem ?? this.none(places.problem ?? (places.strays ? 'outside' : 'missing'));
  }

  async load(statement: string, written: string): Promise<void> {
    const { places, allowed } = this.letters.value(statement, written);
    for (const uri of places.problem === null ? places.uris : []) {
      if (!this.documents.now(uri, allowed)) await this.documents.load(uri, allowed);
      if (this.documents.now(uri, allowed)?.problem === null) return;
    }
  }

  private sourceOf(reading: Reading): RegisterSource {
    const known = this.sources.get(reading);
    if (known) return known;
    const { file, text, problem } = reading;
    const source: RegisterSource = problem
      ? { found: false, problem }
      : { found: true, file, text, people: readPeopleFile(text) };
    this.sources.set(reading, source);
    return source;
  }

  /** The same object for the same problem, so that a statement is not checked again because of it. */
  private none(problem: (RegisterSource & { found: false })['problem']): RegisterSource {
    const known = this.missing.get(problem) ?? { found: false, problem };
    this.missing.set(problem, known);
    return known;
  }
}
