const LONGEST = 500;

/**
 * A label or heading as it is compared: small letters, brackets and their words left out, `s` of a plural and
 * punctuation at the ends gone. `Lead officer(s):`, `Lead officer/s` and `LEAD OFFICERS` are all `lead officer`.
 */
export function plainWords(text: string): string {
  // Longer than any label, it need not be made like one.
  if (text.length > LONGEST) return text;
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/(?<=[a-z])\/s(?![a-z])/g, 's')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^[\s"'“”()[\]{}<>*_#:.,;!?|–—•-]+(?=.)/, (lead) => (lead.includes('#') ? '#' : ''))
    .replace(/[\s:?.,;!*_\-–—¹²³⁰-⁹]+$/, '')
    .replace(/\s+/g, ' ')
    .split(' ')
    .map((word) =>
      word.length > 3 && word.endsWith('ies')
        ? word.slice(0, -3) + 'y'
        : word.length > 3 && word.endsWith('s') && !word.endsWith('ss')
          ? word.slice(0, -1)
          : word,
    )
    .join(' ')
    .replace(/&/g, 'and');
}
