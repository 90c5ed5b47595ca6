import { fieldInList } from '../config/words.ts';
import type { Config } from '../config/config.ts';
import { nameOf, short } from '../fixes/naming.ts';
import { lastBefore } from '../link/fieldAt.ts';
import type { Span } from '../model/span.ts';
import type { Action, FieldName, Section, Statement } from '../model/statement.ts';
import { readMarkdown } from '../parse/document.ts';
import type { Item, ListBlock } from '../parse/markdown/blocks.ts';
import { t } from '../words.ts';

/** An action that is a section of its own, with nothing but fields in it. */
export interface OwnSection {
  readonly section: Section;
  readonly action: Action;
}

/** One field as written. */
export interface WrittenField {
  readonly name: FieldName | 'action' | null;
  /** Its label as written. */
  readonly label: string;
  /** All that follows the label, with the lines below it. */
  readonly value: string;
}

/** The action that is a section of its own, if it is one. */
export function ownSection(statement: Statement, section: Section): OwnSection | null {
  const own = statement.actions.filter((action) => action.section === section);
  const [action] = own;
  const isOwn =
    own.length === 1 && action!.form.kind === 'list' && action!.title.span.start === section.title.span.start;
  return isOwn ? { section, action: action! } : null;
}

/**
 * The sections of actions that stand beside each other where a place is: in one of them, or in the section that holds
 * them, before the first.
 */
export function sectionsAt(statement: Statement, { start, end }: Span): readonly OwnSection[] {
  const { sections } = statement;
  const here = sections[lastBefore(sections, start)];
  if (!here || here !== sections[lastBefore(sections, end)]) return [];
  const own = ownSection(statement, here);
  const first = own ? here : sections[sections.indexOf(here) + 1];
  if (!first || (!own && first.parent !== here)) return [];
  const siblings = sections.filter(({ parent, depth }) => parent === first.parent && depth === first.depth);
  const at = siblings.indexOf(first);
  const isAction = (section: Section) => ownSection(statement, section) !== null;
  const from = siblings.slice(0, at).findLastIndex((section) => !isAction(section)) + 1;
  const found: OwnSection[] = [];
  for (const section of siblings.slice(from)) {
    const one = ownSection(statement, section);
    if (!one) break;
    found.push(one);
  }
  return found;
}

/** The fields of an action's section in order; in a sentence, why they are not all that stands in it. */
export function fieldsOf(
  { text }: Statement,
  { section, action }: OwnSection,
  config: Config,
): readonly WrittenField[] | string {
  const source = text.slice(section.span.start, section.span.end);
  const { chunks } = readMarkdown(source);
  const fields: WrittenField[] = [];
  for (const chunk of chunks.slice(1)) {
    if (!chunk.text.trim()) continue;
    const lists = chunk.blocks.filter((block): block is ListBlock => block.kind === 'list');
    const read = lists.length === chunk.blocks.length && lists.every((list) => list.start === null);
    for (const item of read ? lists.flatMap((list) => list.items) : [null]) {
      const field = item && fieldOf(chunk.text, item, config);
      if (!field) {
        const words = item ? chunk.text.slice(item.span.start, item.span.end) : chunk.text;
        return t('{0} has more than fields: “{1}”. A table has no place for it.', nameOf(action), short(words, 40));
      }
      fields.push(field);
    }
  }
  return fields;
}

function fieldOf(text: string, { blocks, span }: Item, config: Config): WrittenField | null {
  const [first] = blocks;
  if (!first || !blocks.every(({ kind }) => kind === 'paragraph')) return null;
  const source = text.slice(first.span.start, span.end);
  const match =
    /^(\*\*|__|\*|_)([^:*_\n]{1,60}?)\s*(?::\s*\1|\1\s*(?::|[–—-](?=\s)))\s*([\s\S]*)$/.exec(source) ??
    /^()([^:*_`\n]{1,60}?)\s*(?::(?!\/)|\s[–—-](?=\s))\s*([\s\S]*)$/.exec(source);
  if (!match) return null;
  const label = match[2]!.trim();
  return { name: fieldInList(label, config.words), label, value: match[3]! };
}
