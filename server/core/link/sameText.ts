/**
 * A text as it is compared with another that should say the same: white space, quotation marks, hyphens and what
 * stands at its end do not count (documents.md, "Which area an action answers").
 */
export function comparable(text: string): string {
  return text
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/[“”„‟"«»‘’‚‛'`´]/g, '')
    .replace(/\s*[‐‑‒–—―−-]+\s*/g, '-')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .replace(/[\s.,;:…]+$/, '')
    .trim();
}
