import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { OutlineItem } from './outline.ts';
import { holds } from './thing.ts';

/** The spans around a place, the largest first, each within the one before it: sections, the action, its field. */
export function spansAround(items: readonly OutlineItem[], statement: Statement | null, offset: number): Span[] {
  const spans: Span[] = [];
  let level = items;
  for (;;) {
    const inner = level.findLast(({ span }) => holds(span, offset));
    if (!inner) break;
    spans.push(inner.span);
    level = inner.children;
  }
  for (const { span, fields, title } of statement?.actions ?? []) {
    if (!holds(span, offset)) continue;
    spans.push(span);
    const field = [title, ...Object.values(fields)].find((one) => one.text && holds(one.span, offset));
    if (field) spans.push(field.span);
  }
  return nested(spans);
}

/** Only what lies within what stands before it, and is not the same. */
function nested(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const last = found.at(-1);
    const fits = !last || (last.start <= span.start && span.end <= last.end);
    if (fits && !(last && last.start === span.start && last.end === span.end)) found.push(span);
  }
  return found;
}
