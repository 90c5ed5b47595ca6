import { keyOf } from './uris.ts';

interface Known {
  readonly file: string;
  readonly letters: readonly string[];
}

/** Which letters each statement names, and the other way round. Letters are keys of all that a path may mean. */
export class StatementMap {
  private readonly statements = new Map<string, Known>();
  private readonly byLetter = new Map<string, Set<string>>();

  note(file: string, letters: readonly string[]): void {
    const key = keyOf(file);
    const known = this.statements.get(key);
    if (known && known.letters.length === letters.length && known.letters.every((at, i) => at === letters[i])) return;
    this.forget(file);
    this.statements.set(key, { file, letters });
    for (const letter of letters) {
      const naming = this.byLetter.get(letter);
      if (naming) naming.add(key);
      else this.byLetter.set(letter, new Set([key]));
    }
  }

  forget(file: string): void {
    const key = keyOf(file);
    for (const letter of this.statements.get(key)?.letters ?? []) {
      const naming = this.byLetter.get(letter);
      naming?.delete(key);
      if (!naming?.size) this.byLetter.delete(letter);
    }
    this.statements.delete(key);
  }

  clear(): void {
    this.statements.clear();
    this.byLetter.clear();
  }

  has(file: string): boolean {
    return this.statements.has(keyOf(file));
  }

  all(): readonly string[] {
    return [...this.statements.values()].map(({ file }) => file).sort();
  }

  lettersOf(file: string): readonly string[] {
    return this.statements.get(keyOf(file))?.letters ?? [];
  }

  naming(letter: string): readonly string[] {
    const keys = this.byLetter.get(keyOf(letter));
    return keys ? [...keys].map((key) => this.statements.get(key)!.file).sort() : [];
  }
}
