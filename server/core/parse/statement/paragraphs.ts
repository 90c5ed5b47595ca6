import type { Config } from '../../config/config.ts';
import type { Passage } from '../../model/passage.ts';
import { part } from '../../model/passage.ts';
import type { Block } from '../markdown/blocks.ts';
import { believable, isMarked, labelBefore, labelled, lineEntries } from './labels.ts';
import { cutAtLabels } from './itemFields.ts';
import type { Entry, FieldEntry, Labelled } from './labels.ts';
import { readReply } from './replies.ts';
import type { Reply } from './replies.ts';

/**
 * A paragraph whose every line is a label and its value, or several of them (`Owner: … | Deadline: …`). Labels that are
 * not marked are those of an action where one of them says so, and another who does it or when; `sure` tells.
 */
export function readFieldParagraph(
  block: Block & { kind: 'paragraph' },
  config: Config,
): { readonly entries: readonly FieldEntry[]; readonly replies: readonly Reply[]; readonly sure: boolean } | null {
  const marked = isMarked(block.content);
  if (!marked && !mayBeFields(block.content.raw, config)) return null;
  const { passage } = block.content;
  const entries: Entry[] = [];
  const replies: Reply[] = [];
  const raws = marked ? block.content.raw.split('\n') : [];
  let lines = 0;
  for (let from = 0; from <= passage.text.length; lines++) {
    const end = passage.text.indexOf('\n', from);
    const line = part(passage, from, end < 0 ? passage.text.length : end);
    const item = { start: block.content.lineStart(lines), end: block.content.lineEnd(lines) };
    from = end < 0 ? passage.text.length + 1 : end + 1;
    const found = marked
      ? entriesOf(cutAtLabels(line, raws[lines] ?? '', config), item.end, config)
      : lineEntries(line, false, item.end, config);
    const reply = !found && marked ? readReply(line, block.content, item, config) : null;
    if (reply) {
      replies.push(reply);
      continue;
    }
    // A line in bold that says no more than `Progress` is a heading of what comes below it.
    if (!found || (found.length === 1 && found[0]!.label === line.text.trim() && !found[0]!.value.text)) return null;
    for (const entry of found) entries.push({ ...entry, item });
  }
  if (!entries.length) return null;
  const believed = believable(entries);
  if (believed.length !== entries.length) return null;
  const names = new Set(entries.map(({ name }) => name));
  if (marked) return { entries: believed, replies, sure: true };
  return { entries: believed, replies, sure: names.has('action') && (names.has('owner') || names.has('deadline')) };
}

/** The fields of the pieces of one line; `null` where one is none. */
function entriesOf(pieces: readonly Passage[], end: number, config: Config): Labelled[] | null {
  const all: Labelled[] = [];
  for (const piece of pieces) {
    const found = lineEntries(piece, true, pieces.length > 1 ? piece.span.end : end, config);
    if (!found) return null;
    all.push(...found);
  }
  return all;
}

/** Whether the first line of a paragraph, and the second if there is one, begins as one with a label does. */
function mayBeFields(raw: string, config: Config): boolean {
  const [first, second] = raw.split('\n', 2);
  const begins = (line: string) => labelBefore(line, config) !== null;
  return begins(first!) && (second === undefined ? /\s\|\s/.test(first!) : begins(second));
}

/** `Answered in: plan.md#2.1` as a paragraph of its own: the one field that a section without an action has. */
export function readAnsweredParagraph(block: Block & { kind: 'paragraph' }, config: Config): FieldEntry[] | null {
  const { passage } = block.content;
  if (!mayBeAnswered(passage.text, config)) return null;
  const entry = labelled(passage, false, block.content.lineEnd(0), config);
  return entry && [{ ...entry, bold: true, item: block.span }];
}

/**
 * `Lead: Head of MASH`, each line of a paragraph; no prose that happens to begin with such a word and goes on. `leads`
 * tells whether they say no more than who does it and when.
 */
export function readLeadParagraph(
  block: Block & { kind: 'paragraph' },
  config: Config,
): { readonly entries: readonly FieldEntry[]; readonly leads: boolean } | null {
  const { passage } = block.content;
  const entries: FieldEntry[] = [];
  for (let from = 0; from <= passage.text.length;) {
    const end = passage.text.indexOf('\n', from);
    const line = part(passage, from, end < 0 ? passage.text.length : end);
    const found = line.text.length < LONGEST_LEAD ? lineEntries(line, false, line.span.end, config) : null;
    if (!found) return null;
    for (const entry of found) entries.push({ ...entry, item: line.span });
    from = end < 0 ? passage.text.length + 1 : end + 1;
  }
  return { entries, leads: entries.every(({ name }) => name === 'owner' || name === 'deadline' || name === 'agency') };
}

const LONGEST_LEAD = 150;

function mayBeAnswered(text: string, config: Config): boolean {
  return labelBefore(text, config) === 'answered';
}
