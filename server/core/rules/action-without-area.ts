import { setField } from '../fixes/fields.ts';
import { similarAreas } from '../link/similar.ts';
import type { Fix } from '../model/edit.ts';
import type { Action } from '../model/statement.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { areaName, nameOf, short } from '../fixes/naming.ts';

/** Work that answers nothing in the letter hides that something in the letter is not answered. */
export const actionWithoutArea = defineRule({
  name: 'action-without-area',
  severity: 'warning',
  unfinished: true,
  checkAction(action, context) {
    const { links, allLettersRead, report } = context;
    if (!allLettersRead) return;
    const answer = links.answers.get(action);
    if (!answer || answer.areas.length || answer.additional || answer.claims.length) return;
    report({
      at: action.title.span,
      action,
      message: `${nameOf(action)} does not say which area it answers. Name the area, or mark it as additional.`,
      fixes: () => fixesFor(action, context),
    });
  },
});

function fixesFor(action: Action, { statement, links }: RuleContext): Fix[] {
  const words = [action.title.text, action.fields.area?.text, action.fields.measure?.text].filter(Boolean).join(' ');
  const likely = similarAreas(links.areas, words, 4).map((linked) => ({
    title: `Link to ${areaName(linked.area)}`,
    value: links.areas.refOf(linked),
  }));
  return [...likely, { title: 'Mark as additional: it answers no area of the letter', value: 'additional' }].flatMap(
    ({ title, value }) => {
      const made = setField(statement, action, 'area', value);
      return made ? [{ title, edits: [made] }] : inHeading(action, title, value);
    },
  );
}

/** A table without a column for areas: the reference goes in front of the action's own words. */
function inHeading(action: Action, title: string, value: string): Fix[] {
  if (value === 'additional' || !action.section || action.form.kind !== 'row') return [];
  const { span } = action.section.title;
  return [
    {
      title: `${title}, with all of “${short(action.section.title.text, 40)}”`,
      edits: [{ span: { start: span.start, end: span.start }, text: `${value} ` }],
    },
  ];
}
