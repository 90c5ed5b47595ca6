import { readFileSync } from 'node:fs';

/** The Welsh of the extension and its server, by the English. */
export const welsh = JSON.parse(
  readFileSync(new URL('../../l10n/bundle.l10n.cy.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

/** The Welsh of each sentence between `⟦` and `⟧`, so that what was not looked up stands outside of them. */
export const marked: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(welsh).map(([english, text]) => [english, `⟦${text}⟧`]),
);

/** The words of a message that are in no sentence that was looked up. */
export function wordsOutside(message: string): string[] {
  let left = message;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return wordsIn(left);
}

export function wordsIn(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}
