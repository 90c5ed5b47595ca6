const codes = { bold: 1, dim: 2, underline: 4, red: 31, green: 32, yellow: 33, blue: 34 } as const;

export type Style = keyof typeof codes;

/** Dresses text for a terminal, or leaves it as it is. */
export type Paint = (text: string, ...styles: readonly Style[]) => string;

export function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ...styles) => `\u001b[${styles.map((style) => codes[style]).join(';')}m${text}\u001b[0m`;
}
