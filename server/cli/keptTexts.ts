import type * as zlib from 'node:zlib';

/** So many are kept as they are: a check of a few files packs nothing. */
const few = 100;

/**
 * Texts that a report may ask for at the end, when all files are checked: packed, since a thousand statements would be
 * tens of megabytes. Text that is read from a file comes back as it was.
 */
export class KeptTexts {
  readonly #plain = new Map<string, string>();
  readonly #packed = new Map<string, Uint8Array>();
  #last: { readonly name: string; readonly text: string } | null = null;

  set(name: string, text: string): void {
    this.#last = null;
    this.#packed.delete(name);
    if (this.#plain.size < few || this.#plain.has(name)) this.#plain.set(name, text);
    // A copy: what zlib gives is a part of a longer buffer.
    else this.#packed.set(name, Uint8Array.from(zip().deflateRawSync(text, { level: 1 })));
  }

  /** Formats ask for the same one again and again. */
  get(name: string): string | undefined {
    if (this.#last?.name === name) return this.#last.text;
    const packed = this.#packed.get(name);
    if (!packed) return this.#plain.get(name);
    const text = zip().inflateRawSync(packed).toString('utf8');
    this.#last = { name, text };
    return text;
  }
}

/** Loaded only when there are many. */
function zip(): typeof zlib {
  return process.getBuiltinModule('node:zlib');
}
