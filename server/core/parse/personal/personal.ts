/** What tells who somebody is. */
export type PersonalKind = 'nhs' | 'insurance' | 'pupil' | 'birth' | 'child' | 'mobile' | 'email';

/** Something in a text that tells who somebody is: UTF-16 offsets in that text. */
export interface Personal {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
}

/** How many letters and digits of each are shown, from its beginning. */
const shown: Readonly<Record<PersonalKind, number>> = {
  ...{ nhs: 3, insurance: 2, pupil: 1, birth: 0, child: 0, mobile: 2, email: 1 },
};

/**
 * It as a message may show it, as long as it is: `943 ••• ••••`, `j•••••@gmail.com`, `J••• S••••`. Enough to find it in
 * the document, not enough to know it from a log.
 */
export function masked(kind: PersonalKind, text: string): string {
  if (kind === 'child')
    return text.replace(
      /(\p{L})([\p{L}\p{M}'’-]*)/gu,
      (_, first: string, rest: string) => first + '•'.repeat(rest.length),
    );
  // Plusnet gives every customer a domain.
  const tail = kind === 'email' ? (/(?:\.plus\.com|@(?![^@]*\.plus\.com$)[^@]*)$/i.exec(text)?.[0] ?? '') : '';
  const secret = text.slice(0, text.length - tail.length);
  // Of a single letter none is shown.
  let left = Math.min(shown[kind], secret.length - 1);
  return (
    secret.replace(/[\p{L}\p{M}\p{N}]/gu, (character) => (left-- > 0 ? character : '•'.repeat(character.length))) + tail
  );
}
