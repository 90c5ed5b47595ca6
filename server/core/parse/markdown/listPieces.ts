import type { Span } from '../../model/span.ts';
import type { LineKind } from './lineKinds.ts';
import { isBlank, kindOf, orderedMarker } from './lineKinds.ts';
import type { Line } from './lines.ts';
import { lineAt } from './lines.ts';

/** Longer than a list that anyone has written, shorter than one that remark is slow at. */
const LONG = 16_000;

/**
 * The pieces of a long list that remark reads alone: its time grows faster than a list does. A piece starts with an
 * item of the list, so what it holds means the same as in the whole. A short list is one piece, and so is any that holds
 * code or tags, which end where remark says.
 */
export function listPieces(source: string, long = LONG): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  if (source.length > long && !/```|~~~|<[a-z!?/]/i.test(source)) {
    let margin = Infinity;
    for (let line = lineAt(source, 0); line.next < source.length; line = lineAt(source, line.next)) {
      const kind = kindOf(source, line);
      if (isItem(source, line, kind)) {
        // All that is open stands further in than an item that is as far out as any before it.
        if (line.indent <= margin && line.start - start >= long) {
          pieces.push({ start, end: line.start });
          start = line.start;
        }
        margin = Math.min(margin, line.indent);
      } else if (kind !== 'blank' && (margin === Infinity || (kind !== 'text' && line.indent < 2))) break;
    }
  }
  return [...pieces, { start, end: source.length }];
}

/** Whether a line opens an item with words; an empty one can be part of what stands above it. */
function isItem(source: string, line: Line, kind: LineKind): boolean {
  if (kind !== 'bullet' && kind !== 'ordered') return false;
  const length = kind === 'bullet' ? 1 : orderedMarker(source, line.first, line.end);
  return !isBlank(source, line.first + length, line.end);
}
