import { insertAction, insertActions } from '../fixes/insertAction.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { Span } from '../model/span.ts';
import { defineRule } from './rule.ts';
import type { Report, RuleContext } from './rule.ts';
import { areaName, fileName } from '../fixes/naming.ts';

/** Plans have been sent back because they failed to cover the majority of the issues identified. */
export const areaWithoutAction = defineRule({
  name: 'area-without-action',
  severity: 'warning',
  unfinished: true,
  check(context) {
    const { file, links, letters, report } = context;
    const missing = links.areas.all.filter((linked) => !links.actionsOf.get(linked)?.length);
    for (const linked of missing) {
      const { area } = linked;
      const severity: Pick<Report, 'severity'> = area.kind === 'priority' ? { severity: 'error' } : {};
      const at = placeOf(linked, context);
      const which = letters.length > 1 ? ` (${fileName(linked.file)})` : '';
      const kind =
        area.kind === 'priority'
          ? 'area for priority action '
          : area.kind === 'recommendation'
            ? 'recommendation '
            : '';
      report({
        ...severity,
        at,
        area,
        message: `No action answers ${kind}${areaName(area)}${which}.`,
        related: [{ file: linked.file, span: area.titleSpan, message: `${area.ref} in the letter` }],
        fixes: () => {
          const one = insertAction(context, linked);
          const all = missing.length > 1 ? insertActions(context, missing) : null;
          return [...(one ? [one] : []), ...(all ? [all] : [])];
        },
      });
      report({
        ...severity,
        at: area.titleSpan,
        file: linked.file,
        area,
        mirrored: true,
        message: `No action in ${fileName(file)} answers this area (${area.ref}).`,
        related: [{ file, span: at, message: `The statement that answers this letter` }],
        fixes: () => {
          const one = insertAction(context, linked);
          return one ? [one] : [];
        },
      });
    }
  },
});

/** The area's own section in the statement; where it has none, the path of the letter that asks for it. */
function placeOf(linked: LinkedArea, { statement, letters, links }: RuleContext): Span {
  const section = links.sectionOf.get(linked);
  if (section) return section.title.span;
  const entry =
    statement.frontMatter.letters?.[letters.findIndex((source) => source.found && source.file === linked.file)];
  return entry?.span ?? statement.frontMatter.letterKey;
}
