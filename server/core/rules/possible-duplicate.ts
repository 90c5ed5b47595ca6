import { mergeInto } from '../fixes/mergeAction.ts';
import { fileName, nameOf, nameOfCalled, nameWithin } from '../fixes/naming.ts';
import type { Match, Saying } from '../link/saying.ts';
import type { Action } from '../model/statement.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

/** What two plans promise is done twice, or by neither because each takes it for the other's. */
export const possibleDuplicate = defineRule({
  name: 'possible-duplicate',
  severity: 'information',
  compares: 'statements',
  check(context) {
    const { file, statement, sayings, report } = context;
    for (const match of sayings.matches(file, statement, context.links, (one) => isMeant(one, context))) {
      const { action, other, here } = match;
      report({
        at: action.title.span,
        action,
        message: messageOf(match),
        related: [{ file: other.file, span: other.at, message: nameOfCalled(other) }],
        fixes: () => (here ? mergeInto(here, action, context) : []),
      });
    }
  },
});

function messageOf({ action, other, here, nearness }: Match): string {
  const [one, another] = [nameOf(action), nameWithin(other)];
  if (here)
    return nearness === 1
      ? t(
          '{0} says the same as {1}. If they are one action, keep it in one place; if they are two, say what differs.',
          ...[one, another],
        )
      : t(
          '{0} says nearly the same as {1}. If they are one action, keep it in one place; if they are two, say what differs.',
          ...[one, another],
        );
  return nearness === 1
    ? t(
        '{0} says the same as {1} of {2}. If they are one action, keep it in one place; if they are two, say what differs.',
        ...[one, another, fileName(other.file)],
      )
    : t(
        '{0} says nearly the same as {1} of {2}. If they are one action, keep it in one place; if they are two, say what differs.',
        ...[one, another, fileName(other.file)],
      );
}

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
