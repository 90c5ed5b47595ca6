import type { Fix } from '../model/edit.ts';
import type { Statement } from '../model/statement.ts';
import type { PersonalData } from '../parse/personal/inStatement.ts';
import { personalData } from '../parse/personal/inStatement.ts';
import type { PersonalKind } from '../parse/personal/personal.ts';
import { masked } from '../parse/personal/personal.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** A statement is published: what tells who a child is cannot be taken back. */
export const identifiablePerson = defineRule({
  name: 'identifiable-person',
  severity: 'warning',
  check({ statement, report }) {
    for (const found of personalData(statement)) {
      const mask = masked(found.kind, found.text).replace(/\s+/g, ' ');
      report({
        at: { start: found.start, end: found.end },
        message: words[found.kind].message(mask),
        fixes: () => [removal(found, statement)],
      });
    }
  },
});

interface Words {
  /** @param mask what it looks like, as much as may be shown */
  readonly message: (mask: string) => string;
  /** @param left what stands there then */
  readonly replace: (left: string) => string;
}

const words: Readonly<Record<PersonalKind, Words>> = {
  nhs: {
    message: (mask) => t('This looks like an NHS number ({0}), and the statement is published. Take it out.', mask),
    replace: (left) => t('Replace the NHS number by {0}', left),
  },
  insurance: {
    message: (mask) =>
      t('This looks like a National Insurance number ({0}), and the statement is published. Take it out.', mask),
    replace: (left) => t('Replace the National Insurance number by {0}', left),
  },
  pupil: {
    message: (mask) =>
      t('This looks like a unique pupil number ({0}), and the statement is published. Take it out.', mask),
    replace: (left) => t('Replace the unique pupil number by {0}', left),
  },
  birth: {
    message: (mask) =>
      t(
        'This looks like a date of birth ({0}), and the statement is published. Take it out; where it matters, give an age.',
        mask,
      ),
    replace: (left) => t('Replace the date of birth by {0}', left),
  },
  child: {
    message: (mask) =>
      t(
        'This looks like the name of a child ({0}), and the statement is published. Write “a pupil” or “Child A”.',
        mask,
      ),
    replace: (left) => t('Replace the name of a child by {0}', left),
  },
  mobile: {
    message: (mask) =>
      t(
        'This looks like a mobile number ({0}), and the statement is published. Give the number of an office or a switchboard.',
        mask,
      ),
    replace: (left) => t('Replace the mobile number by {0}', left),
  },
  email: {
    message: (mask) =>
      t(
        'This looks like a personal e-mail address ({0}), and the statement is published. Give an address at work.',
        mask,
      ),
    replace: (left) => t('Replace the personal e-mail address by {0}', left),
  },
};

/** Never safe: what is left has to be read, for the words around it may tell as much. */
function removal({ kind, start, end }: PersonalData, { frontMatter, text }: Statement): Fix {
  // In YAML brackets would make a list.
  const inside = start >= frontMatter.span.start && end <= frontMatter.span.end;
  const linked = text[start - 1] === '<' && text[end] === '>';
  const span = linked ? { start: start - 1, end: end + 1 } : { start, end };
  const left = inside ? 'removed' : '[removed]';
  return { title: words[kind].replace(left), edits: [{ span, text: left }] };
}
