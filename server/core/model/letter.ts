import type { Temporal } from 'temporal-polyfill';
import type { PresetName } from '../config/presets.ts';
import type { Ignore } from './ignore.ts';
import type { Span } from './span.ts';

/** What a letter asks for: improvement, priority action, or a recommendation to be answered. */
export type AreaKind = 'improvement' | 'priority' | 'recommendation';

/** A second-level item of an area; `ref` is the area's with its number: `A3.2`. */
export interface AreaItem {
  readonly ref: string;
  readonly text: string;
  readonly span: Span;
}

/** One area for improvement or priority action, or one recommendation. */
export interface Area {
  /** `A1`, `P2`, `R3`: written in the letter, or minted in order. */
  readonly ref: string;
  /** Where the letter writes the reference; `null` when it was minted. */
  readonly refSpan: Span | null;
  readonly kind: AreaKind;
  /** The headings it stands under, `Main > Sub`, as printed. */
  readonly heading: string;
  /** The body that the letter names for it in a table's column. */
  readonly agency: string | null;
  /** The time that the letter sets for it, as printed: `Within three months`. */
  readonly timescale: string | null;
  /** The sentence that the area completes: `Leaders need to ensure that:`. */
  readonly stem: string | null;
  /** A paragraph without a bullet, which may be a part of another area, or none. */
  readonly loose: boolean;
  /** All its words, second-level items included, paragraphs and items on lines of their own; no reference. */
  readonly text: string;
  readonly items: readonly AreaItem[];
  /** The whole of it. */
  readonly span: Span;
  /** Its first line: where a finding about it is shown. */
  readonly titleSpan: Span;
}

/** An inspection letter, as read. Dates are those that it prints; `null` when it prints none. */
export interface Letter {
  readonly title: string | null;
  /** What it calls itself: the kind of inspection, or a scrutiny report. */
  readonly inspection: PresetName | null;
  readonly published: Temporal.PlainDate | null;
  readonly statementDue: Temporal.PlainDate | null;
  /** The words of the due date: `by 15 August 2016`. */
  readonly dueText: string | null;
  /** Where that date stands: in the text, else in the front matter. */
  readonly dueSpan: Span | null;
  readonly principalAuthority: string | null;
  /** The address to which the statement goes. */
  readonly sendTo: string | null;
  /** The agencies that it is addressed to. */
  readonly agencies: readonly string[];
  readonly areas: readonly Area[];
  /** Paragraphs among its listed areas that are read as none, in runs that follow each other. */
  readonly passedOver: readonly (readonly Span[])[];
  /** Its comments that say which findings do not apply. */
  readonly ignores: readonly Ignore[];
  /** The importer made it, and nobody has noted yet, as `compared`, that its areas are those of what arrived. */
  readonly uncompared: boolean;
}
