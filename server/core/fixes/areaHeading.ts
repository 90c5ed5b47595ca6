import type { Area } from '../model/letter.ts';
import { areaMentions } from '../parse/statement/references.ts';
import { escapeInline } from './escape.ts';

/** What a heading has room for. */
const most = 60;

/** The heading of an area's section, as Markdown: `A1 The timeliness of strategy meetings`. */
export function areaHeading(area: Pick<Area, 'ref' | 'text'>): string {
  const title = withoutReferences(area.ref, shortTitle(area.text));
  return title ? `${area.ref} ${escapeInline(title)}` : area.ref;
}

/** Words that look like a reference would make it the heading of that other area too: the title ends before them. */
function withoutReferences(ref: string, title: string): string {
  const other = areaMentions(`${ref} ${title}`)[1];
  if (!other) return title;
  const before = finished(title.slice(0, Math.max(other.from - ref.length - 1, 0)));
  return before.split(' ').length > 2 && areaMentions(`${ref} ${before}`).length <= 1 ? `${before} …` : '';
}

/**
 * An area in a few words: the first clause of its text with a capital, in whole words and at most 60 characters, with
 * `…` where it is cut within the clause. The writer may well have a better title.
 */
export function shortTitle(text: string): string {
  const [first = '', second = ''] = text.split('\n');
  // A sentence that its items complete says nothing without the first of them.
  const line = (/:\s*$/.test(first) ? `${first.replace(/:\s*$/, '')} ${second}` : first)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\(?\d{1,3}(?:\.\d+)*[.)]\s+/, '');
  const clause = /^.+?(?=[.;:!?](?:\s|$)|\s[–—-]\s|$)/.exec(line)?.[0] ?? line;
  let title = clause.slice(0, 2 * most).replace(/[\s,;:.–—-]+$/, '');
  if (clause.length > most) {
    const comma = clause.slice(0, most + 1).lastIndexOf(', ');
    const space = clause.slice(0, most + 1).lastIndexOf(' ');
    const cut = clause.slice(0, comma >= most / 2 ? comma : space > most / 2 ? space : most);
    // No half of an emoji.
    title = finished(cut.replace(/[\ud800-\udbff]$/, '')) + (comma >= most / 2 ? '' : ' …');
  }
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Without what a cut leaves hanging at the end. */
function finished(cut: string): string {
  return cut.replace(hanging, '').replace(/[\s,;:.–—-]+$/, '');
}

/** Words at the end of a cut that want another after them. */
const hanging =
  /(?:[\s,]+(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|that|which|who|is|are|be|not|their|its|this|these|as|so|all|including|between|should|must|about|into|when|where|how|if))+\s*$/i;
