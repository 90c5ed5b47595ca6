import type { Passage } from '../model/passage.ts';
import type { LinkedArea } from './areas.ts';

/** A reference that no letter has, and where it is written: offsets in the passage's text. */
export interface Claim {
  readonly ref: string;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  /** The letter that it is said to be of. */
  readonly file: string | null;
}

/** A reference that was understood, and where it is written: offsets in the passage's text. */
export interface Named {
  readonly linked: LinkedArea;
  /** The second-level item: 2 of `A3.2`. */
  readonly item: number | null;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** What one place of a statement says about areas. */
export interface Said {
  readonly areas: readonly LinkedArea[];
  readonly additional: boolean;
  readonly claims: readonly Claim[];
  /** The references by which it names its areas; none where it quotes them. */
  readonly named: readonly Named[];
}

export interface SectionSays {
  /** Its parent's title when it was read: which of several letters is meant may hang on it. */
  readonly heading: Said | null;
  readonly quotes: Said | null;
}

export interface ActionSays {
  readonly area: Said | null;
  readonly band: Said | null;
  readonly ref: Said | null;
  /** What stands beside it in its table, or in its own words: `Track all assessments (A1)`. */
  readonly words: Said | null;
}
