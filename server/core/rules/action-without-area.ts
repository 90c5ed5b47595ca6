import { setField } from '../fixes/fields.ts';
import { similarAreas } from '../link/similar.ts';
import type { Fix } from '../model/edit.ts';
import type { Action } from '../model/statement.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { areaName, nameOf, short } from '../fixes/naming.ts';
import { t } from '../words.ts';

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
      message: t('{0} does not say which area it answers. Name the area, or mark it as additional.', nameOf(action)),
      fixes: () => fixesFor(action, context),
    });
  },
});

function fixesFor(action: Action, { statement, links }: RuleContext): Fix[] {
  const words = [action.title.text, action.fields.area?.text, action.fields.measure?.text].filter(Boolean).join(' ');
  const likely = similarAreas(links.areas, words, 4).map((linked) => ({
    name: areaName(linked.area),
    value: links.areas.refOf(linked),
  }));
  const linking = likely.flatMap(({ name, value }) => {
    const made = setField(statement, action, 'area', value);
    return made ? [{ title: t('Link to {0}', name), edits: [made] }] : inHeading(action, name, value);
  });
  const additional = setField(statement, action, 'area', 'additional');
  if (!additional) return linking;
  return [...linking, { title: t('Mark as additional: it answers no area of the letter'), edits: [additional] }];
}

/** A table without a column for areas: the reference goes in front of the action's own words. */
function inHeading(action: Action, name: string, value: string): Fix[] {
  if (!action.section || action.form.kind !== 'row') return [];
  const { span } = action.section.title;
  return [
    {
      title: t('Link to {0}, with all of “{1}”', name, short(action.section.title.text, 40)),
      edits: [{ span: { start: span.start, end: span.start }, text: `${value} ` }],
    },
  ];
}
