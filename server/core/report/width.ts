/** How many columns of a terminal a text takes, about: its characters (Unicode code points). */
export function width(text: string): number {
  return Array.from(text).length;
}

/** A text with spaces behind it, up to `columns`. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}
