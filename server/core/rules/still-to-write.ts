import { nameOf } from '../fixes/naming.ts';
import { ProseIndex } from '../incremental/proseIndex.ts';
import { lastBefore } from '../link/fieldAt.ts';
import { sourceSpan } from '../model/passage.ts';
import { isLeftToWrite } from '../parse/leftToWrite.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { titleWords } from '../refactor/sameReading.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** What was begun and never written: an action in name only, or the places that a new statement leaves. */
export const stillToWrite = defineRule({
  name: 'still-to-write',
  severity: 'warning',
  unfinished: true,
  checkAction(action, { report }) {
    const { title, declined, fields } = action;
    const words = titleWords(action);
    // What is turned down, or done by another plan, says enough; a dash or nothing at all may be the form of a table.
    if (declined || fields.answered || !/[\p{L}?…]/u.test(words) || !isPlaceholder(words)) return;
    report({
      at: sourceSpan(title, title.text.length - words.length, title.text.length),
      action,
      message: t('{0} does not say what will be done.', nameOf(action)),
    });
  },
  check({ statement, report }) {
    for (const { chunk, value } of left.of(statement)) {
      const at = { start: chunk.base + value.span.start, end: chunk.base + value.span.end };
      const action = statement.actions[lastBefore(statement.actions, at.start)];
      // What an action leaves open is told of the action.
      if (action && at.start < action.span.end) continue;
      report({
        at,
        severity: 'information',
        message: t('“{0}” is still to be written.', value.text.trim().replace(/\s+/g, ' ')),
      });
    }
  },
});

/** One a row, and one a paragraph: the others are seen there. */
const left = new ProseIndex(
  ({ kind, passages }) =>
    (kind === 'text' || kind === 'table-row' ? passages.find(({ text }) => isLeftToWrite(text)) : null) ?? null,
  [/\[[^[\]]{2,200}\]/],
);
