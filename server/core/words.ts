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
  return text.replace(/\{(\d+)\}/g, (place, number: string) => String(args[Number(number)] ?? place));
}
