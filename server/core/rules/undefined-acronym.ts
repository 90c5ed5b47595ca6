import { glossaryEntry, spellOut } from '../fixes/glossary.ts';
import { acronyms, explainedByLetter, glossariesOf, isClearElsewhere } from '../link/explained.ts';
import { addresseesOf } from '../link/namedAgencies.ts';
import { fieldAt } from '../link/fieldAt.ts';
import { sourceSpan } from '../model/passage.ts';
import { shift } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { ListIndex } from '../incremental/listIndex.ts';
import type { Action, Statement } from '../model/statement.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

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
          ? t('“{0}” is used here before it is spelled out. Spell it out at its first use.', acronym)
          : glossary
            ? t('“{0}” is not spelled out. Spell it out here, or add it to the glossary.', acronym)
            : t('“{0}” is not spelled out. Spell it out here.', acronym),
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
  const open = new Set<string>();
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
      ...letters.flatMap((source) => (source.found ? addresseesOf(source.letter) : [])),
      // Initials of those who own actions are `unresolved-initials`'s.
      ...ownersByInitials(statement),
    ].join(' | ');
    return new RegExp(`\\b${acronym}\\b`).test(named) || isClearElsewhere(statement, acronym);
  };
  for (const { index, value: found } of acronyms.found(statement)) {
    for (const { acronym, passage: i, from, to, ours } of found.uses) {
      if (!ours || settled.has(acronym)) continue;
      if (!open.has(acronym)) {
        if (isExplained(acronym)) {
          settled.add(acronym);
          continue;
        }
        open.add(acronym);
      }
      const chunk = statement.prose.at(index);
      const at = shift(sourceSpan(chunk.passages[i]!, from, to), chunk.base);
      const field = fieldAt(statement, at.start);
      if (field && field !== 'measure' && field !== 'evidence') continue;
      settled.add(acronym);
      // A footnote's mark follows: it is explained there.
      if (!statement.text.startsWith('[^', at.end)) uses.set(acronym, at);
    }
  }
  return uses;
}

/** Owners that are nothing but initials: `RO / LH`. `CET Manager` explains no CET. */
function ownersByInitials({ actions }: Statement): ReadonlySet<string> {
  const found = initialsOf.of(actions);
  let all = together.get(found);
  if (!all) together.set(found, (all = new Set(found.flatMap(({ value }) => value))));
  return all;
}

const together = new WeakMap<object, ReadonlySet<string>>();

const initialsOf = new ListIndex<Action, readonly string[]>(({ fields }) => {
  const parts = (fields.owner?.text ?? '').split(/\s*(?:[/,;&\n]|\band\b)\s*/);
  const initials = parts.filter((part) => /^[A-Z]{2,5}$/.test(part));
  return initials.length ? initials : null;
});

/** Which of `uses` are spelled out in the statement, and where first; or listed in its glossary. */
function explanations({ statement }: RuleContext, uses: ReadonlyMap<string, unknown>) {
  const explained = new Map<string, { start: number; long: string }>();
  const listed = new Set<string>();
  const glossaries = glossariesOf(statement);
  for (const { index, value: found } of acronyms.found(statement)) {
    for (const { acronym, passage, from, long } of found.explained) {
      if (!uses.has(acronym) || explained.has(acronym)) continue;
      const chunk = statement.prose.at(index);
      const { start } = sourceSpan(chunk.passages[passage]!, from, from + acronym.length);
      explained.set(acronym, { start: start + chunk.base, long });
    }
    if (!glossaries.length) continue;
    const { base } = statement.prose.at(index);
    if (glossaries.some(({ span }) => span.start <= base && base < span.end))
      for (const { acronym } of found.uses) listed.add(acronym);
  }
  return { explained, listed };
}
