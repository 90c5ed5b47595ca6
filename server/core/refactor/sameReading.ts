import { check } from '../check.ts';
import type { CheckResult } from '../check.ts';
import { nameOf } from '../fixes/naming.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { Links } from '../link/links.ts';
import type { Edit } from '../model/edit.ts';
import type { Action, Statement } from '../model/statement.ts';
import { readMarkdown } from '../parse/document.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { readStatement } from '../parse/statement.ts';
import { actionRefOf } from '../parse/statement/references.ts';
import { applyWithin } from './applyWithin.ts';
import type { RefactorContext } from './refactoring.ts';
import { t } from '../words.ts';

interface Read {
  readonly statement: Statement;
  readonly result: CheckResult;
}

/** The statement as it stands, read by itself; once for each version. */
const standing = new WeakMap<Statement, { readonly links: Links; readonly read: Read }>();

/**
 * Why the text after the edits would not mean what it means now, in a sentence; `null` where it does: the same actions
 * with the same fields and areas, and the same findings. `anyOrder`: the actions may stand in another, in which other
 * things may be found, such as an acronym before it is spelled out.
 */
export function lossOf(context: RefactorContext, edits: readonly Edit[], anyOrder = false): string | null {
  const { statement } = context;
  const known = standing.get(statement);
  const before = known?.links === context.links ? known.read : readAlone(context, statement.text);
  if (!before) return t('The statement cannot be read.');
  standing.set(statement, { links: context.links, read: before });
  const after = readAlone(context, applyWithin(statement.text, { start: 0, end: statement.text.length }, edits));
  if (!after) return t('It would no longer be read as a statement.');
  const action = firstDifference(before, after, anyOrder);
  if (action) return t('{0} would not be read as it is now.', nameOf(action));
  if (before.statement.actions.length !== after.statement.actions.length)
    return t('Other words would be read as an action.');
  if (anyOrder) return null;
  const finding = differing(findingsOf(before.result), findingsOf(after.result));
  return finding === null ? null : t('What is found would not be the same: {0}', finding);
}

/** Whether after the edits `action` answers `area` alone, and every other action what it answers now. */
export function answersOnly(
  context: RefactorContext,
  edits: readonly Edit[],
  action: Action,
  { area, file }: LinkedArea,
): boolean {
  const { statement, links } = context;
  const after = readAlone(context, applyWithin(statement.text, { start: 0, end: statement.text.length }, edits));
  const said = (one: Action, from: Links) => {
    const areas = (from.answers.get(one)?.areas ?? []).map((own) => `${own.file} ${own.area.ref}`);
    return JSON.stringify([plain(titleWords(one)), ...new Set(areas)]);
  };
  const wanted = statement.actions.map((one) =>
    one === action ? JSON.stringify([plain(titleWords(one)), `${file} ${area.ref}`]) : said(one, links),
  );
  const is = after?.statement.actions.map((one) => said(one, after.result.understanding.links)) ?? [];
  return is.length === wanted.length && missingIn(is, wanted) === undefined;
}

/** Read afresh, and against copies of the letters: what is remembered of the real ones stays true. */
function readAlone({ file, letters, config, today }: RefactorContext, text: string): Read | null {
  const statement = readStatement(readMarkdown(text), config);
  if (!statement) return null;
  const copies = letters.map((source) => (source.found ? { ...source, letter: { ...source.letter } } : source));
  return { statement, result: check({ file, statement, letters: copies, config, today }) };
}

function firstDifference(before: Read, after: Read, anyOrder: boolean): Action | null {
  const said = (read: Read) => read.statement.actions.map((action) => sayings(action, read.result.understanding.links));
  const [was, is] = [said(before), said(after)];
  const left = new Map<string, number>();
  for (const one of is) left.set(one, (left.get(one) ?? 0) + 1);
  const at = was.findIndex((one, i) => {
    if (!anyOrder) return one !== is[i];
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count < 1;
  });
  return at < 0 ? null : before.statement.actions[at]!;
}

/** All that an action says, however it is written. */
function sayings(action: Action, links: Links): string {
  const fields = Object.values(action.fields)
    .filter(({ name, text }) => name !== 'ref' && name !== 'area' && !isPlaceholder(text))
    .map(({ name, text }) => [name, plain(text)]);
  const answer = links.answers.get(action);
  const areas = (answer?.areas ?? []).map((linked) => `${linked.file} ${linked.area.ref} ${linked.area.span.start}`);
  const claims = (answer?.claims ?? []).map(({ ref }) => ref);
  return JSON.stringify([
    action.ref,
    plain(titleWords(action)),
    fields.sort(),
    areas.sort(),
    claims.sort(),
    answer?.additional ?? false,
  ]);
}

/** An action's title without the reference that it may begin with. */
export function titleWords({ ref, title: { text } }: Action): string {
  const own = ref === null ? null : actionRefOf(text);
  return own?.ref === ref ? afterReference(text.slice(own!.to)) : text;
}

/** What parts a reference from the words after it goes with it. */
export function afterReference(text: string): string {
  return text.replace(/^[\s.:)\]–—-]+/, '');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function findingsOf({ findings }: CheckResult): string[] {
  return findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`);
}

/** The first that one of two lists has and the other has not, or not as often. */
function differing(a: readonly string[], b: readonly string[]): string | null {
  const found = missingIn(b, a) ?? missingIn(a, b);
  return found?.replace(/^\S+ \S+ /, '') ?? null;
}

function missingIn(all: readonly string[], wanted: readonly string[]): string | undefined {
  const left = [...all];
  return wanted.find((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
