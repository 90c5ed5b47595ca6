/** The letters that a unique pupil number uses, by their value: I, O and S are left out. */
const pupilLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Whether ten digits (white space and hyphens between them do not matter) are an NHS number: the first nine weighted
 * 10 to 2, and the check digit added, make a multiple of 11. Ten times the same digit is nobody's number.
 * Source: NHS Data Model and Dictionary, “NHS NUMBER”.
 */
export function isNhsNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  return weighted(digits, (i) => 10 - i) % 11 === 0;
}

/**
 * Whether it is written as a National Insurance number: two letters, six digits, and A to D. D, F, I, Q, U and V are
 * never used, nor is O as the second letter, nor are seven pairs. It has no check digit.
 * Source: HMRC, National Insurance Manual, NIM39110.
 */
export function isNationalInsuranceNumber(text: string): boolean {
  const compact = text.replace(/\s/g, '').toUpperCase();
  return /^[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]\d{6}[A-D]$/.test(compact) && !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(compact);
}

/**
 * Whether it is a unique pupil number: a check letter and twelve digits, the last of which is a letter when the number
 * is temporary. The digits weighted 2 to 13 give, modulo 23, the check letter.
 * Source: UK Government Data Standards Catalogue, “Unique Pupil Number” 2.0.
 */
export function isPupilNumber(text: string): boolean {
  const upper = text.toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upper)) return false;
  return pupilLetters[weighted(upper.slice(1), (i) => i + 2) % 23] === upper[0];
}

function weighted(characters: string, weightOf: (index: number) => number): number {
  return Array.from(characters).reduce((sum, c, i) => sum + valueOf(c) * weightOf(i), 0);
}

function valueOf(character: string): number {
  const letter = pupilLetters.indexOf(character);
  return letter < 0 ? Number(character) : letter;
}
