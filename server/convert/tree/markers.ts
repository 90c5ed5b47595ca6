/** What stands before a list item that was set without a list: its glyph, and how much of the text it takes. */
export interface Marker {
  /** The glyph, or `1` for any number. */
  readonly glyph: string;
  readonly length: number;
  /** Its number, where it has one. */
  readonly number: number | null;
}

/** Glyphs that are bullets wherever they begin a paragraph. U+F0xx is what symbol fonts (Symbol, Wingdings) leave. */
const bullet = /^[•▪◦‣●○■□◼◻▸►▶➢➤❖⁃∙⦁◆◇➔✓✔❑❒\uf000-\uf0ff\u2219\u25ab](?=\s|$|[\p{L}\d“‘(])\s*/u;
/** Those that are one only before a space, as they are punctuation too. */
const dash = /^([·*–—\u2212\u2010\u2011-])\s+(?=\S)/u;
/** Letters that Word sets in a symbol font; a tab or a wide space follows them. */
const letter = /^([o§üØqv])(?:\t\s*|[ \u00a0]*\u00a0[ \u00a0]*| {2,})(?=\S)/u;
const alone = /^([·o§–\u2212-])\s*$/u;
const number = /^\(?(\d{1,3})[.)](?:\t|\s*\u00a0|\s)\s*(?=\S)/u;

/** The same bullets by another code, as symbol fonts and typists have them. */
const same: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '·': '•',
  '∙': '•',
  '●': '•',
  '\uf0a7': '▪',
  '§': '▪',
  '■': '▪',
  '–': '-',
  '—': '-',
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '○': 'o',
  '◦': 'o',
};

/**
 * The bullet that a paragraph begins with; `null` when it has none. White space must still be as it was read.
 * @param within whether it follows a list, where a lone `o` is a bullet
 */
export function markerOf(text: string, within = false): Marker | null {
  const found = bullet.exec(text) ?? dash.exec(text) ?? letter.exec(text) ?? alone.exec(text);
  if (found) return { glyph: same[found[0][0]!] ?? found[0][0]!, length: found[0].length, number: null };
  if (within && /^o\s+(?=\S)/.test(text)) return { glyph: 'o', length: /^o\s+/.exec(text)![0].length, number: null };
  return null;
}

/** The number that a paragraph begins with: `1.`, `(2)`, `3)`. */
export function numberOf(text: string): Marker | null {
  const found = number.exec(text);
  return found ? { glyph: '1', length: found[0].length, number: Number(found[1]) } : null;
}
