import { sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Action, Field, Statement } from '../model/statement.ts';
import { isNamed } from '../parse/owners.ts';
import { isPlaceholder } from '../parse/placeholder.ts';

/** One action of another statement that answers an area, as it is written: `plan.md#2.1`, `[plan 2.1](plan.md#2.1)`. */
export interface Pointer {
  /** The statement's path; '' for this one (`#2.1`); `null` where none is written. */
  readonly path: string | null;
  /** The action; '' where none is written. */
  readonly ref: string;
  /** Places are from the start of the field's value, where a link's bracket may stand before it. */
  readonly at: Span;
  /** `null` where the path is that of the pointer before. */
  readonly pathAt: Span | null;
  readonly refAt: Span;
}

/**
 * Whether an action only says which action of another statement answers the area. One that has an owner or a deadline
 * of its own is something to do as well, and judged as such.
 */
export function isPointer({ fields }: Action): boolean {
  const { answered, owner, deadline } = fields;
  if (!answered || isPlaceholder(answered.text)) return false;
  return !isNamed(owner?.text ?? '') && isPlaceholder(deadline?.text ?? '');
}

/** What an action's `Answered in` points to, in order. */
export function pointersOf({ text }: Statement, action: Action): readonly Pointer[] {
  const field = action.fields.answered;
  if (!field || isPlaceholder(field.text)) return [];
  let pointers = known.get(action);
  if (!pointers) known.set(action, (pointers = read(text, field)));
  return pointers;
}

/** The paths of the statements that a statement points to, each once, in order. */
export function pathsPointedTo(statement: Statement): readonly string[] {
  if (!statement.answered.length) return none;
  const paths = statement.answered.flatMap((action) => pointersOf(statement, action).map(({ path }) => path));
  return [...new Set(paths)].filter((path): path is string => Boolean(path));
}

const none: readonly string[] = [];

/** Kept by the action, which stays the same object for as long as what is written there does. */
const known = new WeakMap<Action, readonly Pointer[]>();

/** Links are read from the source: the words alone do not say where they lead. */
function read(text: string, field: Field): Pointer[] {
  const found: Pointer[] = [];
  let from = 0;
  for (const line of field.text.split('\n')) {
    const span = sourceSpan(field, from, from + line.length);
    from += line.length + 1;
    if (line.trim()) readLine(text, span, field.span.start, found);
  }
  return found;
}

function readLine(text: string, words: Span, origin: number, found: Pointer[]): void {
  let { start, end } = words;
  while (start > 0 && '[<`'.includes(text[start - 1]!)) start--;
  linkEnd.lastIndex = end;
  end += linkEnd.exec(text)?.[0].length ?? 0;
  const raw = text.slice(start, end);
  let at = 0;
  for (const link of raw.matchAll(/\[[^\]]*\]\(\s*(<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s[^)]*)?\)/g)) {
    addPlain(raw.slice(at, link.index), start + at - origin, found);
    const target = link[1]!.replace(/^<|>$/g, '');
    const from = raw.indexOf(target, link.index + link[0].indexOf('](') + 2);
    add(target, start + from - origin, found);
    at = link.index + link[0].length;
  }
  addPlain(raw.slice(at), start + at - origin, found);
}

/** `plan (final).md` has brackets of its own. */
const linkEnd = /\]\((?:\s*<[^>\n]*>[^)\n]*|(?:[^()\n]|\([^()\n]*\))*)\)|[>`]/y;

/** Words without links: pointers between commas and the like. */
function addPlain(text: string, base: number, found: Pointer[]): void {
  for (const piece of text.matchAll(/(?:(?!\s(?:and|&)\s)[^,;\n])+/g)) {
    const lead = /^(?:\s|and\b|&|[<`([]|see\b)*/i.exec(piece[0])![0].length;
    const words = piece[0].slice(lead).replace(/[\s.>`)\]]+$/, '');
    if (/[\p{L}\p{N}]/u.test(words)) add(words, base + piece.index + lead, found);
  }
}

function add(written: string, from: number, found: Pointer[]): void {
  const at = { start: from, end: from + written.length };
  const file = /^(?:[^#]*?\.(?:md|markdown|mdown|mkd)(?![\w.])|[^#]+(?=#)|(?=#))/i.exec(written)?.[0];
  const before = found.at(-1);
  const bare = /^(?:action\s+)?[A-Z]{0,4}[-.]?\d+(?:[.\-/]\d+)*[a-z]?$/i.test(written);
  const path = file ?? (bare && before ? before.path : null);
  const rest = file === undefined ? written : written.slice(file.length);
  const lead = /^[\s#:,`*>–—-]*(?:action\s+)?/i.exec(rest)![0].length;
  const ref = path === null ? '' : unescaped(rest.slice(lead));
  const refAt = { start: at.end - (rest.length - lead), end: at.end };
  // `plan.md, action 2.1`
  if (file === undefined && path !== null && before?.ref === '') {
    found[found.length - 1] = { ...before, ref, refAt, at: { start: before.at.start, end: at.end } };
    return;
  }
  found.push({
    path: path === null ? null : unescaped(path.trim()),
    ref,
    at,
    pathAt: file === undefined ? null : { start: from, end: from + file.length },
    refAt,
  });
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
