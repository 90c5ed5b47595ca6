import { insertAction, insertActions } from '../fixes/insertAction.ts';
import { AreaIndex } from '../link/areaIndex.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { Fix } from '../model/edit.ts';
import type { AreaKind } from '../model/letter.ts';
import type { Span } from '../model/span.ts';
import type { Action } from '../model/statement.ts';
import { defineRule } from './rule.ts';
import type { Report, RuleContext } from './rule.ts';
import { areaName, fileName, short } from '../fixes/naming.ts';
import { t } from '../words.ts';

/** Plans have been sent back because they failed to cover the majority of the issues identified. */
export const areaWithoutAction = defineRule({
  name: 'area-without-action',
  severity: 'warning',
  unfinished: true,
  check(context) {
    const { file, links, letters, report } = context;
    const known = answered.of(links);
    const missing = links.areas.all.filter((linked) => !known.get(linked));
    // Each of them offers it, so it is worked out once: of a hundred areas it is a hundred actions.
    let all: Fix | undefined;
    const forAll = () => (all ??= insertActions(context, missing));
    for (const linked of missing) {
      const { area } = linked;
      const severity: Pick<Report, 'severity'> = area.kind === 'priority' ? { severity: 'error' } : {};
      // A row that says no more than “None”.
      const refused = links.actionsOf.get(linked)?.[0] ?? null;
      const at = refused?.title.span ?? placeOf(linked, context);
      const name = areaName(area) + (letters.length > 1 ? ` (${fileName(linked.file)})` : '');
      report({
        ...severity,
        at,
        area,
        message: refused
          ? t(
              '{0} is answered with “{1}”, and without a reason. Say why nothing will be done, or add an action.',
              name,
              short(refused.title.text, 40),
            )
          : unanswered[area.kind](name),
        related: [{ file: linked.file, span: area.titleSpan, message: t('{0} in the letter', area.ref) }],
        fixes: () => {
          const one = insertAction(context, linked);
          return missing.length > 1 ? [one, forAll()] : [one];
        },
      });
      report({
        ...severity,
        at: area.titleSpan,
        file: linked.file,
        area,
        mirrored: true,
        message: t('No action in {0} answers this area ({1}).', fileName(file), area.ref),
        related: [{ file, span: at, message: t('The statement that answers this letter') }],
        fixes: () => [insertAction(context, linked)],
      });
    }
  },
});

const unanswered: Readonly<Record<AreaKind, (name: string) => string>> = {
  improvement: (name) => t('No action answers {0}.', name),
  priority: (name) => t('No action answers area for priority action {0}.', name),
  recommendation: (name) => t('No action answers recommendation {0}.', name),
};

const answered = new AreaIndex((actions) => actions.some(isAnswer));

/** Something to do, or a reason why nothing will be done. */
function isAnswer({ declined }: Action): boolean {
  return declined?.reason !== '';
}

/** The area's own section in the statement; where it has none, the path of the letter that asks for it. */
function placeOf(linked: LinkedArea, { statement, letters, links }: RuleContext): Span {
  const section = links.sectionOf.get(linked);
  if (section) return section.title.span;
  const entry =
    statement.frontMatter.letters?.[letters.findIndex((source) => source.found && source.file === linked.file)];
  return entry?.span ?? statement.frontMatter.letterKey;
}
