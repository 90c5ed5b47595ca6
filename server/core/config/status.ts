import { memoised } from '../parse/memo.ts';
import type { Status } from '../parse/status.ts';
import { readStatus } from '../parse/status.ts';
import { plainWords } from './plainWords.ts';

/** What a status says of an action, whatever the words or colours of the statement's key are. */
export const statusMeanings = ['not-started', 'on-track', 'at-risk', 'late', 'complete', 'cancelled'] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

export interface StatusKey {
  /** What the text of a status field or cell says. */
  read(text: string): Status;
  /** The meaning alone; `null` for words that the key does not have, and where there is nothing. */
  meaningOf(text: string): StatusMeaning | null;
  /** All its words, as they are written. */
  readonly words: readonly string[];
}

/** The statuses of published plans, in words and colours (BRAG: blue is complete). */
const usual: Readonly<Record<StatusMeaning, readonly string[]>> = {
  'not-started': [
    ...['Not started', 'Not yet started', 'Not begun', 'Yet to start', 'To start', 'To do', 'To be started'],
    ...[
      'Planned',
      'Scheduled',
      'Future',
      'Not due',
      'Not yet due',
      'To be completed',
      'White',
      'Grey',
      'Gray',
      'No progress',
      ...['Yet to begin', 'Pending', 'Not commenced', 'Not yet commenced', 'Not yet begun'],
    ],
  ],
  'on-track': [
    ...['In progress', 'On track', 'Green', 'Started', 'Underway', 'Under way', 'Ongoing', 'On target', 'On schedule'],
    ...[
      'Active',
      'Open',
      'Progressing',
      'Work in progress',
      'Initiated',
      'Early progress',
      'Good progress',
      'Some progress',
      'Commenced',
      'Begun',
    ],
    ...['Partially complete', 'Partly complete', 'Part complete', 'Nearly complete', 'Almost complete'],
    ...['Partially completed', 'Partly completed', 'Mostly complete', 'Largely complete', 'Substantially complete'],
    ...['Nearing completion', 'Not complete', 'Not completed', 'Not yet complete', 'Not yet completed', 'Incomplete'],
    ...['Partially met', 'Partly met', 'Partially achieved', 'Partly achieved', 'Outstanding'],
    ...['On going', 'In hand', 'In train', 'Carried forward', 'Rolled forward', 'Drafted', 'In draft', 'Embedding'],
    ...['Implementing', 'Being implemented', 'Being embedded', 'On course', 'Just started', 'Nearly there'],
  ],
  'at-risk': [
    ...['At risk', 'Amber', 'Some delay', 'Behind', 'Minor delay', 'Yellow', 'Behind schedule', 'Slipping', 'Slipped'],
    ...['Slippage', 'Some slippage', 'Some concerns', 'On hold', 'Paused', 'Deferred', 'Limited progress'],
    ...['Some issues', 'Minor issues', 'Slight delay', 'Some delays', 'Slightly behind', 'Slightly delayed'],
  ],
  late: [
    ...['Overdue', 'Red', 'Delayed', 'Late', 'Off track', 'Not on track', 'Stalled', 'Significant delay', 'Off target'],
    ...['Missed', 'Not met', 'Not achieved', 'Not delivered', 'Blocked', 'Significantly delayed'],
    ...['Significant issues', 'Major issues', 'Significant delays'],
  ],
  complete: [
    ...['Complete', 'Completed', 'Done', 'Blue', 'Closed', 'Achieved', 'Delivered', 'Embedded', 'Finished', 'Met'],
    ...['Implemented', 'Actioned', 'Fully met', 'Fully achieved', 'Fully implemented', 'In place', 'Signed off'],
    ...[
      'Complete and embedded',
      'Completed and embedded',
      'Complete and closed',
      'Business as usual',
      'BAU',
      'Sustained',
    ],
    ...['Embedded and sustained', 'Completed and sustained', 'Complete and sustained'],
    ...['Complete and evidenced', 'Completed and evidenced', 'Moved to BAU', 'Transferred to BAU', 'Now BAU'],
  ],
  cancelled: [
    ...['Cancelled', 'Canceled', 'Withdrawn', 'Superseded', 'No longer required', 'No longer needed', 'Merged'],
    ...['No longer applicable', 'No longer relevant', 'Discontinued', 'Removed', 'Stopped', 'Abandoned'],
    ...['Superceded', 'Transferred to', 'Merged with', 'Merged into', 'Duplicate', 'Duplicate of'],
  ],
};

/** @param further words of the team's own, which win over the usual ones */
export function makeStatusKey(further: Readonly<Partial<Record<StatusMeaning, readonly string[]>>> = {}): StatusKey {
  const meanings = new Map<string, StatusMeaning>();
  const words: string[] = [];
  for (const key of [further, usual]) {
    for (const meaning of statusMeanings) {
      for (const word of key[meaning] ?? []) {
        if (meanings.has(plainStatus(word))) continue;
        meanings.set(plainStatus(word), meaning);
        words.push(word);
      }
    }
  }
  const read = memoised((text) => readStatus(text, (phrase) => meanings.get(plainStatus(phrase)) ?? null));
  return {
    read,
    meaningOf: (text) => {
      const status = read(text);
      return status.kind === 'known' ? status.meaning : null;
    },
    words,
  };
}

/** `On-track`, `ON TRACK:` and `on track` are the same. A colour in a picture is itself. */
function plainStatus(words: string): string {
  return plainWords(words.replace(/[-_\u2010\u2011]+/g, ' ')) || words.trim();
}

/**
 * Is this the name of a field in which a statement reports in sentences, and not by its key: `Progress update`? Where
 * an action has such a field beside another (`RAG`), the other is its status.
 */
export function isNarrativeLabel(label: string): boolean {
  return (
    /\b(?:progress|updates?|assessment|position|comments?|narrative)\b/i.test(label) &&
    !/\b(?:b?rag|status|rating)\b/i.test(label)
  );
}
