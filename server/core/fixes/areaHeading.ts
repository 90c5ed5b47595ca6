import type { Area } from '../model/letter.ts';
import { areaMentions } from '../parse/statement/references.ts';
import { escapeInline } from './escape.ts';

/** What a heading has room for. */
const most = 60;

/** The heading of an area's section, as Markdown: `A1 The timeliness of strategy meetings`. */
export function areaHeading(area: Pick<Area, 'ref' | 'text'>): string {
  const title = shortTitle(area.text);
  // Words that look like a reference would make it the heading of that other area too.
  const safe = title && areaMentions(`${area.ref} ${title}`).length <= 1;
  return safe ? `${area.ref} ${escapeInline(title)}` : area.ref;
}

/**
 * The first clause of a text in whole words, at most 60 characters, with a capital and without what a cut leaves
 * hanging: an area in a few words. The writer may well have a better title.
 */
export function shortTitle(text: string): string {
  const line = (text.split('\n')[0] ?? '').replace(/\s+/g, ' ').trim();
  const clause = /^.+?(?=[.;:!?](?:\s|$)|\s[–—-]\s|$)/.exec(line)?.[0] ?? line;
  let title = clause;
  if (clause.length > most) {
    const comma = clause.slice(0, most + 1).lastIndexOf(', ');
    const space = clause.slice(0, most + 1).lastIndexOf(' ');
    title = clause.slice(0, comma >= most / 2 ? comma : space > most / 2 ? space : most);
    // No half of an emoji.
    title = title.replace(/[\ud800-\udbff]$/, '').replace(hanging, '');
  }
  title = title.replace(/[\s,;:.–—-]+$/, '');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Words at the end of a cut that want another after them. */
const hanging =
  /(?:[\s,]+(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|that|which|who|is|are|be|not|their|its|this|these|as|so|all|including|between|about|into|when|where|how|if))+$/i;
