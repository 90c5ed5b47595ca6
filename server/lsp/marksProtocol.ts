/** The client asks it with `{ uri }` of a document and is answered with `Marks`. */
export const marksRequest = 'wsoa/marks';

/** What a reading view (a preview) can show of a document, found by its words: no view keeps the columns of the text. */
export interface Marks {
  /** `none`: the document is neither a statement nor a letter, and is to be shown as ever. */
  readonly kind: 'statement' | 'letter' | 'none';
  /** In the order of the document. */
  readonly marks: readonly MarkEntry[];
}

export interface MarkEntry {
  readonly kind: 'area' | 'action' | 'placeholder' | 'gap';
  /** From 0, as in the text with its front matter. */
  readonly line: number;
  /** The line's text up to the mark, as written. */
  readonly before: string;
  /** The marked words of that line, as written; empty where something would be written. */
  readonly words: string;
  /** For people: what an area asks, the message of a finding. */
  readonly says: string;
  /** Of a gap: the rule, and how severe it is. */
  readonly rule?: string;
  readonly severity?: 'error' | 'warning' | 'information';
}
