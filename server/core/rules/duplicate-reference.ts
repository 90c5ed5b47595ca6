import type { Links } from '../link/links.ts';
import type { Fix } from '../model/edit.ts';
import type { Area } from '../model/letter.ts';
import type { Span } from '../model/span.ts';
import type { Action } from '../model/statement.ts';
import type { LetterSource } from '../letterSource.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { fileName, nameOf } from '../fixes/naming.ts';
import { highestNumbers, nextReference, numbered, scopeOf } from '../fixes/nextReference.ts';
import { t } from '../words.ts';

/** Two things of the same name cannot be told apart in a meeting, a report or a test. */
export const duplicateReference = defineRule({
  name: 'duplicate-reference',
  severity: 'error',
  check(context) {
    checkActions(context);
    for (const source of context.letters) if (source.found) checkLetter(source, context);
  },
});

function checkActions({ statement, file, links, report }: RuleContext): void {
  // A keystroke that changed no reference leaves distinct ones distinct.
  if (distinct.has(links) && links.replaced?.every(([gone, now]) => gone.ref === now.ref)) return;
  distinct.delete(links);
  let found = false;
  let highest: ReadonlyMap<string, number> | undefined;
  const all = new Map<string, Action>();
  // Bare numbers (`1`, `2`) may begin anew in each table or below each area; one that does not begin at 1 goes on.
  let numbers = new Map<string, Action>();
  let last: object | null = null;
  for (const action of statement.actions) {
    if (!action.ref || !action.refSpan) continue;
    const { key, bare } = referenceOf(action);
    const scope = bare ? scopeOf(action) : null;
    if (bare && scope !== last) {
      last = scope;
      if (parseInt(key, 10) === 1) numbers = new Map();
    }
    const seen = bare ? numbers : all;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, action);
      continue;
    }
    // `Ref: A1` names the area, not the action.
    if (!action.fields.area && links.answers.get(action)?.areas.some(({ area }) => area.ref === action.ref)) continue;
    const span = action.refSpan;
    found = true;
    report({
      at: span,
      action,
      // `2.1` on the way to `2.10`.
      unfinished: isBeginning(action.ref, (highest ??= highestNumbers(statement.actions))),
      message: t('Another action has the reference {0} already.', action.ref),
      related: [{ file, span: first.refSpan!, message: t('{0}, the first of that reference', nameOf(first)) }],
      fixes: () => fixesFor(action, span, statement.actions),
    });
  }
  if (!found) distinct.add(links);
}

/** Links to a statement whose references were found to be distinct. */
const distinct = new WeakSet<Links>();

interface Reference {
  readonly key: string;
  /** A number alone: `2`, `2a`. */
  readonly bare: boolean;
}

/** Asked for every action at every keystroke. */
const references = new WeakMap<Action, Reference>();

function referenceOf(action: Action): Reference {
  let reference = references.get(action);
  if (!reference) {
    const key = action.ref!.toLowerCase();
    references.set(action, (reference = { key, bare: /^\d+[a-z]?$/.test(key) }));
  }
  return reference;
}

function fixesFor(action: Action, span: Span, actions: readonly Action[]): Fix[] {
  const [, stem] = numbered.exec(action.ref!) ?? [];
  if (stem === undefined) return [];
  const siblings = actions.filter((other) => other.refSpan && numbered.exec(other.ref!)?.[1] === stem);
  const next = nextReference(action.ref!, siblings)!;
  const edits = siblings
    .map((other, i) => ({ span: other.refSpan!, text: `${stem}${i + 1}` }))
    .sort((a, b) => a.span.start - b.span.start);
  return [
    { title: t('Change to {0}, the next free reference', next), edits: [{ span, text: next }] },
    { title: t('Renumber {0} to {1} in order', `${stem}1`, `${stem}${siblings.length}`), edits },
  ];
}

function checkLetter({ file, letter }: LetterSource & { found: true }, { report }: RuleContext): void {
  const seen = new Map<string, Area>();
  let highest: ReadonlyMap<string, number> | undefined;
  for (const area of letter.areas) {
    const first = seen.get(area.ref.toUpperCase());
    if (!first) {
      seen.set(area.ref.toUpperCase(), area);
      continue;
    }
    const [, stem = ''] = numbered.exec(area.ref) ?? [];
    const next = `${stem}${((highest ??= highestNumbers(letter.areas)).get(stem) ?? 0) + 1}`;
    const span = area.refSpan;
    report({
      at: span ?? area.titleSpan,
      file,
      area,
      message: t('Another area in {0} has the reference {1} already.', fileName(file), area.ref),
      related: [{ file, span: first.refSpan ?? first.titleSpan, message: t('The first {0}', first.ref) }],
      fixes: () =>
        span ? [{ title: t('Change to {0}, the next free reference', next), edits: [{ span, text: next }], file }] : [],
    });
  }
}

/** Does the next free reference begin like this one? */
function isBeginning(ref: string, highest: ReadonlyMap<string, number>): boolean {
  const stem = numbered.exec(ref)?.[1];
  return stem !== undefined && `${stem}${highest.get(stem)! + 1}`.startsWith(ref);
}
