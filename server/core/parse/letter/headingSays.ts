import type { Config } from '../../config/config.ts';

/** What a line says as a heading: that it opens areas, ends them, sets a time or tells of a case. */
export type HeadingSays = 'opens' | 'closes' | 'study' | 'timescale';

/**
 * What a line says as a heading, `null` when none of these.
 *
 * @param as a real heading may open areas with more words than a line that is only taken for one
 */
export function headingSays(text: string, config: Config, as: 'heading' | 'line' = 'line'): HeadingSays | null {
  const words = printed(text);
  if (isStudy(words)) return 'study';
  const { opens, headingOpens, closes } = config.words;
  if ((as === 'heading' ? headingOpens : opens)(unnumbered(words))) return 'opens';
  if (closes(unnumbered(words))) return 'closes';
  return timescaleOf(words) ? 'timescale' : null;
}

/** A heading's words without a colon or a footnote's digit behind them. */
export function printed(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s*\{[#.][^{}]*\}\s*$/, '')
    .replace(/\[\^[^\][\s]+\]/g, '')
    .trim()
    .replace(/(?<=[A-Za-zÀ-ɏ?:’')])\s?\d{1,2}$/, '')
    .replace(/[¹²³⁰-⁹]{1,9}$/u, '')
    .replace(/\s*:$/, '');
}

/** `3. Areas for improvement`, `2.1 …`, `Part B: …`: what numbers a heading is not part of what it says. */
export function unnumbered(text: string): string {
  return text.replace(
    /^(?:(?:part|section|annex)\s+[\da-z]+\s*[:.–—-]?|\d+(?:\.\d+)*[.)]?|[a-z][.)]|[ivxlc]+[.)])\s+/i,
    '',
  );
}

export function isStudy(text: string): boolean {
  return /^(case|practice) stud(y|ies)\b/i.test(text.trim());
}

/** `Immediately`, `Within three months`: the time that a heading sets. */
export function timescaleOf(text: string): string | null {
  const words = text.trim().replace(/\s*:$/, '');
  return /^(immediate(ly)?|(with)?in (the next )?[\w-]+ (working )?(day|week|month|year)s?)$/i.test(words)
    ? words
    : null;
}
