import type { Finding } from '../model/finding.ts';
import { fieldNames } from '../model/statement.ts';

/** What people read as one line: a finding, or several about the same gap. */
export interface Told {
  /** The first of them: where it is, and how severe. */
  readonly finding: Finding;
  readonly message: string;
  /** The rules that found it, each once. */
  readonly rules: readonly string[];
  /** All of them. */
  readonly all: readonly Finding[];
}

/** So many actions that lack what their table has no column for are one fault of the table. */
const many = 3;

/**
 * A first draft lacks much, and says so once for each gap: an action without owner and deadline is one line, and so is a
 * table without a column for them. For people only: for programs every finding stands on its own.
 *
 * @param findings in document order
 */
export function together(findings: readonly Finding[]): readonly Told[] {
  const tables = ofTables(findings);
  const told: Told[] = [];
  let run: Finding[] = [];
  const close = () => {
    if (run.length) told.push(run.length > 1 ? gaps(run) : alone(run[0]!));
    run = [];
  };
  for (const finding of findings) {
    const table = tables.get(finding);
    if (table) {
      close();
      if (table[0] === finding) told.push(gapsOfTable(table));
    } else {
      if (!sameAction(run[0], finding)) close();
      run.push(finding);
    }
  }
  close();
  return told;
}

/** For each finding whose cause is a table without a column: all that have that cause and severity. */
function ofTables(findings: readonly Finding[]): ReadonlyMap<Finding, readonly Finding[]> {
  const byTable = new Map<object, Map<string, Finding[]>>();
  for (const finding of findings) {
    if (!finding.lacks?.table) continue;
    const groups = byTable.get(finding.lacks.table) ?? new Map<string, Finding[]>();
    byTable.set(finding.lacks.table, groups);
    const group = groups.get(finding.severity);
    if (group) group.push(finding);
    else groups.set(finding.severity, [finding]);
  }
  const found = new Map<Finding, readonly Finding[]>();
  for (const groups of byTable.values())
    for (const group of groups.values())
      if (actionsIn(group) >= many) for (const finding of group) found.set(finding, group);
  return found;
}

function sameAction(a: Finding | undefined, b: Finding): boolean {
  return !!a?.lacks && a.lacks.who === b.lacks?.who && a.file === b.file && a.severity === b.severity;
}

function alone(finding: Finding): Told {
  return { finding, message: finding.message, rules: [finding.rule], all: [finding] };
}

function gaps(all: readonly Finding[]): Told {
  const { words, rules } = listed(all);
  return { finding: all[0]!, message: `${all[0]!.lacks!.who} has ${words}.`, rules, all };
}

function gapsOfTable(all: readonly Finding[]): Told {
  const { words, rules } = listed(all);
  const it = rules.length > 1 ? 'them' : 'it';
  const message = `${actionsIn(all)} actions have ${words}: their table has no column for ${it}.`;
  return { finding: all[0]!, message, rules, all };
}

/** Each lacks the same columns, so there are as many actions as there are findings of the commonest. */
function actionsIn(group: readonly Finding[]): number {
  const counts = new Map<string, number>();
  for (const { rule } of group) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Math.max(...counts.values());
}

/** `no owner, no deadline and no success measure`, in the order in which people name fields; and the rules in that order. */
function listed(all: readonly Finding[]): { words: string; rules: readonly string[] } {
  const place = ({ lacks }: Finding) => fieldNames.indexOf(lacks!.field);
  const sorted = [...all].sort((a, b) => place(a) - place(b));
  const names = [...new Set(sorted.map(({ lacks }) => `no ${lacks!.what}`))];
  const words = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
  return { words, rules: [...new Set(sorted.map(({ rule }) => rule))] };
}
