import type { Config } from '../config/config.ts';
import type { Passage } from '../model/passage.ts';
import { moved } from '../model/passage.ts';
import { shift } from '../model/span.ts';
import type { Action, ActionTable, Section, Statement } from '../model/statement.ts';
import type { MarkdownDocument } from './document.ts';
import { readStatementFrontMatter } from './frontMatter.ts';
import type { PlacedEntry } from './statement/actions.ts';
import { itemAction, rowAction, sectionActions } from './statement/actions.ts';
import { holdsNoAction } from './statement/otherSections.ts';
import type { Part } from './statement/parts.ts';
import { partsOf } from './statement/parts.ts';
import { areaMentions } from './statement/references.ts';

/**
 * Reads a written statement of proposed action; `null` for a document that is none. Never throws: what cannot be read
 * makes a smaller statement, and its front matter's problems say what is wrong there.
 */
export function readStatement(document: MarkdownDocument, config: Config): Statement | null {
  const frontMatter = readStatementFrontMatter(document);
  if (!frontMatter) return null;
  const reader = new StatementReader(document.text);
  document.chunks.forEach((chunk, i) => {
    for (const part of partsOf(chunk, config)) reader.read(part, document.starts[i]!, document.inTable[i]!);
  });
  reader.close(document.text.length);
  const { sections, tables, actions } = reader;
  return {
    frontMatter,
    sections,
    tables,
    actions,
    eol: document.text.includes('\r\n') ? '\r\n' : '\n',
    text: document.text,
  };
}

/** A section while it is being read. */
type OpenSection = { -readonly [K in keyof Section]: Section[K] } & { quotes: Passage[] };

/** Puts the parts of a document's chunks together, in order. */
class StatementReader {
  readonly sections: Section[] = [];
  readonly tables: ActionTable[] = [];
  readonly actions: Action[] = [];
  readonly #text: string;
  #section: OpenSection | null = null;
  #entries: PlacedEntry[] = [];
  /** Where the section's own action goes among the actions: before those of its tables and items. */
  #place = 0;
  #table: ActionTable | null = null;
  #band: Passage | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  read(part: Part, base: number, inTable: boolean): void {
    switch (part.kind) {
      case 'heading':
        return this.#heading(part, base);
      case 'fields':
        for (const entry of part.entries) this.#entries.push({ entry, base });
        for (const action of part.actions) this.actions.push(itemAction(action, base, this.#section, this.#text));
        return;
      case 'quote':
        for (const passage of part.passages) this.#section?.quotes.push(moved(passage, base));
        return;
      case 'table': {
        this.#band = null;
        // A table of actions has a column of them, and one more that we know.
        const known = part.columns.filter((column) => column !== null);
        this.#table = known.includes('action') && known.length > 1 ? { ...part, span: shift(part.span, base) } : null;
        if (this.#table) this.tables.push(this.#table);
        return;
      }
      case 'row':
        if (this.#table && inTable) this.#row(part, base);
    }
  }

  /** Ends the last section, at the end of the document or the next heading. */
  close(end: number, nextDepth?: number): void {
    const section = this.#section;
    if (!section) {
      this.#entries = [];
      return;
    }
    section.span = { start: section.span.start, end };
    const title = this.sections.length === 1 && section.depth === 1 && nextDepth !== undefined && nextDepth > 1;
    if (this.#entries.length && !holdsNoAction(section, this.#entries, title)) {
      this.actions.splice(this.#place, 0, ...sectionActions(section, this.#entries, this.#text));
    }
    this.#entries = [];
  }

  #heading(part: Part & { kind: 'heading' }, base: number): void {
    this.close(base + part.span.start, part.depth);
    let parent: Section | null = this.#section;
    while (parent && parent.depth >= part.depth) parent = parent.parent;
    const span = shift(part.span, base);
    this.#section = { title: moved(part.title, base), depth: part.depth, span, parent, quotes: [], areas: part.areas };
    this.sections.push(this.#section);
    this.#place = this.actions.length;
    this.#table = null;
  }

  #row(part: Part & { kind: 'row' }, base: number): void {
    const cells = base ? part.cells.map((cell) => moved(cell, base)) : part.cells;
    const filled = cells.filter((cell) => cell.text);
    // A line across the table (`A1 Timeliness | | |`) names the area of the rows below it.
    if (filled.length === 1 && cells.length > 2 && areaMentions(filled[0]!.text)[0]?.sure) {
      this.#band = filled[0]!;
      return;
    }
    const action = rowAction(cells, shift(part.span, base), this.#table!, this.#section, this.#band);
    if (action) this.actions.push(action);
  }
}
