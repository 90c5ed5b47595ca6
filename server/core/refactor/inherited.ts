import { inheritsArea } from '../link/areaField.ts';
import type { Links } from '../link/links.ts';
import type { Action } from '../model/statement.ts';

/** Whether a row takes its area from the row above it: it names none, and neither a heading nor a line across does. */
export function takesArea({ answers }: Links, action: Action, above: Action | undefined): boolean {
  if (!above || action.band || action.form.kind !== 'row' || above.form.kind !== 'row') return false;
  if (above.form.table !== action.form.table || !inheritsArea(action)) return false;
  const [own, other] = [answers.get(action), answers.get(above)];
  if (!own || !other || own.additional !== other.additional) return false;
  const isSame = <T>(a: readonly T[], b: readonly T[]) => a.length === b.length && a.every((one, i) => one === b[i]);
  const refs = own.claims.map(({ ref }) => ref);
  return (
    isSame(own.areas, other.areas) &&
    isSame(
      refs,
      other.claims.map(({ ref }) => ref),
    )
  );
}
