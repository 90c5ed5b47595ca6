/**
 * The text of a file without its byte order mark: UTF-8 or UTF-16 by its mark or by its bytes, what an HTML page says
 * of itself, and else Windows-1252, which is what everything else is.
 */
export function decodeText(bytes: Uint8Array, kind: 'html' | 'text' = 'text'): string {
  const encoding = encodingOf(bytes, kind);
  const text = new TextDecoder(encoding).decode(bytes);
  // Some versions of Node read Windows-1252 as Latin-1, which has nothing at these places.
  return encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (c) => windows[c.charCodeAt(0) - 0x80]!) : text;
}

/** Windows-1252 from 0x80 to 0x9f. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function encodingOf(bytes: Uint8Array, kind: 'html' | 'text'): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // Without a mark UTF-16 shows by its zeros: letters have one, before them or behind.
  const start = bytes.subarray(0, 400);
  const zeros = [0, 0];
  start.forEach((byte, i) => byte === 0 && zeros[i % 2]!++);
  if (zeros[1]! > start.length / 4 && zeros[0]! < zeros[1]! / 4) return 'utf-16le';
  if (zeros[0]! > start.length / 4 && zeros[1]! < zeros[0]! / 4) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return (kind === 'html' && stated(bytes)) || 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding that a page names in its head, when it is a known one. */
function stated(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    // Whoever says UTF-8 and does not write it has written what Windows writes.
    return name && !/^utf-?8$/i.test(name) ? new TextDecoder(name).encoding : null;
  } catch {
    return null;
  }
}
