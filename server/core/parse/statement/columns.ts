import type { Words } from '../../config/words.ts';
import { isStep } from '../../config/likelyWords.ts';
import { isOriginal, isRevised } from '../../config/revisedWords.ts';
import { isNarrativeLabel } from '../../config/status.ts';
import type { FieldName } from '../../model/statement.ts';
import { isMilestones } from './labels.ts';

type Column = FieldName | 'action' | null;

/**
 * What each column of a table holds, by its label. Of two that hold the same the first counts, but a report of progress
 * never beside a status, and a revised date never beside the first one. A usual name goes before one that only says the
 * same (`Who will lead?`), and such names are believed in a table that is of actions beyond doubt. What is aimed at
 * (`Outcome`) is no measure beside a column that says how it is measured.
 */
export function columnsOf(labels: readonly string[], words: Words): Column[] {
  const dated = datesOf(labels, words);
  const isAim = aimsOf(labels, words);
  const isEntry = entriesOf(labels, words);
  const usual = firstOfEach(
    labels,
    labels.map((label, i) => (isAim(i) || isEntry(i) ? null : (words.field(label) ?? dated[i]!))),
  );
  if (!usual.includes(null)) return led(usual, labels);
  const likely = labels.map((label, i) =>
    usual[i] === null && words.field(label) === null && !isRevised(label) && !isAim(i) ? words.likely(label) : null,
  );
  if (!likely.some((one) => one)) return led(usual, labels);
  const among = (isMeant: (label: string) => boolean) =>
    firstOfEach(
      labels,
      labels.map((label, i) => {
        const one = likely[i];
        return usual[i] ?? (one && (!one.weak || isMeant(label)) && !usual.includes(one.field) ? one.field : null);
      }),
    );
  const strong = among(() => false);
  const isOpen = !strong.includes('action');
  // A reply to each recommendation is what will be done about it, where nothing else says so.
  const columns =
    isOpen && strong.includes('area')
      ? among(() => true)
      : // A milestone that is led and measured is what they do; one with a date and a name may be of the calendar.
        isOpen &&
          strong.includes('owner') &&
          strong.includes('deadline') &&
          (strong.includes('measure') || labels.some(isGoal))
        ? among(isStep)
        : strong;
  return led(isOfActions(columns, usual) ? columns : usual, labels);
}

/** Who leads is all that some tables say of who does it: `Lead agency` without an owner is where the owner stands. */
function led(columns: Column[], labels: readonly string[]): Column[] {
  if (columns.includes('owner')) return columns;
  return columns.map((column, i) => (column === 'agency' && leading.test(labels[i]!) ? 'owner' : column));
}

const leading = /\b(?:lead|responsible|accountable)\b/i;

/**
 * A column that is called `Date`, and nothing more, is that of the day on which something was raised where another says
 * by when, or where it stands before what was raised.
 */
function entriesOf(labels: readonly string[], words: Words): (index: number) => boolean {
  const bare = labels.findIndex((label) => /^\W*date\W*$/i.test(label));
  if (bare < 0) return () => false;
  const fields = labels.map((label, i) =>
    i === bare ? null : (words.field(label) ?? words.likely(label)?.field ?? null),
  );
  const isRaised =
    fields.includes('deadline') || labels.some(isRevised) || fields.findIndex((field) => field === 'area') > bare;
  return (index) => isRaised && index === bare;
}

/**
 * The column of the dates that took the place of the first ones, beside a column of those; -1 without one.
 * @param columns what `columnsOf` says of the same labels
 */
export function revisedColumn(labels: readonly string[], columns: readonly Column[]): number {
  const deadline = columns.indexOf('deadline');
  return deadline < 0 ? -1 : labels.findIndex((label, i) => i !== deadline && columns[i] === null && isRevised(label));
}

/**
 * A further column of owners, where nobody stands in the first: a plan of two agencies has a lead of each; -1 without one.
 * @param columns what `columnsOf` says of the same labels
 */
export function secondColumn(labels: readonly string[], columns: readonly Column[], words: Words): number {
  const owner = columns.indexOf('owner');
  if (owner < 0) return -1;
  return labels.findIndex(
    (label, i) => i !== owner && columns[i] === null && (words.field(label) ?? words.likely(label)?.field) === 'owner',
  );
}

/**
 * Columns of reports behind the first one, where each says of when it is.
 * @param columns what `columnsOf` says of the same labels
 */
export function updateColumns(labels: readonly string[], columns: readonly Column[], words: Words): readonly number[] {
  const first = columns.indexOf('status');
  if (first < 0 || !period.test(labels[first]!)) return none;
  const found = labels.flatMap((label, i) =>
    i > first && columns[i] === null && period.test(label) && words.likely(label)?.field === 'status' ? [i] : [],
  );
  return found.length ? found : none;
}

const none: readonly number[] = [];
const period =
  /\b(?:q[1-4]|quarter|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|mid[- ]year|year[- ]end|20\d\d)\b/i;

/**
 * The column of milestones where nothing else says by when; -1 without one, or where the steps are themselves the actions.
 * @param columns what `columnsOf` says of the same labels
 */
export function milestoneColumn(labels: readonly string[], columns: readonly Column[]): number {
  if (columns.includes('deadline')) return -1;
  return labels.findIndex((label, i) => columns[i] === null && isMilestones(label));
}

/** What steps lead to, and what no calendar has. */
function isGoal(label: string): boolean {
  return /^\W*(?:improvement|objective|aim|goal|recommendation)s?\W*$/i.test(label);
}

const aim = /^(?:\p{L}+ )?(?:outcome|impact|benefit|objective)s?(?: (?:sought|intended|expected))?$/iu;
const measuring = /\b(?:measure|kpi|indicator|metric|success criteri)/i;

/** Which columns say what is aimed at, beside another that says how it is measured. */
function aimsOf(labels: readonly string[], words: Words): (index: number) => boolean {
  const says = (label: string) => (words.field(label) ?? words.likely(label)?.field) === 'measure';
  const isMeasured = labels.some((label) => measuring.test(label) && !aim.test(label) && says(label));
  return (index) => isMeasured && aim.test(labels[index]!) && !measuring.test(labels[index]!);
}

/** Beside a revised date the original one is the deadline, where no column is simply called that. */
function datesOf(labels: readonly string[], words: Words): Column[] {
  if (!labels.some(isRevised)) return labels.map(() => null);
  const isPlain = (label: string) =>
    !isRevised(label) && !isOriginal(label) && (words.field(label) ?? words.likely(label)?.field) === 'deadline';
  const plain = labels.findIndex(isPlain);
  const first = plain < 0 ? labels.findIndex(isOriginal) : -1;
  const only = plain < 0 && first < 0 ? labels.findIndex(isRevised) : -1;
  return labels.map((_, i) => (i === first || i === only ? 'deadline' : null));
}

/** It has actions, and who does them or when, or what is told of them in usual words. */
function isOfActions(columns: readonly Column[], usual: readonly Column[]): boolean {
  if (!columns.includes('action')) return false;
  if (columns.includes('owner') || columns.includes('deadline')) return true;
  return usual.includes('action') && columns.some((column, i) => column !== null && column !== 'action' && usual[i]);
}

function firstOfEach(labels: readonly string[], fields: readonly Column[]): Column[] {
  const status = labels.findIndex((label, i) => fields[i] === 'status' && !isNarrativeLabel(label));
  return fields.map((field, i) => {
    const first = field === 'status' && status >= 0 ? status : fields.indexOf(field);
    return first === i ? field : null;
  });
}
