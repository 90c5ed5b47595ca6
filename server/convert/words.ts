const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/**
 * The words of a text that was set for print, as somebody would type them: ligatures taken apart, soft hyphens and
 * what has no width taken out, hyphens and spaces that forbid a line end made ordinary ones, accents composed (NFC).
 * Line ends, tabs and form feeds stay. Doing it twice changes nothing more.
 */
export function mendWords(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligatures[ligature]!)
    .replace(nothing, '')
    .replace(joiners, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u000b\u2028\u2029]/g, '\n')
    .normalize('NFC');
}

/** What most texts are made of; `’ “ ” – …` included. */
const plain = /^[\t\n\f\r -~£é‘’“”–—…•]*$/;

/** Controls, soft hyphens, invisible operators, and characters that do not exist (U+FFFE, U+FFFF). */
const nothing = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060-\u2064\ufeff\ufffe\uffff]/g;

/** Joiners have a meaning between emoji and in scripts whose letters join, and none beside Latin ones. */
const joiners = /(?<![\p{Extended_Pictographic}\p{M}\u0600-\u0fff])[\u200c\u200d]/gu;
