import { unfoldList } from '../fixes/unfoldList.ts';
import { ProseIndex } from '../incremental/proseIndex.ts';
import { lastBefore } from '../link/fieldAt.ts';
import { sourceSpan } from '../model/passage.ts';
import { shift } from '../model/span.ts';
import type { Section, Statement } from '../model/statement.ts';
import { readDeadline } from '../parse/deadline.ts';
import type { EndedItem, EndedList } from '../parse/foreign/endedList.ts';
import { endedList, endedSigns } from '../parse/foreign/endedList.ts';
import { t } from '../words.ts';
import type { RuleContext } from './rule.ts';
import { defineRule } from './rule.ts';

/** What is not read cannot be checked, and nobody would notice. */
export const unreadList = defineRule({
  name: 'unread-list',
  severity: 'warning',
  check(context) {
    const { statement, report } = context;
    for (const { chunk, value } of lists.of(statement)) {
      const list = unreadOf(value, chunk.base, statement);
      const { items } = list;
      const [first] = items;
      if (!first || !isOfActions(list, chunk.base + first.passage.span.start, context)) continue;
      const from = Math.min(first.owner.from, first.deadline.from);
      const to = Math.max(first.owner.to, first.deadline.to);
      report({
        at: shift(sourceSpan(first.passage, from, to), chunk.base),
        message:
          items.length > 1
            ? t(
                'The owner and deadline of each of these {0} actions stand only at the end of its words, and none of it is checked. Write them below it: “Owner: …”, “Deadline: …”.',
                items.length,
              )
            : t(
                'The owner and deadline of this action stand only at the end of its words, and none of it is checked. Write them below it: “Owner: …”, “Deadline: …”.',
              ),
        fixes: () => unfoldList(statement, list, chunk.base),
      });
    }
  },
});

const lists = new ProseIndex<EndedList>(endedList, endedSigns);

/** What is not read of a list: an item whose owner and deadline have labels is an action, whatever the others are. */
function unreadOf({ items, siblings }: EndedList, base: number, { actions }: Statement): EndedList {
  const isAction = ({ passage }: EndedItem) => {
    const at = base + passage.span.start;
    const action = actions[lastBefore(actions, at)];
    return action?.title.span.start === at;
  };
  return { items: items.filter((item) => !isAction(item)), siblings };
}

/** It is no part of an action, and most of its dates are yet to come; one item alone is an action where an area is answered. */
function isOfActions({ items, siblings }: EndedList, at: number, context: RuleContext): boolean {
  const { statement, links } = context;
  const { sections, actions } = statement;
  const section = sections[lastBefore(sections, at)] ?? null;
  const action = actions[lastBefore(actions, at)];
  if (action && (action.span.end > at || isWithin(section, ownSection(action.title.span.start, action.section))))
    return false;
  if (isAboutDocument(section, links)) return false;
  if (items.length < 2 && (siblings > 1 || !section || !isAnswering(section, links))) return false;
  const coming = items.filter((item) => isToCome(item, context));
  return coming.length * 2 > items.length;
}

/** The section that an action is, and not one that only holds it. */
function ownSection(title: number, section: Section | null): Section | null {
  return section && section.title.span.start === title ? section : null;
}

function isWithin(section: Section | null, outer: Section | null): boolean {
  for (; outer && section; section = section.parent) if (section === outer) return true;
  return false;
}

function isAnswering(section: Section, { speaker }: RuleContext['links']): boolean {
  const { heading, quotes } = speaker.ofSection(section);
  return (heading ?? quotes) !== null;
}

/** Below `Sign-off` or `Key dates` stands what becomes of the document, unless an area is answered there. */
function isAboutDocument(section: Section | null, links: RuleContext['links']): boolean {
  for (; section; section = section.parent)
    if (ofDocument.test(section.title.text)) return !isAnswering(section, links);
  return false;
}

const ofDocument =
  /\b(?:sign(?:ed|ing)?[- ]?off|approvals?|endorsements?|version (?:control|history)|document control|distribution list|governance (?:timetable|timeline|calendar)|timetable|key dates|(?:meeting|reporting) (?:dates|schedule|calendar|cycle)|(?:dates|schedule|calendar) of)\b/i;

/** What was before the letter is history, or the date of what is quoted. */
function isToCome({ passage, deadline }: EndedItem, { letters, received, statementDate }: RuleContext): boolean {
  const source = letters.find((letter) => letter.found);
  const letterDate = source?.letter.published ?? received;
  const read = readDeadline(passage.text.slice(deadline.from, deadline.to), { statementDate, letterDate });
  return read.kind !== 'date' || !letterDate || read.date.toString() > letterDate.toString();
}
