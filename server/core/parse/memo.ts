const forgetters: (() => void)[] = [];
let ceiling = Infinity;

/**
 * The same function, remembering what it said of each short text. A statement says the same few deadlines a thousand
 * times over. At most `2 * limit` answers are kept: when a generation is full, the one before it is forgotten. What is
 * kept is of a copy: a part of a document, in V8, keeps all of the document in memory.
 */
export function memoised<T>(read: (text: string) => T, limit = 4096, longest = 400): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  forgetters.push(() => {
    young = new Map();
    old = new Map();
  });
  return (text) => {
    if (text.length > longest) return read(text);
    let value = young.get(text);
    if (value === undefined && !young.has(text)) {
      text = ownText(text);
      value = old.has(text) ? (old.get(text) as T) : read(text);
      if (young.size >= Math.min(limit, ceiling)) {
        old = young;
        young = new Map();
      }
      young.set(text, value);
    }
    return value as T;
  };
}

/**
 * A copy: in V8, a part of a long text keeps all of it in memory. Put together and taken apart again it is a text of its
 * own; one of less than 13 characters always is.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** What `make` makes when it is first asked for, such as a great pattern: the command line starts without it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  forgetters.push(() => {
    made = null;
  });
  return () => (made ??= { value: make() }).value;
}

/** From here on no function remembers more: for whoever reads one document after the other, each of them once. */
export function rememberAtMost(texts: number): void {
  ceiling = texts;
}

/** Forgets all that was remembered; nothing but time is lost by it. */
export function forgetTexts(): void {
  for (const forget of forgetters) forget();
}
