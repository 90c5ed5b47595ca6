import { isPlaceholder } from './placeholder.ts';

/** Whether an owner's field names anyone: `TBC / DCS` does, `TBC (DCS to nominate)` does not. */
export function isNamed(owner: string): boolean {
  if (!isPlaceholder(owner)) return true;
  const rest = /^\W*tb[acd]\W*?\s*(?:[/;,&\n]|\band\b)\s*(.+)$/is.exec(owner);
  return rest ? isNamed(rest[1]!) : false;
}
