import type { Edit, Fix } from '../core/model/edit.ts';
import type { Finding } from '../core/model/finding.ts';

/** A safe fix, and the rule whose finding it mends. */
export interface SafeFix {
  readonly rule: string;
  readonly fix: Fix;
}

/**
 * The safe fixes in one file that can be applied together, in document order. Of two in one place the first is taken;
 * the other is found again when the text is checked again.
 */
export function safeFixes(findings: readonly Finding[], file: string): readonly SafeFix[] {
  const all: (SafeFix & { readonly start: number; readonly end: number })[] = [];
  for (const finding of findings) {
    const fix = finding.fixable ? safeFixOf(finding, file) : undefined;
    if (!fix?.edits.length) continue;
    // A fix is applied whole or not at all, so all between its first edit and its last is its own.
    all.push({ rule: finding.rule, fix, start: fix.edits[0]!.span.start, end: fix.edits.at(-1)!.span.end });
  }
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const taken: SafeFix[] = [];
  let end = -1;
  for (const one of all) {
    // Where two only meet, the order of what they insert would matter.
    if (one.start <= end) continue;
    taken.push(one);
    end = one.end;
  }
  return taken;
}

/** Is there a safe fix for a finding in this file, in the file itself? A letter came from somebody else and stays. */
export function hasSafeFix(findings: readonly Finding[], file: string): boolean {
  return findings.some((finding) => finding.fixable && safeFixOf(finding, file) !== undefined);
}

function safeFixOf(finding: Finding, file: string): Fix | undefined {
  return finding.fixes().find((fix) => fix.safe && (fix.file ?? finding.file) === file);
}

/** `text` with the edits in it, which are in ascending order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of edits) {
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
}

/** A stretch of the first text that is still there, or new text. */
type Piece = { readonly from: number; readonly to: number } | string;

/** Edits made one after the other, each list in the text that the one before it left, as one list for the first text. */
export function inOne(length: number, rounds: readonly (readonly Edit[])[]): readonly Edit[] {
  let pieces: readonly Piece[] = [{ from: 0, to: length }];
  for (const edits of rounds) pieces = edited(pieces, edits);
  const made: Edit[] = [];
  let [at, text] = [0, ''];
  const close = (start: number) => {
    if (text || start > at) made.push({ span: { start: at, end: start }, text });
    text = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      close(piece.from);
      at = piece.to;
    }
  }
  close(length);
  return made;
}

function edited(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const made: Piece[] = [];
  const left = [...pieces].reverse();
  let at = 0;
  /** Goes on to a place in the text; what is passed is kept, or dropped. */
  const goTo = (end: number, keep: boolean) => {
    while (at < end) {
      const piece = left.pop()!;
      const size = lengthOf(piece);
      const taken = Math.min(size, end - at);
      if (keep) made.push(cut(piece, 0, taken));
      if (taken < size) left.push(cut(piece, taken, size));
      at += taken;
    }
  };
  for (const { span, text } of edits) {
    goTo(span.start, true);
    goTo(span.end, false);
    if (text) made.push(text);
  }
  return [...made, ...left.reverse()];
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.to - piece.from;
}

function cut(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : { from: piece.from + from, to: piece.from + to };
}
