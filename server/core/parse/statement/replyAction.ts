import { isReply } from '../../config/likelyWords.ts';
import type { Passage } from '../../model/passage.ts';
import { moved } from '../../model/passage.ts';
import { shift } from '../../model/span.ts';
import type { Action, Section } from '../../model/statement.ts';
import type { Chunk } from '../markdown/chunk.ts';
import type { PlacedEntry } from './actions.ts';
import { holdsNoAction } from './otherSections.ts';
import type { Said } from './declined.ts';
import { declinedBy } from './declined.ts';
import type { Reply } from './replies.ts';

/** A line by which a section replies, `base` characters into the document. */
export interface PlacedReply {
  readonly reply: Reply;
  readonly base: number;
}

/** What lines of reply say that nothing will be done; `null` where they say anything else. */
export function replyAction(
  replies: readonly PlacedReply[],
  section: Section | null,
  band: Passage | null,
): Action | null {
  const declined = declinedBy(null, replies.map(saidIn));
  if (!declined) return null;
  const [first, last] = [replies[0]!, replies[replies.length - 1]!];
  const end = shift(last.reply.item, last.base);
  return {
    ref: null,
    refSpan: null,
    title: decisionOf(replies),
    span: { start: first.base + first.reply.item.start, end: end.end },
    fields: {},
    declined,
    shared: null,
    section,
    band,
    form: { kind: 'list', last: end, bold: last.reply.bold },
  };
}

/** Where replies stand, and what else is there. */
interface Place {
  readonly section: Section | null;
  /** The last labelled area above. */
  readonly band: Passage | null;
  /** The section's own fields. */
  readonly entries: readonly PlacedEntry[];
  readonly isTitle: boolean;
  /** How many actions stand above. */
  readonly actions: number;
}

/** Gathers the lines that reply to one recommendation, while its section is read. */
export class ReplyReader {
  /** How many actions its section has by them. */
  made = 0;
  #replies: PlacedReply[] = [];
  /** How many actions there were when the recommendation was named. */
  #since = 0;

  /** Begins a section. */
  open(actions: number): void {
    this.made = 0;
    this.#since = actions;
  }

  push(replies: readonly Reply[], base: number): void {
    for (const reply of replies) this.#replies.push({ reply, base });
  }

  /** Words below a reply are its reason. */
  reason({ kind, text }: Chunk): void {
    const last = this.#replies.at(-1);
    if (!last || (kind !== 'paragraph' && kind !== 'list')) return;
    const { bold, item } = last.reply;
    const value = { text: text.trim(), span: item, runs: null };
    this.#replies.push({ reply: { kind: 'reason', label: '', value, bold, item }, base: last.base });
  }

  /** Those that are about the section's own action: it has other fields, and is not about several areas. */
  besides(entries: readonly PlacedEntry[], others: readonly PlacedEntry[]): readonly PlacedReply[] {
    const areas = [...entries, ...others].filter(isArea);
    return areas.length < 2 && !entries.every(isArea) ? this.#replies : [];
  }

  /** Ends the replies to one recommendation: they are an action where they say that nothing is done, and nothing else is. */
  end({ section, band, entries, isTitle, actions }: Place): Action | null {
    const replies = this.#replies;
    const since = this.#since;
    this.#replies = [];
    this.#since = actions;
    if (!replies.length || actions > since || !entries.every(isArea)) return null;
    if (!band && !mayBeReplied(section)) return null;
    if (section && holdsNoAction(section, entries, isTitle)) return null;
    const made = replyAction(replies, section, band);
    if (!made) return null;
    this.#since++;
    this.made++;
    return made;
  }
}

/** Whether what stands below a heading may reply to a recommendation: it names or quotes one, or is itself of replies. */
function mayBeReplied(section: Place['section']): boolean {
  if (!section) return false;
  const { title, areas, quotes } = section;
  return areas.length > 0 || quotes.length > 0 || title.text.length > LONGEST_NAME || isReply(title.text);
}

/** Longer than a section's name: the words of a recommendation. */
const LONGEST_NAME = 20;

function isArea({ entry }: PlacedEntry): boolean {
  return entry.name === 'area';
}

export function saidIn({ reply: { kind, label, value } }: PlacedReply): Said {
  return { kind, label, text: value.text };
}

/** The words that say it, of replies by which something is declined. */
export function decisionOf(replies: readonly PlacedReply[]): Passage {
  const { reply, base } = replies.find((one) => one.reply.kind === 'decision')!;
  return moved(reply.value, base);
}
