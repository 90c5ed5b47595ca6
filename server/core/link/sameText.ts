/**
 * A text as it is compared with another that should say the same: white space, quotation marks, hyphens and what
 * stands at its end do not count (documents.md, "Which area an action answers").
 */
export function comparable(text: string): string {
  if (!unusual.test(text)) return withoutEnd(text, ' .,;:');
  const words = text
    .replace(/\[\^[^\][\s]+\]/g, '')
    .replace(/[“”„‟"«»‘’‚‛'`´]/g, '')
    .replace(/\s*[‐‑‒–—―−-]+\s*/g, '-')
    .replace(/[\s\u00a0\u200b]+/g, ' ');
  return withoutEnd(words, ' .,;:…').trimStart();
}

/** Without any of these characters at its end; a pattern would look for that end from each of them. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** What has to be evened out; most texts need none of it. */
const unusual = /[“”„‟"«»‘’‚‛'`´‐‑‒–—―−[…\u00a0\u200b\r\n\t-]|^ | {2}/;
