import type { Position, WorkspaceEdit } from 'vscode-languageserver';

/** Where an action can go: asked with `AtPosition`, answered with `MoveChoices`. */
export const moveChoicesRequest = 'wsoa/moveChoices';
/** Asked with `MoveActionParams`, answered with a `Refactored`. Nothing is changed by asking. */
export const moveActionRequest = 'wsoa/moveAction';
/** Asked with a document's URI, answered with a `Refactored`. Nothing is changed by asking. */
export const renumberRequest = 'wsoa/renumberActions';

export interface OfDocument {
  readonly uri: string;
}

export interface AtPosition extends OfDocument {
  readonly position: Position;
}

export interface MoveActionParams extends AtPosition {
  /** One of `MoveChoices`. */
  readonly area: string;
}

/** `reason` is a whole sentence in plain English. */
export interface Refused {
  readonly kind: 'none';
  readonly reason: string;
}

/** The areas that the action can be moved to, in the letter's order. */
export interface AreaChoices {
  readonly kind: 'areas';
  /** `Action 2.1 “Brief every team” answers A2 now.` */
  readonly now: string;
  readonly areas: readonly { readonly id: string; readonly label: string; readonly detail: string }[];
}

export type MoveChoices = AreaChoices | Refused;

export type Refactored = { readonly kind: 'edit'; readonly edit: WorkspaceEdit } | Refused;
