import { plainWords } from './plainWords.ts';

/** What a status says of an action, whatever the words or colours of the statement's key are. */
export const statusMeanings = ['not-started', 'on-track', 'at-risk', 'late', 'complete', 'cancelled'] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

export interface StatusKey {
  /** What a status means; `null` for words that the key does not have. */
  meaningOf(status: string): StatusMeaning | null;
  /** All its words, as they are written. */
  readonly words: readonly string[];
}

/** The statuses of published plans, in words and colours (BRAG: blue is complete). */
const usual: Readonly<Record<StatusMeaning, readonly string[]>> = {
  'not-started': ['Not started', 'Not yet started', 'To do', 'Planned', 'Not due', 'White', 'Grey'],
  'on-track': ['In progress', 'On track', 'Green', 'Started', 'Underway', 'Under way', 'Ongoing', 'On target'],
  'at-risk': ['At risk', 'Amber', 'Some delay', 'Behind', 'Minor delay', 'Yellow'],
  late: ['Overdue', 'Red', 'Delayed', 'Late', 'Off track', 'Stalled', 'Significant delay'],
  complete: ['Complete', 'Completed', 'Done', 'Blue', 'Closed', 'Achieved', 'Delivered', 'Embedded'],
  cancelled: ['Cancelled', 'Withdrawn', 'Superseded', 'No longer required', 'Merged'],
};

/** @param further words of the team's own, which win over the usual ones */
export function makeStatusKey(further: Readonly<Partial<Record<StatusMeaning, readonly string[]>>> = {}): StatusKey {
  const meanings = new Map<string, StatusMeaning>();
  const words: string[] = [];
  for (const key of [further, usual]) {
    for (const meaning of statusMeanings) {
      for (const word of key[meaning] ?? []) {
        if (meanings.has(plainWords(word))) continue;
        meanings.set(plainWords(word), meaning);
        words.push(word);
      }
    }
  }
  return { meaningOf: (status) => meanings.get(plainWords(status)) ?? null, words };
}
