import { agenciesOf, authorityOf } from '../draft/agencies.ts';
import { insertSection } from '../fixes/insertSection.ts';
import { nameAuthority } from '../fixes/nameAuthority.ts';
import { ProseIndex } from '../incremental/proseIndex.ts';
import { isSaid, sectionFor } from '../link/requiredSections.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

/** Who answers for it all, who watches over it, and who has signed it. */
export const missingSection = defineRule({
  name: 'missing-section',
  severity: 'information',
  check(context) {
    const { statement, config, letters, report } = context;
    // Nothing is missing from what is only begun.
    if (!statement.actions.length) return;
    for (const alternatives of config.sections) {
      if (!alternatives[0] || sectionFor(statement, alternatives) || isSaid(statement, alternatives)) continue;
      report({
        at: titleOf(statement),
        subject: alternatives[0]!,
        message: messageOf(alternatives[0], alternatives.slice(1)),
        fixes: () => {
          const { agencies } = statement.frontMatter;
          const all = letters.flatMap((source) => (source.found ? agenciesOf(source.letter) : []));
          return [insertSection(statement, alternatives, config.sections, agencies.length ? agencies : all)];
        },
      });
    }
    // A team that asks for no sections, and a reply to a committee, need none of this.
    if (!config.sections.length || isAuthorityNamed(context)) return;
    report({
      at: statement.frontMatter.letterKey,
      subject: 'principal-authority',
      message: t(
        'Nothing says which principal authority answers for the statement. Name it in the front matter, as in “principal-authority: Northmere Council”.',
      ),
      fixes: () => [nameAuthority(statement)],
    });
  },
});

function messageOf(name: string, others: readonly string[]): string {
  if (!others.length) return t('The statement has no section “{0}”.', name);
  return t('The statement has no section “{0}” (or {1}).', name, others.map((other) => `“${other}”`).join(', '));
}

function titleOf({ sections, frontMatter }: Statement): Span {
  const [first] = sections;
  return first?.depth === 1 && first.title.text ? first.title.span : frontMatter.letterKey;
}

/** In the front matter, in the statement's own words, or in a letter; one that cannot be read may well name it. */
function isAuthorityNamed({ statement, letters, allLettersRead }: RuleContext): boolean {
  const own = statement.frontMatter.principalAuthority?.value;
  if (own && !isPlaceholder(own)) return true;
  if (!allLettersRead) return true;
  if (letters.some((source) => source.found && authorityOf(source.letter) !== null)) return true;
  return said.found(statement).length > 0;
}

/** `Averham Council is the principal authority`, `Principal authority: Averham Council`. */
const said = new ProseIndex<true>(
  ({ kind, raw }) =>
    (kind !== 'quote' &&
      /\p{Lu}\S*(?:,| (?:\S+ )?(?:is|as|being)) \W{0,3}(?:the )?[Pp]rincipal [Aa]uthority\b|\b[Pp]rincipal [Aa]uthority\W{0,6}[:|(–—-]\W{0,6}\p{Lu}|\p{Lu}\S*\W{1,3}\(?(?:the )?[Pp]rincipal [Aa]uthority\)/u.test(
        raw,
      )) ||
    null,
  [/principal authority/i],
);
