import { dayChoices, giveReason, removeComment, removeRules } from '../fixes/ignoreComment.ts';
import type { Fix } from '../model/edit.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** Whoever reads an ignore that hides nothing believes that something is wrong there, and excused. */
export const unusedIgnore = defineRule({
  name: 'unused-ignore',
  severity: 'warning',
  checkIgnores(all, { today, report }) {
    for (const { ignore, file, text, expired, unknown, unused } of all) {
      const { rules, refs, until, reason, span } = ignore;
      const remove = (preferred = true): Fix => ({
        title: t('Remove the comment'),
        edits: [removeComment(text, span)],
        preferred,
      });
      if (!rules.length) {
        const message = t(
          'This comment names no rule, so it hides nothing. Name one, as in “wsoa-ignore vague-deadline: …”.',
        );
        report({ at: span, file, message, fixes: () => [remove()] });
        continue;
      }
      for (const { rule, nearest } of unknown)
        report({
          at: rule.span,
          file,
          message: nearest
            ? t('There is no rule “{0}”. Did you mean “{1}”?', rule.name, nearest)
            : t('There is no rule “{0}”.', rule.name),
          fixes: () => [
            ...(nearest
              ? [{ title: t('Change to {0}', nearest), edits: [{ span: rule.span, text: nearest }], preferred: true }]
              : []),
            { title: t('Remove the comment'), edits: [removeComment(text, span)] },
          ],
        });
      // Whatever else is to be said of it: a name that is mended may change it.
      if (unknown.length === rules.length || expired) continue;
      if (reason === '') {
        const message = t(
          'This comment gives no reason, so it hides nothing. Say after a colon why this does not apply.',
        );
        report({ at: span, file, message, fixes: () => [giveReason(ignore), remove(false)] });
      } else if (until?.date === null) {
        const message = t(
          '“until {0}” names no day, so this comment hides nothing. Write a date, such as 30 June 2027.',
          until.text,
        );
        const at = until.text ? until.span : span;
        report({ at, file, message, fixes: () => [...dayChoices(until, today), remove(false)] });
      } else if (unused.length) {
        const names = eitherOf(unused.map(({ name }) => name));
        const about = eitherOf(refs.map((ref) => ref.toUpperCase()));
        const whole = unused.length === rules.length;
        report({
          at: whole ? span : unused[0]!.span,
          file,
          message: (whole ? hidesNothing : nameHidesNothing)(names, about),
          fixes: () => [whole ? remove() : removeRules(text, ignore, unused)],
        });
      }
    }
  },
});

function hidesNothing(rules: string, refs: string): string {
  return refs
    ? t(
        'This comment hides nothing: there is no finding of {0} about {1} here. Remove it, or put it right above what it is about.',
        ...[rules, refs],
      )
    : t(
        'This comment hides nothing: there is no finding of {0} here. Remove it, or put it right above what it is about.',
        rules,
      );
}

function nameHidesNothing(rules: string, refs: string): string {
  return refs
    ? t(
        'This comment hides nothing: there is no finding of {0} about {1} here. Remove the name, or put it right above what it is about.',
        ...[rules, refs],
      )
    : t(
        'This comment hides nothing: there is no finding of {0} here. Remove the name, or put it right above what it is about.',
        rules,
      );
}

/** `a or b or c`; empty where there is none. */
function eitherOf(names: readonly string[]): string {
  return names.length ? names.reduce((all, name) => t('{0} or {1}', all, name)) : '';
}
