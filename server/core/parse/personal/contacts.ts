import type { Personal } from './personal.ts';
import { isReference } from './references.ts';

/** Who gives addresses to private people. Works of councils, police and health have names of their own. */
const providers = [
  '(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|aol|gmx|mail|fastmail|zoho)\\.(?:com|co\\.uk|net|org|ie|fr|de|eu)',
  '(?:icloud|me|mac|btinternet|btopenworld|sky|virginmedia|virgin|ntlworld|protonmail|hey|fsmail|hushmail)\\.(?:com|net)',
  '(?:blueyonder|tiscali|freeserve|o2|orange|onetel|wanadoo|lineone|supanet)\\.(?:co\\.uk|net)',
  '(?:talktalk|talk21|uwclub|zen)\\.(?:net|com|co\\.uk)',
  '(?:proton\\.me|pm\\.me|tutanota\\.com|duck\\.com|mail\\.ru|qq\\.com|[\\w-]{1,40}\\.plus\\.com)',
].join('|');

const address = new RegExp(`(?<![\\w.+%'’-])[\\w.+%'’-]{1,64}@(?:${providers})(?![\\w-]|\\.\\w)`, 'gi');

/**
 * `07700 900123`, `+44 7700 900 123`, `0044 (0)7700 900123`. Numbers that begin 070 follow a person too, but are sold
 * to businesses, and 076 are pagers, but for 07624 (Isle of Man). Source: Ofcom, National Telephone Numbering Plan.
 */
const mobile =
  /(?<![\w+]|\d[.-])(?:(?:\+|00)44[\s.-]{0,2}(?:\(0\)[\s.-]{0,2})?|\(?0)7(?:[ \u00a0.-]?\d|\)[ \u00a0]?\d){9}(?!\w|[.-]\d)/g;

/** E-mail addresses at a personal provider. */
export function findAddresses(text: string): Personal[] {
  if (!text.includes('@')) return [];
  return Array.from(text.matchAll(address), ({ index, 0: found }) => ({
    ...{ kind: 'email' as const, from: index, to: index + found.length },
  }));
}

/** Mobile numbers. */
export function findMobiles(text: string): Personal[] {
  return Array.from(text.matchAll(mobile)).flatMap(({ index, 0: found }) => {
    const national = found.replace(/^(?:\+|00)44|\D/g, '').replace(/^0/, '');
    const [first = '', ...groups] = found.replace(/[()]/g, '').split(/[\s.-]+/);
    // A row of dates or figures is no number: 07 11 20 27 30.
    const written = !first.startsWith('07') || (first.length > 2 && groups.every((group) => group.length > 1));
    if (!written || !/^7(?:[1-57-9]|624)/.test(national) || isReference(text, index)) return [];
    return [{ kind: 'mobile' as const, from: index, to: index + found.length }];
  });
}
