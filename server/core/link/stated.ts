import type { Action, Field } from '../model/statement.ts';

/** Who owns an action, in the statement's words: its own field, else the line above that holds for it. '' for nobody. */
export function ownerWords({ fields, shared }: Action): string {
  return shared?.owner?.text ?? fields.owner?.text ?? '';
}

/** By when, likewise. */
export function deadlineWords({ fields, shared }: Action): string {
  return shared?.deadline?.text ?? fields.deadline?.text ?? '';
}

/**
 * The field that a rule is to judge at an action: its own, or the line above, which is judged at the first of the actions
 * that it is about.
 */
export function judged({ fields, shared }: Action, name: 'owner' | 'deadline'): Field | undefined {
  const above = shared?.[name];
  return above ? (shared.first.includes(name) ? above : undefined) : fields[name];
}
