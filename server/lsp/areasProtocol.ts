import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import type { AreaState } from '../core/describe/areas.ts';

/** The client asks it with `AboutAreas` and is answered with an `AreasOverview`. */
export const areasRequest = 'wsoa/areas';
/** Sent with `AboutAreas` when what a document that was asked about would show differs, once the writer pauses. */
export const areasChanged = 'wsoa/areasChanged';
/** The same overview as a Markdown table: asked with `AboutAreas`, answered with a text, or `null`. */
export const coverageSummaryRequest = 'wsoa/coverageSummary';
/** Asked with `AddActionParams`, answered with an edit of the statement, or `null`. Nothing is changed by asking. */
export const addActionRequest = 'wsoa/addAction';

export interface AboutAreas {
  /** A statement's or a letter's URI. */
  readonly uri: string;
}

export interface AddActionParams extends AboutAreas {
  /** The area's id in the overview of `uri`. */
  readonly area: string;
  /** The statement that the action is added to, one of the overview's. */
  readonly statement: string;
}

export interface AddedAction {
  readonly statement: string;
  readonly edit: WorkspaceEdit;
}

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** The areas of a statement's letters, or of a letter, and how they are answered. Texts are plain English. */
export interface AreasOverview {
  readonly kind: 'statement' | 'letter' | 'none';
  readonly uri: string;
  /** URIs of the statements that answer: of a statement itself, of a letter those that name it. */
  readonly statements: readonly string[];
  /** URIs of the letters that were read. */
  readonly letters: readonly string[];
  /** Gaps in all, and what they are: `2 areas without an action, 3 actions with gaps`. */
  readonly gaps: number;
  readonly gapsText: string;
  /** Priority action first, then as the letter has them. */
  readonly areas: readonly AreaEntry[];
  /** Where the asked document has gaps, in its order, each place once. */
  readonly stops: readonly GapStop[];
}

export interface AreaEntry {
  /** The same as long as the letter names it so; for nobody's eyes. */
  readonly id: string;
  readonly ref: string;
  readonly label: string;
  readonly description: string;
  /** For screen readers. */
  readonly spoken: string;
  /** All its words. */
  readonly text: string;
  readonly state: AreaState;
  readonly agency: string | null;
  /** In the letter. */
  readonly place: Place;
  /** Its section in the statement, where it has one. */
  readonly section: Place | null;
  readonly actions: readonly ActionEntry[];
}

export interface ActionEntry {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
  readonly gaps: number;
  readonly overdue: boolean;
  readonly finished: boolean;
  /** One by one, spelled alike in all the overview. */
  readonly owners: readonly string[];
  readonly agencies: readonly string[];
  readonly place: Place;
}

export interface GapStop {
  readonly range: Range;
  /** `Action 2.1: no owner`. */
  readonly message: string;
}
