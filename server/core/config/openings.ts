import type { AreaKind } from '../model/letter.ts';
import { openingHeadings } from './headingWords.ts';
import { plainWords } from './plainWords.ts';
import type { Settings } from './settings.ts';

export interface Openings {
  /** The kind of areas that a line opens: it says just what a heading says. */
  line(text: string): AreaKind | null;
  /** The same of a real heading, which may also say whose areas they are, which of them, or what they are about. */
  heading(text: string): AreaKind | null;
  /** A heading that asks what should be better: reports tell of it in prose, before they list their areas, if they do. */
  better(text: string): boolean;
}

/** More words than this are a sentence. */
const LONGEST = 14;

const lead =
  /^(?:(?:the|our|all|key|main|further|other|additional|specific|identified|priority|summary of|list of|overview of|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )+/;
const behind =
  /^(?:\s*[:–—-] ?\S| (?:in|for|for the|across|at|within|to|of|from|by|about|on|relating to|related to|regarding|identified|arising) \S)/;
const both =
  /^ and (?:area |for |requiring )*(?:improvement|development|priority action|immediate action|recommendation)$/;
const asked = /^what (?:do|doe|must|should) .* (?:to )?improve$/;
const askedBetter =
  /^what .*\b(?:better|improve|improved|improving)$|^what (?:now )?need to (?:happen|change)\b|^(?:(?:main|key|area of|area for) )?(?:weaknes(?:se|s)?|concern|learning|consideration)$|^(?:finding|conclusion) and recommendation$|^action (?:required|needed)$/;
/** Whose areas, said before: `Police: areas for improvement`. */
const whose =
  /^(?:[\w'&,/-]+ ){0,5}(?:police|constabulary|health|nhs|icb|ccg|council|authority|authority's|care|service|probation|cafcass|education|school|mash|agency|multi-agency|partner|partners'|partnership|leader)(?:\s*[:–—-])? $/;
/** What was asked for before, what came of it, and what is well: such headings name areas and list none. */
const others =
  /\b(?:previous(?:ly)?|last|earlier|prior|since|progress|strengths?|strong|good|responses?|responding|met|implemented|closed|completed|not|no)\b/i;

/** @param further headings of the team's own, by kind */
export function makeOpenings(further: Settings['headings'] = {}): Openings {
  const kinds = new Map<string, AreaKind>();
  for (const kind of ['priority', 'improvement', 'recommendation'] as const) {
    for (const heading of [...openingHeadings[kind], ...(further[kind] ?? [])]) kinds.set(plainWords(heading), kind);
  }
  const phrases = [...kinds].sort(([a], [b]) => b.length - a.length);
  const line = (text: string): AreaKind | null => kinds.get(plainWords(text)) ?? null;
  const better = (text: string): boolean => askedBetter.test(plainWords(text)) && !others.test(text);
  return { line, heading: (text) => line(text) ?? loosely(text), better };

  function loosely(text: string): AreaKind | null {
    if (text.length > 150 || /[.;]\s*$/.test(text)) return null;
    const words = plainWords(text);
    if (words.split(' ').length > LONGEST || others.test(text)) return null;
    if (asked.test(words)) return 'improvement';
    for (const said of new Set([words, words.replace(lead, '')])) {
      for (const [phrase, kind] of phrases) {
        if (!said.startsWith(phrase)) continue;
        const rest = said.slice(phrase.length);
        if (!rest || behind.test(rest) || both.test(rest)) return kind;
      }
    }
    for (const [phrase, kind] of phrases) {
      if (words.endsWith(phrase) && whose.test(words.slice(0, -phrase.length))) return kind;
    }
    return null;
  }
}
