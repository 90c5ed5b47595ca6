import type { LinePosition } from './lines.ts';

/** How many characters (Unicode code points) stand before a place in its line. */
export function codePoints(text: string, offset: number, { character }: LinePosition): number {
  return Array.from(text.slice(offset - character, offset)).length;
}

/** How many bytes of UTF-8 stand before a place in its line. */
export function utf8Bytes(text: string, offset: number, { character }: LinePosition): number {
  let bytes = 0;
  for (const one of text.slice(offset - character, offset)) {
    const code = one.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
