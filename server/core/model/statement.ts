import type { FrontMatter } from './frontMatter.ts';
import type { Ignore } from './ignore.ts';
import type { AreaKind } from './letter.ts';
import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

/** What is known of an action. The words that name each in a statement are in `config/fieldWords.ts`. */
export const fieldNames = [
  ...(['owner', 'agency', 'deadline', 'measure', 'evidence', 'status', 'area', 'ref'] as const),
  /** Actions of other statements that answer the area: `plan.md#2.1`. */
  'answered',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** One `- **Owner:** …` item or one cell. An empty value has an empty span, where it would be written. */
export interface Field extends Passage {
  readonly name: FieldName;
  /** The label's words as the writer has them: `Lead officer`. */
  readonly label: string;
}

/** A reference to an area as a statement writes it; offsets are in the text that it was found in. */
export interface AreaMention {
  /** `A1`; for a bare number (`Recommendation 3`) the number alone. */
  readonly ref: string;
  /** The kind that goes with a bare number, where a word says it. */
  readonly kind: AreaKind | null;
  /** The second-level item: 2 of `A3.2`. */
  readonly item: number | null;
  /** `b` of `R3b` and `R3(b)`: of the reference where a letter has such an area, else a part of R3. */
  readonly letter: string | null;
  readonly from: number;
  /** Where it ends without that letter. */
  readonly to: number;
  /** Where it ends with it. */
  readonly end: number;
  /** True where it can only be meant as a reference: at the start, in brackets, or after a word for it. */
  readonly sure: boolean;
}

/** Words that may be the letter's; `loose` where they stand in italics, as many others do. */
export interface Quote extends Passage {
  readonly loose?: true;
}

/** A heading and where its section begins and ends: up to the next heading of any level. */
export interface Section {
  readonly title: Passage;
  readonly depth: number;
  readonly span: Span;
  readonly parent: Section | null;
  /** Block quotes in it and the like: what it quotes of the letter. */
  readonly quotes: readonly Quote[];
  /** The references to areas in its heading. */
  readonly areas: readonly AreaMention[];
  /** Whether actions stand in it, or it is one itself. */
  readonly hasActions: boolean;
}

/** A table of actions. */
export interface ActionTable {
  readonly span: Span;
  /** What each column holds; `action` is the column of titles, `null` one that means nothing to us. */
  readonly columns: readonly (FieldName | 'action' | null)[];
  readonly labels: readonly string[];
  /** The column of dates that took the place of the deadlines: `Revised date`; -1 without one. */
  readonly revised: number;
  /** A further column of owners, which counts where the first has nobody: `Health lead` beside `Council lead`; -1 without one. */
  readonly second: number;
  /** The column that says two things, one of which no other says: `Who and by when?`; -1 without one. */
  readonly both: number;
  /** Further columns of reports, each of a later day than the last: `Q1 update`, `Q2 update`. */
  readonly updates: readonly number[];
  /** The column of milestones, in which a date is the deadline where no column is of deadlines; -1 without one. */
  readonly milestones: number;
}

/** One action, however it is written. */
export interface Action {
  /** As the writer has it: `1.1`. `null` when there is none. */
  readonly ref: string | null;
  readonly refSpan: Span | null;
  /** What will be done. */
  readonly title: Passage;
  /** The whole of it: its section, its row, or its list item. */
  readonly span: Span;
  /** One of each name; several lines of areas are one field. */
  readonly fields: Readonly<Partial<Record<FieldName, Field>>>;
  /** It says that nothing will be done, and why; '' without a reason. `null` for all that is to be done. */
  readonly declined: { readonly reason: string } | null;
  /** The box of its list item is ticked: it is done, unless its status says otherwise. */
  readonly ticked?: true;
  /** What it has none of itself, and a line above says for all of them: `**Lead:** Head of MASH` above a table. */
  readonly shared: SharedFields | null;
  /** The nearest heading above it, its own included. `null` before the first heading. */
  readonly section: Section | null;
  /** A line above it that names the areas of what stands below: a row across its table, `**Area for improvement 2:** …`. */
  readonly band: Passage | null;
  /** What its table says before it in columns by other names, one of which may be its area: `Issue`, `Concern`. */
  readonly beside?: readonly Passage[];
  /** How it is written, which is how a fix writes into it. */
  readonly form: ActionForm;
}

/** Fields that a line above several actions states for all of them that have none of their own. */
export interface SharedFields {
  readonly owner: Field | null;
  readonly deadline: Field | null;
  /** Of which of them it is the first of those actions: what is wrong with the line is said of it alone. */
  readonly first: readonly ('owner' | 'deadline')[];
}

export type ActionForm =
  /**
   * A list of fields below a heading or an item; `last` is the last one without its marker (`- `). `inline`: they stand
   * in the item's own words, one after the other.
   */
  | { readonly kind: 'list'; readonly last: Span; readonly bold: boolean; readonly inline?: boolean }
  /** A row of a table; `cells` are the cells' contents, one a column (fewer in a short row). */
  | { readonly kind: 'row'; readonly table: ActionTable; readonly cells: readonly Span[] };

/** All words of a stretch of a statement but those in code, HTML and front matter. */
export interface ProseWords {
  /** The same object for as long as its text is: what was found in it may be kept by it. */
  readonly key: object;
  /** What it is; lists, paragraphs and all else are `text`. In a row of a table each cell is a passage. */
  readonly kind: 'heading' | 'quote' | 'table-head' | 'table-row' | 'text';
  /** Their spans are from where the stretch begins. */
  readonly passages: readonly Passage[];
  /** It as written, markup and all: enough to tell whether its passages are worth reading, which takes far longer. */
  readonly raw: string;
}

/** The same where it stands in a version of the statement. */
export interface ProseChunk extends ProseWords {
  /** Where it begins. */
  readonly base: number;
}

/** The words of a statement, in order, stretch by stretch. Each is read when it is first asked for. */
export interface Prose {
  /** The key of each stretch: the same object for as long as its text is. */
  readonly all: readonly object[];
  at(index: number): ProseChunk;
  /** Which of them an offset stands in. */
  indexAt(offset: number): number;
  /** Where one begins; where the text ends behind the last. */
  startOf(index: number): number;
}

/** A written statement of proposed action, as read. */
export interface Statement {
  readonly frontMatter: FrontMatter;
  readonly sections: readonly Section[];
  readonly tables: readonly ActionTable[];
  readonly actions: readonly Action[];
  /** Those of them that say where else their area is answered. */
  readonly answered: readonly Action[];
  /** Those that say that nothing will be done. */
  readonly declined: readonly Action[];
  /** Its words, for rules about wording. */
  readonly prose: Prose;
  /** Its comments that say which findings do not apply. */
  readonly ignores: readonly Ignore[];
  /** The document's own line end. */
  readonly eol: '\n' | '\r\n';
  /** The whole text, for fixes that need what stands around. */
  readonly text: string;
}
