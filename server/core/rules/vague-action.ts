import { nameOf } from '../fixes/naming.ts';
import { sourceSpan } from '../model/passage.ts';
import type { VagueWords } from '../parse/vagueAction.ts';
import { vagueWords } from '../parse/vagueAction.ts';
import { defineRule } from './rule.ts';

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
      message: `${nameOf(action)}: ${faults[words.kind](said)}`,
    });
  },
});

const faults: Record<VagueWords['kind'], (said: string) => string> = {
  continue: (said) =>
    `“${said}” promises no more than there is now. Say what will be different, or what there will be to see.`,
  look: (said) =>
    `“${said}” can be done without anything coming of it. Say what will come of it: a decision, a report, a pilot.`,
  aware: (said) => `“${said}” does not say what will be done. Say what will be made or held, for whom and how many.`,
  possible: (said) => `“${said}” leaves it open whether it will be done. Say when it applies, or leave it out.`,
};
