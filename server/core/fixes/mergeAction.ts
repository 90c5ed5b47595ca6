import { inheritsArea } from '../link/areaField.ts';
import type { Edit, Fix } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import type { Action, Statement } from '../model/statement.ts';
import type { RuleContext } from '../rules/rule.ts';
import { setField } from './fields.ts';
import { calling, nameWithin } from './naming.ts';
import { t } from '../words.ts';

/**
 * The fix that leaves one of two actions of a statement: `kept` answers the areas of both, `action` goes. None where
 * an area would be lost with it, or could not be written.
 */
export function mergeInto(kept: Action, action: Action, { statement, links }: RuleContext): Fix[] {
  const goes = spanOf(action, statement);
  const mine = links.answers.get(action)?.areas ?? [];
  const theirs = links.answers.get(kept)?.areas ?? [];
  // Two letters may have the same reference.
  if (!goes || links.areas.ambiguous) return [];
  const missing = mine.filter((area) => !theirs.includes(area));
  const refs = [...theirs, ...missing].map(({ area }) => area.ref).join(', ');
  const written = missing.length ? setField(statement, kept, 'area', refs) : null;
  if (missing.length && (!written || inheritedBelow(kept, statement))) return [];
  const edits: Edit[] = [...(written ? [written] : []), { span: goes, text: '' }];
  const name = nameWithin(calling(kept));
  const title = missing.length
    ? t('Merge into {0}, which then answers {1}; remove this one', name, refs)
    : t('Merge into {0}; remove this one', name);
  return [{ title, edits: edits.sort((a, b) => a.span.start - b.span.start) }];
}

/** All of an action that can be taken out: a row, or a section that holds nothing else. */
function spanOf(action: Action, statement: Statement): Span | null {
  const { text } = statement;
  if (action.form.kind === 'row') {
    // A row below may mean the area of this one.
    if (inheritedBelow(action, statement) && !inheritsArea(action)) return null;
    const start = text.lastIndexOf('\n', action.span.start - 1) + 1;
    const end = text.indexOf('\n', action.span.end);
    return { start, end: end < 0 ? text.length : end + 1 };
  }
  const { section, span } = action;
  const whole = section && section.span.start === span.start && section.span.end === span.end;
  return whole && !section.areas.length && !section.quotes.length && !isParent(action, statement) ? span : null;
}

function isParent({ section }: Action, { sections }: Statement): boolean {
  return sections.some(({ parent }) => parent === section);
}

function inheritedBelow({ form }: Action, { actions }: Statement, of = form): boolean {
  if (of.kind !== 'row') return false;
  const rows = actions.filter((other) => other.form.kind === 'row' && other.form.table === of.table);
  const at = rows.findIndex((row) => row.form === of);
  return at >= 0 && at + 1 < rows.length && inheritsArea(rows[at + 1]!);
}
