import { actionNamed, slug } from '../link/pointed.ts';
import { pointersOf } from '../link/pointers.ts';
import type { Edit } from '../model/edit.ts';
import { part, sourceSpan } from '../model/passage.ts';
import { shift } from '../model/span.ts';
import type { Action, Statement } from '../model/statement.ts';
import { actionRefOf } from '../parse/statement/references.ts';
import type { StatementSource } from '../statementSource.ts';
import { inPlace } from './refactoring.ts';

/** A statement that may point to another. */
export interface Pointing {
  readonly file: string;
  readonly statement: Statement;
  /** What the paths of its `Answered in` lead to. */
  readonly sources: ReadonlyMap<string, StatementSource>;
}

/** Actions of one statement, each with its new reference. */
export type Renamed = ReadonlyMap<Action, string>;

/** The edits in a statement by which its `Answered in` follow the actions of `target` to their new references. */
export function followPointers(
  from: Pointing,
  target: Statement,
  isTarget: (file: string) => boolean,
  renamed: Renamed,
) {
  const edits: Edit[] = [];
  const { text } = from.statement;
  for (const action of from.statement.answered) {
    const base = action.fields.answered!.span.start;
    for (const pointer of pointersOf(from.statement, action)) {
      if (pointer.path === null || !pointer.ref || !leadsTo(pointer.path, from, isTarget)) continue;
      const meant = actionNamed(target, pointer.ref);
      const ref = meant && renamed.get(meant);
      if (!ref) continue;
      const at = shift(pointer.refAt, base);
      const byRef = pointer.ref.toLowerCase() === meant.ref?.toLowerCase();
      edits.push({ span: at, text: byRef ? ref : slugOf(meant, ref) });
      // The words of a link: `[plan 2.1](plan.md#2.1)`.
      const label = /\[([^[\]\n]*)\]\(<?[^()<>\n]*$/.exec(text.slice(Math.max(0, at.start - 500), at.start));
      const within = label && meant.ref ? placeIn(label[1]!, meant.ref) : -1;
      if (label && within >= 0) {
        const start = at.start - label[0].length + 1 + within;
        edits.push({ span: { start, end: start + meant.ref!.length }, text: ref });
      }
    }
  }
  return inPlace(edits);
}

/** The edits in a statement by which its own words (`see action 2.1`, `actions 1.1 and 1.2`) follow its actions. */
export function followWords(statement: Statement, renamed: Renamed): readonly Edit[] {
  const names = new Map<string, Action>();
  for (const action of statement.actions)
    if (action.ref && !names.has(action.ref.toLowerCase())) names.set(action.ref.toLowerCase(), action);
  // A heading that says `Action 2.1` names itself.
  const own = new Set(statement.actions.map(({ refSpan }) => refSpan?.start));
  const edits: Edit[] = [];
  for (const index of statement.prose.all.keys()) {
    const { base, passages } = statement.prose.at(index);
    for (const passage of passages) {
      for (const list of passage.text.matchAll(mentions)) {
        for (const word of list[0].matchAll(reference)) {
          const ref = renamed.get(names.get(word[0].toLowerCase())!);
          const from = list.index + word.index;
          const span = shift(sourceSpan(passage, from, from + word[0].length), base);
          if (ref && !own.has(span.start)) edits.push({ span, text: ref });
        }
      }
    }
  }
  return inPlace(edits);
}

/** Both within the statement itself, and the new references: all that changes in its own file. */
export function followHere(here: Pointing, renamed: Renamed, references: readonly Edit[]): readonly Edit[] {
  const edits = [...references, ...titlesOf(renamed)].filter(
    ({ span }, i, all) => all.findIndex((other) => other.span.start === span.start) === i,
  );
  for (const edit of [
    ...followPointers(here, here.statement, (file) => file === here.file, renamed),
    ...followWords(here.statement, renamed),
  ])
    if (edits.every(({ span }) => span.end <= edit.span.start || span.start >= edit.span.end)) edits.push(edit);
  return inPlace(edits);
}

/** A title that begins with the reference, whatever stands in the column for it. */
function titlesOf(renamed: Renamed): Edit[] {
  return [...renamed].flatMap(([{ ref, title }, now]) => {
    const found = actionRefOf(title.text);
    return found && found.ref === ref ? [{ span: part(title, found.from, found.to).span, text: now }] : [];
  });
}

const one = String.raw`[A-Za-z]{0,4}[-.]?\d+(?:[./-]\d+)*[a-z]?(?![\w]|\.\d)`;
/** Where words name actions, and each reference in them. */
export const mentions = new RegExp(
  String.raw`\bactions?\s+${one}(?:\s*(?:,|and|&|or|to|–)\s*(?:and\s+|or\s+)?${one})*`,
  'gi',
);
export const reference = new RegExp(String.raw`(?<![\w.])${one}`, 'g');

function leadsTo(path: string, { file, sources }: Pointing, isTarget: (file: string) => boolean): boolean {
  if (path === '') return isTarget(file);
  const source = sources.get(path);
  return source?.found === true && isTarget(source.file);
}

/** The link to the action's heading as it will be. */
function slugOf({ title, ref }: Action, now: string): string {
  return slug(ref === null ? title.text : title.text.replace(ref, now));
}

/** Where a reference stands as a word of its own; -1 where it does not. */
function placeIn(label: string, ref: string): number {
  const at = label.lastIndexOf(ref);
  const isWord = at >= 0 && !/[\w.]$/.test(label.slice(0, at)) && !/^(?:\w|\.\d)/.test(label.slice(at + ref.length));
  return isWord ? at : -1;
}
