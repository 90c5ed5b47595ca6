import type { AreaIndex } from './link/areaIndex.ts';
import type { Areas } from './link/areas.ts';
import type { Answer, Links } from './link/links.ts';
import type { Action } from './model/statement.ts';
import type { Deadline } from './parse/deadline.ts';
import type { Rule } from './rules/rule.ts';

/** What is known of an action from the last check. */
export interface Known {
  readonly answer: Answer | undefined;
  readonly deadline: Deadline;
  /** It has an owner and a deadline. */
  readonly complete: boolean;
  /** No rule that looks at actions one by one had anything to say. */
  readonly clean: boolean;
}

/**
 * What was found of actions, for as long as all else that it depends on stays: the letters' areas and whether all were read, the day, the
 * statement's own date, its register and agencies, the rules and their severities.
 */
export interface Memory {
  readonly rules: readonly Rule[];
  readonly config: object;
  readonly actions: WeakMap<Action, Known>;
  /** Actions of the last check that were not clean, and the links that it was made with, in their version. */
  dirty: readonly Action[];
  links: Links | null;
  version: number;
  /** Of each area, whether one of its actions lacks an owner or a deadline. */
  incomplete: AreaIndex<boolean> | null;
}

const memories = new WeakMap<Areas, Map<string, Memory>>();

/** Two statements may answer the same letters on different days of their own. */
const MOST = 16;

/** @param days everything else that it depends on, as one text: today, the statement's own dates, what could be read, the register */
export function memoryOf(areas: Areas, rules: readonly Rule[], config: object, days: string): Memory {
  let known = memories.get(areas);
  if (!known) memories.set(areas, (known = new Map()));
  const found = known.get(days);
  if (found?.rules === rules && found.config === config) return found;
  if (known.size >= MOST) known.clear();
  const memory: Memory = {
    rules,
    config,
    actions: new WeakMap(),
    dirty: [],
    links: null,
    version: 0,
    incomplete: null,
  };
  known.set(days, memory);
  return memory;
}
