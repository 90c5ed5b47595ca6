const particles = /(?:de|van|von|der|bin|al|el)(?=\s)/y;
/** At most this many words between the first and the last. */
const MOST_BETWEEN = 3;

/**
 * Where the full name that begins at `from` ends: two to five words with capitals, initials and a surname's `de`, `van`,
 * `al` between them (Jane Smith, Ayesha O’Neill-Khan). `null` where none begins there.
 */
export function endOfName(text: string, from: number): number | null {
  let at = endOfWord(text, from);
  if (at === null) return null;
  let end: number | null = null;
  for (let between = 0; between <= MOST_BETWEEN && isSpace(text, at); between++) {
    const start: number = at + 1;
    const word = endOfWord(text, start);
    if (word !== null) end = word;
    const next = word !== null && isSpace(text, word) ? word : endOfSmall(text, start);
    if (next === null) break;
    at = next;
  }
  return end;
}

/** A capital and more letters, with apostrophes and hyphens within; `null` for anything else. */
function endOfWord(text: string, from: number): number | null {
  if (!isCapital(text, from)) return null;
  let at = from + 1;
  while (isLetter(text, at) || (/['’-]/.test(text[at] ?? '') && isLetter(text, at + 1))) at++;
  return at > from + 1 ? at : null;
}

/** An initial or a particle, with white space behind it. */
function endOfSmall(text: string, from: number): number | null {
  if (isCapital(text, from)) {
    const end = text[from + 1] === '.' ? from + 2 : from + 1;
    return isSpace(text, end) ? end : null;
  }
  particles.lastIndex = from;
  const match = particles.exec(text);
  return match && from + match[0].length;
}

function isSpace(text: string, at: number): boolean {
  return at < text.length && /\s/.test(text[at]!);
}

function isCapital(text: string, at: number): boolean {
  const c = text[at] ?? '';
  return c !== c.toLowerCase();
}

/** Letters of all scripts; the pattern that knows them is made only for text that is not plain. */
function isLetter(text: string, at: number): boolean {
  const c = text[at] ?? '';
  if (c < '\u0080') return /[A-Za-z]/.test(c);
  return c.toLowerCase() !== c.toUpperCase() || /[\p{L}\p{M}]/u.test(c);
}
