import type { Understanding } from '../check.ts';
import type { Config } from '../config/config.ts';
import { deadlineText } from '../describe/words.ts';
import { fileName, short } from '../fixes/naming.ts';
import type { LetterSource } from '../letterSource.ts';
import { wordsOf } from '../link/alike.ts';
import { wordingOf } from '../link/wording.ts';
import type { Finding } from '../model/finding.ts';
import type { Entry } from '../model/frontMatter.ts';
import type { Action, FieldName, Statement } from '../model/statement.ts';
import { isNamed, readOwners } from '../parse/owners.ts';
import { concealedWords } from '../parse/personal/conceal.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { actionRefOf } from '../parse/statement/references.ts';
import { afterReference } from '../refactor/sameReading.ts';
import type { Plan, PlanAction, PlanArea } from './plan.ts';

/** A statement that was checked: what one version of a plan is made of. */
export interface Checked {
  readonly file: string;
  readonly statement: Statement;
  readonly letters: readonly LetterSource[];
  readonly findings: readonly Finding[];
  readonly understanding: Understanding;
  readonly config: Config;
}

/** What is compared of a statement that has just been checked. */
export function planOf(checked: Checked): Plan {
  const { file, statement, understanding, config } = checked;
  const { links, register } = understanding;
  const letters = checked.letters.flatMap((source) => (source.found ? [source] : []));
  const areas = links.areas.all.map((linked) => ({
    area: linked.area,
    letter: letters.find((letter) => letter.file === linked.file)!,
    answered: (links.actionsOf.get(linked)?.length ?? 0) > 0,
  }));
  const { submitted, received, principalAuthority } = statement.frontMatter;
  return {
    file,
    name: fileName(file),
    actions: statement.actions.map((action) =>
      planAction(action, understanding, config, (words) => concealedWords(words, statement)),
    ),
    areas,
    letters: letters.map(({ file, letter, text }) => ({ file, letter, text })),
    findings: checked.findings
      .filter(({ mirrored }) => !mirrored)
      .map((finding) => ({
        finding,
        action: finding.file === file ? actionAt(statement.actions, finding) : null,
        area: placeOf(areas, finding.area),
      })),
    register,
    submitted: valueOf(submitted),
    received: valueOf(received),
    authority: valueOf(principalAuthority),
    holidays: config.holidays,
  };
}

/** @param conceal masks what tells who somebody is: what is said of two versions goes where neither may go */
function planAction(
  action: Action,
  { links, deadlineOf }: Understanding,
  { status }: Config,
  conceal: (words: string) => string,
): PlanAction {
  const deadline = deadlineOf(action);
  const title = conceal(oneLine(withoutReference(action.title.text)));
  const said = (name: FieldName) => {
    const words = wordsIn(action, name);
    return words && conceal(words);
  };
  const ref = action.ref && conceal(action.ref);
  const by = deadlineText(action, deadline);
  const answer = links.answers.get(action);
  const owner = said('owner');
  const named = owner !== null && isNamed(owner) ? owner : null;
  const state = said('status');
  return {
    ref,
    name: ref ? `Action ${ref}` : title ? `The action “${short(title, 50)}”` : 'An action',
    title,
    words: wordsOf(title).map(({ text }) => text),
    carrying: wordingOf(action)?.words ?? null,
    areas: [...new Set((answer?.areas ?? []).map((linked) => links.areas.all.indexOf(linked)))],
    claims: [...new Set((answer?.claims ?? []).map(({ ref }) => ref.toUpperCase()))],
    additional: answer?.additional ?? false,
    deadline,
    by: by && conceal(by),
    deadlineWords: said('deadline'),
    owner: named,
    owners: named === null ? [] : readOwners(named),
    fields: { agency: said('agency'), measure: said('measure'), evidence: said('evidence') },
    status: state,
    meaning: state === null ? null : status.meaningOf(state),
  };
}

/** Whatever numbers it begins with, be they the action's own or, after renumbering, one that it had. */
function withoutReference(title: string): string {
  const own = actionRefOf(title);
  return own ? withoutReference(afterReference(title.slice(own.to))) : title;
}

/** A field's words; `null` where there are none, or only a placeholder. */
function wordsIn({ fields }: Action, name: FieldName): string | null {
  const text = fields[name]?.text;
  return text === undefined || isPlaceholder(text) ? null : oneLine(text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function valueOf(entry: Entry<string> | null): string | null {
  return entry && !isPlaceholder(entry.value) ? oneLine(entry.value) : null;
}

/** The innermost action that a finding stands in. */
function actionAt(actions: readonly Action[], { span }: Finding): number | null {
  let found: number | null = null;
  actions.forEach((action, i) => {
    if (span.start < action.span.start || span.end > action.span.end) return;
    const innermost = found === null ? null : actions[found]!.span;
    if (!innermost || action.span.end - action.span.start < innermost.end - innermost.start) found = i;
  });
  return found;
}

function placeOf(areas: readonly PlanArea[], ref: string | null): number | null {
  const at = ref === null ? -1 : areas.findIndex(({ area }) => area.ref === ref);
  return at < 0 ? null : at;
}
