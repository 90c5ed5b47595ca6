import type { Position, WorkspaceEdit } from 'vscode-languageserver';

/** Asked with `PasteActionParams`, answered with a `PastedAction`, or `null`: the words are pasted as they are. */
export const pasteActionRequest = 'wsoa/pasteAction';

export interface PasteActionParams {
  readonly uri: string;
  readonly position: Position;
  /** What is pasted or dropped. */
  readonly text: string;
  /** Also where the words are no area's, for the area that they may be about. */
  readonly always: boolean;
}

export interface PastedAction {
  /** What the menu offers. */
  readonly title: string;
  /** A snippet for the place; `null` where the action stands somewhere else. */
  readonly snippet: string | null;
  /** What is to be done elsewhere; `null` where it is done at the place. */
  readonly edit: WorkspaceEdit | null;
  /** The words are an area's. */
  readonly known: boolean;
  /** They are, and stand alone, so that this is what was meant. */
  readonly sure: boolean;
}
