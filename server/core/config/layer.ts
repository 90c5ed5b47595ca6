import type { Span } from '../model/span.ts';

/** One thing that a layer says: `rules.vague-action` is `off`. */
export interface Stated {
  /** The setting, and for one that goes by rule, field, kind or status also that. */
  readonly path: readonly [string] | readonly [string, string];
  /** Plain data of the setting's shape. */
  readonly value: unknown;
  /** Where the file says it; `null` for the editor's settings. */
  readonly span: Span | null;
}

/** What of a layer cannot be used, and what may have been meant. */
export interface LayerProblem {
  readonly message: string;
  /** `null` where nothing of the file could be read. */
  readonly span: Span | null;
  /** Texts that may have been meant in place of the span's. */
  readonly instead: readonly string[];
}

/** Settings for some files. */
export interface Override {
  readonly files: readonly string[];
  readonly stated: readonly Stated[];
}

/** The settings of one place: a `.wsoa.yaml`, or the editor. What cannot be used is left out and named in `problems`. */
export interface Layer {
  /** As the caller names files; `null` for the editor. */
  readonly file: string | null;
  readonly text: string;
  readonly stated: readonly Stated[];
  readonly overrides: readonly Override[];
  /** Layers further out do not count. */
  readonly root: boolean;
  readonly problems: readonly LayerProblem[];
}
