import type { AreaMention } from '../model/statement.ts';
import { areaMentions } from '../parse/statement/references.ts';

// What an action's own words say of the areas that it answers.

/** The references between brackets that hold nothing else: `Track all assessments (A1)`; none of `(see A3)`. */
export function mentionsInBrackets(text: string): readonly AreaMention[] {
  const found = /[([]/.test(text) ? inBrackets.exec(text) : null;
  if (!found) return [];
  const end = found.index + found[0].length;
  return areaMentions(text).filter(({ from, to }) => from >= found.index && to <= end);
}

/** The reference before an action's words, which may be a number of its own; and those words. */
export function leadingMention(
  text: string,
): { readonly mentions: readonly AreaMention[]; readonly rest: string } | null {
  const lead = ledByRef.exec(text);
  return lead && { mentions: areaMentions(text.slice(0, lead[0].length)), rest: text.slice(lead[0].length) };
}

/** `(A1)`, `[AfI A2, A3]`, `(links to A1–A3)`. */
const inBrackets =
  /[([]\s*(?:(?:afis?|areas?|recommendations?|recs?|findings?|links? to|linked to|addresses|responds to|answers)[\s:]+)*[A-Z]{1,4}\d{1,3}(?:\s*(?:[,;&/–-]|\band\b)\s*[A-Z]{1,4}\d{1,3})*\s*[)\]]/i;

/** `P1. Ensure that …`, `[A2] – Publish …`. */
const ledByRef = /^\s*[[(]?[A-Z]{1,4}\d{1,3}[\])]?(?:[.:)]\s+|\s+[–—-]\s+)(?=\p{L})/u;
