import type { StatusMeaning } from '../config/status.ts';
import type { Register } from '../link/register.ts';
import type { Finding } from '../model/finding.ts';
import type { Area, Letter } from '../model/letter.ts';
import type { Deadline } from '../parse/deadline.ts';
import type { Owner } from '../parse/owners.ts';

/** The fields that are compared by their words. */
export const wordFields = ['agency', 'measure', 'evidence'] as const;
export type WordField = (typeof wordFields)[number];

/** An action of one version, as it is compared with those of another. */
export interface PlanAction {
  readonly ref: string | null;
  /** How a sentence names it: `Action 2.1`. */
  readonly name: string;
  /** What will be done, without the reference. */
  readonly title: string;
  readonly words: readonly string[];
  /** Those of them that carry it; `null` where they are too few to tell it from another. */
  readonly carrying: readonly string[] | null;
  /** The areas that it answers: places in the plan's `areas`. */
  readonly areas: readonly number[];
  /** References that no letter has. */
  readonly claims: readonly string[];
  readonly additional: boolean;
  readonly deadline: Deadline;
  /** The day that is understood, else the words; `null` where there is none. */
  readonly by: string | null;
  /** What is written there. */
  readonly deadlineWords: string | null;
  readonly owner: string | null;
  readonly owners: readonly Owner[];
  readonly fields: Readonly<Record<WordField, string | null>>;
  readonly status: string | null;
  readonly meaning: StatusMeaning | null;
}

/** An area of one of the plan's letters. */
export interface PlanArea {
  readonly area: Area;
  readonly letter: PlanLetter;
  readonly answered: boolean;
}

export interface PlanLetter {
  readonly file: string;
  readonly letter: Letter;
  readonly text: string;
}

/** A finding, and the action or area that it is about: places in the plan's lists. */
export interface PlanFinding {
  readonly finding: Finding;
  readonly action: number | null;
  readonly area: number | null;
}

/** One version of a plan: everything that is compared, taken from it at once, so that nothing later changes it. */
export interface Plan {
  readonly file: string;
  /** The last part of its file's name. */
  readonly name: string;
  readonly actions: readonly PlanAction[];
  readonly areas: readonly PlanArea[];
  readonly letters: readonly PlanLetter[];
  /** None that only mirrors another. */
  readonly findings: readonly PlanFinding[];
  readonly register: Register;
  readonly submitted: string | null;
  readonly received: string | null;
  readonly authority: string | null;
  readonly holidays: readonly string[];
}
