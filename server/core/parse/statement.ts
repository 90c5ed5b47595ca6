import type { Config } from '../config/config.ts';
import type { Action, ActionTable, Section, Statement } from '../model/statement.ts';
import type { MarkdownDocument } from './document.ts';
import { readStatementFrontMatter } from './frontMatter.ts';
import type { Chunk } from './markdown/chunk.ts';
import { headingDepth } from './statement/parts.ts';
import { Group } from './statement/group.ts';

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
  const version = ++versions;
  const { chunks, starts, text } = document;
  const sections: Section[] = [];
  const tables: ActionTable[] = [];
  const actions: Action[] = [];
  let open: Section | null = null;
  for (let from = 0, first = true; from < chunks.length;) {
    let to = from + 1;
    while (to < chunks.length && !headingDepth(chunks[to]!, config)) to++;
    const depth = headingDepth(chunks[from]!, config);
    // The first heading of the first level, with deeper ones below it, is the document's title.
    const isTitle = first && depth === 1 && to < chunks.length && headingDepth(chunks[to]!, config) > 1;
    const group = groupOf(document, from, to, isTitle, config, version);
    group.anchor.base = starts[from]!;
    for (const section of group.sections) {
      let parent: Section | null = open;
      while (parent && parent.depth >= section.depth) parent = parent.parent;
      section.parent = parent;
      sections.push(section);
      open = section;
    }
    for (const table of group.tables) tables.push(table);
    for (const action of group.actions) actions.push(action);
    if (depth) first = false;
    from = to;
  }
  const eol = text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  return { frontMatter, sections, tables, actions, eol, text };
}

/** The group of the chunks `from` to `to`: the one that was read of the same chunks, unless it stands in this version already. */
function groupOf(
  { chunks, inTable }: MarkdownDocument,
  from: number,
  to: number,
  isTitle: boolean,
  config: Config,
  version: number,
): Group {
  const first = chunks[from]!;
  const known = groups.get(first);
  if (
    known &&
    known.version !== version &&
    known.words === config.words &&
    known.isTitle === isTitle &&
    isOf(known, chunks, from, to)
  ) {
    known.version = version;
    return known;
  }
  const group = new Group(chunks.slice(from, to), inTable.slice(from, to), isTitle, config);
  group.version = version;
  if (known?.version !== version) groups.set(first, group);
  return group;
}

function isOf({ chunks: own }: Group, chunks: readonly Chunk[], from: number, to: number): boolean {
  if (own.length !== to - from) return false;
  for (let i = 0; i < own.length; i++) if (own[i] !== chunks[from + i]) return false;
  return true;
}

let versions = 0;
const groups = new WeakMap<Chunk, Group>();
