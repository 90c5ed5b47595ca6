import { nameOf } from '../fixes/naming.ts';
import { sourceSpan } from '../model/passage.ts';
import type { VagueWords } from '../parse/vagueAction.ts';
import { vagueWords } from '../parse/vagueAction.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** What nobody could see done cannot be shown to be done. */
export const vagueAction = defineRule({
  name: 'vague-action',
  severity: 'hint',
  checkAction(action, { report }) {
    const { title } = action;
    const words = vagueWords(title.text);
    if (!words) return;
    const said = title.text.slice(words.from, words.to).replace(/\s+/g, ' ');
    report({
      at: sourceSpan(title, words.from, words.to),
      action,
      message: faults[words.kind](nameOf(action), said),
    });
  },
});

const faults: Record<VagueWords['kind'], (name: string, said: string) => string> = {
  continue: (name, said) =>
    t(
      '{0}: “{1}” promises no more than there is now. Say what will be different, or what there will be to see.',
      ...[name, said],
    ),
  look: (name, said) =>
    t(
      '{0}: “{1}” can be done without anything coming of it. Say what will come of it: a decision, a report, a pilot.',
      ...[name, said],
    ),
  aware: (name, said) =>
    t(
      '{0}: “{1}” does not say what will be done. Say what will be made or held, for whom and how many.',
      ...[name, said],
    ),
  possible: (name, said) =>
    t('{0}: “{1}” leaves it open whether it will be done. Say when it applies, or leave it out.', name, said),
};
