import type { StatusMeaning } from '../config/status.ts';

// How a status is shown without words: coloured circles and squares, ticks, and the letters of BRAG.

const pictures: readonly (readonly [string, StatusMeaning, colour: boolean])[] = [
  ...many('🔴🟥', 'late', true),
  ...many('🟠🟧🟡🟨', 'at-risk', true),
  ...many('🟢🟩', 'on-track', true),
  ...many('🔵🟦', 'complete', true),
  ...many('⚪⬜☐', 'not-started', true),
  ...many('✅☑✔✓', 'complete', false),
  ...many('❌✖✗', 'late', false),
  ['[x]', 'complete', false],
  ['[X]', 'complete', false],
];

function many(signs: string, meaning: StatusMeaning, colour: boolean): [string, StatusMeaning, boolean][] {
  return Array.from(signs, (sign) => [sign, meaning, colour]);
}

/** The picture that a text begins with, and what it means where the key says nothing else. */
export function picturesOf(text: string): { text: string; meaning: StatusMeaning; colour: boolean } | null {
  for (const [sign, meaning, colour] of pictures) {
    if (!text.startsWith(sign)) continue;
    // How it is to be drawn is part of it.
    const drawn = text[sign.length] === '\uFE0F' ? '\uFE0F' : '';
    return { text: sign + drawn, meaning, colour };
  }
  return null;
}

/** Blue, red, amber, green or white as a letter, with nothing but punctuation after it; a small one only by itself. */
export function lettersOf(text: string, alone: boolean): StatusMeaning | null {
  if (!/^[BRAGW](?=\.?\s*$|\s*[^A-Za-zÀ-ɏ\s'’&.])/u.test(text) && !(alone && /^[bragw]$/.test(text))) return null;
  const meanings = { b: 'complete', r: 'late', a: 'at-risk', g: 'on-track', w: 'not-started' } as const;
  return meanings[text[0]!.toLowerCase() as 'b'];
}

export function isColour(word: string): boolean {
  return /^(?:blue|red|amber|green|yellow|orange|purple|white|gr[ae]y|black)$/i.test(word.trim());
}
