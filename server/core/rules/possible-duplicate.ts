import { mergeInto } from '../fixes/mergeAction.ts';
import { fileName, nameOf } from '../fixes/naming.ts';
import type { Match, Saying } from '../link/saying.ts';
import type { Action } from '../model/statement.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';

/** What two plans promise is done twice, or by neither because each takes it for the other's. */
export const possibleDuplicate = defineRule({
  name: 'possible-duplicate',
  severity: 'information',
  compares: true,
  check(context) {
    const { file, statement, sayings, report } = context;
    for (const match of sayings.matches(file, statement, context.links, (one) => isMeant(one, context))) {
      const { action, other, here, nearness } = match;
      const same = nearness === 1 ? 'says the same as' : 'says nearly the same as';
      const which =
        other.name.charAt(0).toLowerCase() + other.name.slice(1) + (here ? '' : ` of ${fileName(other.file)}`);
      report({
        at: action.title.span,
        action,
        message: `${nameOf(action)} ${same} ${which}. If they are one action, keep it in one place; if they are two, say what differs.`,
        related: [{ file: other.file, span: other.at, message: other.name }],
        fixes: () => (here ? mergeInto(here, action, context) : []),
      });
    }
  },
});

/** Whether two actions that read alike can be one. */
function isMeant({ action, other, here }: Match, { config, links, sayings }: RuleContext): boolean {
  const own = sayings.sayingOf(action)!;
  if (isCancelled(own) || isCancelled(other)) return false;
  // Each body does its own.
  if (own.agency && other.agency && own.agency !== other.agency) return false;
  if (!here) return true;
  // One action, named below each of the areas that it answers.
  if (own.ref && own.ref.toLowerCase() === other.ref?.toLowerCase()) return false;
  if (own.owner && other.owner && own.owner !== other.owner) return false;
  return !isRepeated(action, here);

  function isCancelled({ status }: Saying): boolean {
    return status !== '' && config.status.meaningOf(status) === 'cancelled';
  }

  /** Done again for the same area on another day. */
  function isRepeated(one: Action, first: Action): boolean {
    const [a, b] = [one.fields.deadline?.text ?? '', first.fields.deadline?.text ?? ''];
    if (!a || !b || a === b) return false;
    const areas = links.answers.get(one)?.areas ?? [];
    const others = links.answers.get(first)?.areas ?? [];
    return areas.length === others.length && areas.every((area) => others.includes(area));
  }
}
