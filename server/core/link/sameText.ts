/**
 * A text as it is compared with another that should say the same: white space, quotation marks, hyphens and what
 * stands at its end do not count (documents.md, "Which area an action answers").
 */
export function comparable(text: string): string {
  if (!unusual.test(text)) return text.replace(/[ .,;:]+$/, '');
  return text
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/[“”„‟"«»‘’‚‛'`´]/g, '')
    .replace(/\s*[‐‑‒–—―−-]+\s*/g, '-')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .replace(/[\s.,;:…]+$/, '')
    .trim();
}

/** What has to be evened out; most texts need none of it. */
const unusual = /[“”„‟"«»‘’‚‛'`´‐‑‒–—―−[…\u00a0\u200b\r\n\t-]|^ | {2}/;
