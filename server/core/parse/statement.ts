import type { Config } from '../config/config.ts';
import type { Action, ActionTable, Section, Statement } from '../model/statement.ts';
import type { MarkdownDocument } from './document.ts';
import { readStatementFrontMatter } from './frontMatter.ts';
import { ignoresOf } from './ignores.ts';
import { groupsOf } from './statement/groups.ts';
import { PlacedProse } from './statement/prose.ts';
import type { Lead } from './statement/shared.ts';
import { shareOut } from './statement/shared.ts';

/**
 * Reads a written statement of proposed action; `null` for a document that is none. Never throws: what cannot be read
 * makes a smaller statement, and its front matter's problems say what is wrong there.
 *
 * What an edit did not touch is taken from the last version of the same document, its places moved: a statement is
 * true until a later version of its document is read.
 */
export function readStatement(document: MarkdownDocument, config: Config): Statement | null {
  const frontMatter = readStatementFrontMatter(document);
  if (!frontMatter) return null;
  const { starts, text } = document;
  const sections: Section[] = [];
  const tables: ActionTable[] = [];
  const actions: Action[] = [];
  const ignoring: number[] = [];
  const answered: Action[] = [];
  const declined: Action[] = [];
  const leads: Lead[] = [];
  let open: Section | null = null;
  for (const { group, from } of groupsOf(document, config)) {
    group.anchor.base = starts[from]!;
    for (const section of group.sections) {
      let parent: Section | null = open;
      while (parent && parent.depth >= section.depth) parent = parent.parent;
      section.parent = parent;
      sections.push(section);
      open = section;
    }
    for (const at of group.ignoring) ignoring.push(from + at);
    for (const table of group.tables) tables.push(table);
    for (const action of group.actions) actions.push(action);
    for (const action of group.answered) answered.push(action);
    for (const action of group.declined) declined.push(action);
    for (const lead of group.leads) leads.push(lead);
  }
  const eol = text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  return {
    ...{ frontMatter, sections, tables, answered, declined, eol, text },
    actions: leads.length ? shareOut(actions, leads) : actions,
    ignores: ignoring.length ? ignoresOf(document, ignoring) : [],
    prose: new PlacedProse(document),
  };
}
