type Argument = string | number;

/** `{0}`, `{1}` … stand for what is put in. */
export type Translate = (text: string, ...args: readonly Argument[]) => string;

let translate: Translate = filledIn;

/**
 * A sentence for the person at the keyboard, in their language: what is given here is the English, whole, and the key
 * to the others in `l10n/`. Only literals, so that `npm run generate` finds them. The one thing in this room that is
 * not the same in every process: whoever starts one chooses the language, once, before anything is said.
 */
export function t(text: string, ...args: readonly Argument[]): string {
  return translate(text, ...args);
}

/** From now on `t` speaks so. */
export function speakWith(other: Translate): void {
  translate = other;
}

/** Sentences from one bundle; those that it lacks stay English. */
export function fromBundle(bundle: Readonly<Record<string, string>>): Translate {
  return (text, ...args) => filledIn(bundle[text] ?? text, ...args);
}

/** Everything at once, so that what is put in is never taken for a place itself. */
export function filledIn(text: string, ...args: readonly Argument[]): string {
  let parts = known.get(text);
  // In turn what is said as it is, and the number of what is put in.
  if (!parts) known.set(text, (parts = text.split(/\{(\d+)\}/)));
  let said = parts[0]!;
  for (let i = 1; i < parts.length; i += 2) said += `${args[Number(parts[i])] ?? `{${parts[i]}}`}${parts[i + 1]}`;
  return said;
}

/** Sentences taken apart: there are as many as are written in the sources. Findings are told anew at every keystroke. */
const known = new Map<string, readonly string[]>();
