import { dayChoices, giveReason, removeComment, removeRules } from '../fixes/ignoreComment.ts';
import type { Fix } from '../model/edit.ts';
import { defineRule } from './rule.ts';

/** Whoever reads an ignore that hides nothing believes that something is wrong there, and excused. */
export const unusedIgnore = defineRule({
  name: 'unused-ignore',
  severity: 'warning',
  checkIgnores(all, { today, report }) {
    for (const { ignore, file, text, expired, unknown, unused } of all) {
      const { rules, refs, until, reason, span } = ignore;
      const remove: Fix = { title: 'Remove the comment', edits: [removeComment(text, span)], preferred: true };
      if (!rules.length) {
        const message =
          'This comment names no rule, so it hides nothing. Name one, as in “wsoa-ignore vague-deadline: …”.';
        report({ at: span, file, message, fixes: () => [remove] });
        continue;
      }
      for (const { rule, nearest } of unknown)
        report({
          at: rule.span,
          file,
          message: `There is no rule “${rule.name}”.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
          fixes: () => [
            ...(nearest
              ? [{ title: `Change to ${nearest}`, edits: [{ span: rule.span, text: nearest }], preferred: true }]
              : []),
            { title: 'Remove the comment', edits: [removeComment(text, span)] },
          ],
        });
      // Whatever else is to be said of it: a name that is mended may change it.
      if (unknown.length === rules.length || expired) continue;
      if (reason === '') {
        const message = 'This comment gives no reason, so it hides nothing. Say after a colon why this does not apply.';
        report({ at: span, file, message, fixes: () => [giveReason(ignore), { ...remove, preferred: false }] });
      } else if (until?.date === null) {
        const message = `“until ${until.text}” names no day, so this comment hides nothing. Write a date, such as 30 June 2027.`;
        const at = until.text ? until.span : span;
        report({ at, file, message, fixes: () => [...dayChoices(until, today), { ...remove, preferred: false }] });
      } else if (unused.length) {
        const names = unused.map(({ name }) => name).join(' or ');
        const about = refs.length ? ` about ${refs.map((ref) => ref.toUpperCase()).join(' or ')}` : '';
        const whole = unused.length === rules.length;
        report({
          at: whole ? span : unused[0]!.span,
          file,
          message: `This comment hides nothing: there is no finding of ${names}${about} here. Remove ${whole ? 'it' : 'the name'}, or put it right above what it is about.`,
          fixes: () => [whole ? remove : removeRules(text, ignore, unused)],
        });
      }
    }
  },
});
