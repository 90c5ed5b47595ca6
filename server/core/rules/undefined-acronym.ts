import { glossaryEntry, spellOut } from '../fixes/glossary.ts';
import { acronyms, explainedByLetter, glossariesOf, isClearElsewhere } from '../link/explained.ts';
import { fieldAt } from '../link/fieldAt.ts';
import { sourceSpan } from '../model/passage.ts';
import { shift } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { ProseChunk, Statement } from '../model/statement.ts';
import { actionRefOf } from '../parse/statement/references.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';

/** Parents, councillors and the press read a statement too. */
export const undefinedAcronym = defineRule({
  name: 'undefined-acronym',
  severity: 'hint',
  unfinished: true,
  check(context) {
    const { statement, report } = context;
    const uses = firstUses(context);
    if (!uses.size) return;
    const glossary = glossariesOf(statement)[0] ?? null;
    const { explained, listed } = explanations(context, uses);
    for (const [acronym, at] of uses) {
      const later = explained.get(acronym);
      if (listed.has(acronym) || (later && later.start <= at.start)) continue;
      report({
        at,
        message: later
          ? `“${acronym}” is used here before it is spelled out. Spell it out at its first use.`
          : `“${acronym}” is not spelled out. Spell it out here${glossary ? ', or add it to the glossary' : ''}.`,
        fixes: () => [
          ...(glossary && !later ? [glossaryEntry(statement, glossary, acronym)] : []),
          spellOut(acronym, at, later?.long ?? null),
        ],
      });
    }
  },
});

/** Where each acronym is first used that somebody has to explain, in order. */
function firstUses({ statement, letters, config }: RuleContext): Map<string, Span> {
  const { frontMatter } = statement;
  const uses = new Map<string, Span>();
  const settled = new Set<string>();
  let named: string | null = null;
  const isExplained = (acronym: string) => {
    if (config.acronyms.has(acronym)) return true;
    for (const source of letters)
      if (source.found && explainedByLetter(source.letter, source.text).has(acronym)) return true;
    // Who acts is called in the front matter, and the letter, what all know it by.
    named ??= [
      ...frontMatter.agencies,
      ...frontMatter.people.flatMap((person) => [person.initials, person.agency]),
      frontMatter.principalAuthority?.value,
      ...letters.flatMap((source) => (source.found ? source.letter.agencies : [])),
      // Initials of those who own actions are `unresolved-initials`'s.
      ...ownersByInitials(statement),
    ].join(' | ');
    return new RegExp(`\\b${acronym}\\b`).test(named) || isClearElsewhere(statement, acronym);
  };
  for (const { chunk, value: found } of acronyms.of(statement)) {
    if (!found.uses.length || !isOurs(chunk)) continue;
    for (const { acronym, passage: i, from, to } of found.uses) {
      if (settled.has(acronym)) continue;
      const passage = chunk.passages[i]!;
      // A cell that holds nothing else is a code, or somebody's initials.
      if (to - from === passage.text.length) continue;
      const at = shift(sourceSpan(passage, from, to), chunk.base);
      const field = fieldAt(statement, at.start);
      if (field && field !== 'measure' && field !== 'evidence') continue;
      settled.add(acronym);
      // A footnote's mark follows: it is explained there.
      if (isExplained(acronym) || statement.text.startsWith('[^', at.end)) continue;
      uses.set(acronym, at);
    }
  }
  return uses;
}

/** Owners that are nothing but initials: `RO / LH`. `CET Manager` explains no CET. */
function ownersByInitials({ actions }: Statement): Set<string> {
  const owners = new Set(actions.map(({ fields }) => fields.owner?.text ?? ''));
  const parts = [...owners].flatMap((owner) => owner.split(/\s*(?:[/,;&\n]|\band\b)\s*/));
  return new Set(parts.filter((part) => /^[A-Z]{2,5}$/.test(part)));
}

/** Quotations are the letter's, and headings and names of columns are short for want of room. */
function isOurs({ kind, passages }: ProseChunk): boolean {
  if (kind === 'quote' || kind === 'table-head') return false;
  return kind !== 'heading' || actionRefOf(passages[0]?.text ?? '') !== null;
}

/** Which of `uses` are spelled out in the statement, and where first; or listed in its glossary. */
function explanations({ statement }: RuleContext, uses: ReadonlyMap<string, unknown>) {
  const explained = new Map<string, { start: number; long: string }>();
  const listed = new Set<string>();
  const glossaries = glossariesOf(statement);
  for (const { chunk, value: found } of acronyms.of(statement)) {
    for (const { acronym, passage, from, long } of found.explained) {
      if (!uses.has(acronym) || explained.has(acronym)) continue;
      const { start } = sourceSpan(chunk.passages[passage]!, from, from + acronym.length);
      explained.set(acronym, { start: start + chunk.base, long });
    }
    if (glossaries.some(({ span }) => span.start <= chunk.base && chunk.base < span.end))
      for (const { acronym } of found.uses) listed.add(acronym);
  }
  return { explained, listed };
}
