import type { Fix } from '../model/edit.ts';
import type { Statement } from '../model/statement.ts';
import type { PersonalData } from '../parse/personal/inStatement.ts';
import { personalData } from '../parse/personal/inStatement.ts';
import type { PersonalKind } from '../parse/personal/personal.ts';
import { masked } from '../parse/personal/personal.ts';
import { defineRule } from './rule.ts';

/** A statement is published: what tells who a child is cannot be taken back. */
export const identifiablePerson = defineRule({
  name: 'identifiable-person',
  severity: 'warning',
  check({ statement, report }) {
    for (const found of personalData(statement)) {
      const { name, instead } = words[found.kind];
      const mask = masked(found.kind, found.text).replace(/\s+/g, ' ');
      report({
        at: { start: found.start, end: found.end },
        message: `This looks like ${name} (${mask}), and the statement is published. ${instead}`,
        fixes: () => [removal(found, statement)],
      });
    }
  },
});

const words: Readonly<Record<PersonalKind, { readonly name: string; readonly instead: string }>> = {
  nhs: { name: 'an NHS number', instead: 'Take it out.' },
  insurance: { name: 'a National Insurance number', instead: 'Take it out.' },
  pupil: { name: 'a unique pupil number', instead: 'Take it out.' },
  birth: { name: 'a date of birth', instead: 'Take it out; where it matters, give an age.' },
  child: { name: 'the name of a child', instead: 'Write “a pupil” or “Child A”.' },
  mobile: { name: 'a mobile number', instead: 'Give the number of an office or a switchboard.' },
  email: { name: 'a personal e-mail address', instead: 'Give an address at work.' },
};

/** Never safe: what is left has to be read, for the words around it may tell as much. */
function removal({ kind, start, end }: PersonalData, { frontMatter, text }: Statement): Fix {
  // In YAML brackets would make a list.
  const inside = start >= frontMatter.span.start && end <= frontMatter.span.end;
  const linked = text[start - 1] === '<' && text[end] === '>';
  const span = linked ? { start: start - 1, end: end + 1 } : { start, end };
  const left = inside ? 'removed' : '[removed]';
  return { title: `Replace ${words[kind].name.replace(/^an? /, 'the ')} by ${left}`, edits: [{ span, text: left }] };
}
