import type { Temporal } from 'temporal-polyfill';
import type { check } from '../core/check.ts';
import type { Files } from './files.ts';

export interface WorkspaceOptions {
  readonly files: Files;
  /** Folders (URIs): statements are looked for in them, and no letter outside of them is read. */
  readonly roots: readonly string[];
  /** The day to check for; a function where it may change while we run. */
  readonly today: Temporal.PlainDate | (() => Temporal.PlainDate);
  /** The editor's settings as it gives them; `setEditorSettings` changes them. */
  readonly settings?: unknown;
  /** The folder up to which settings files are looked for, for a file; without it, and where `null`, its root. */
  readonly settingsWithin?: (file: string) => string | null;
  /** How many closed files stay in memory, as far as they were read; 64 unless told. */
  readonly kept?: number;
  /** Gets one line for each thing that went wrong inside. */
  readonly log: (line: string) => void;
  /** For tests: what checks a statement. */
  readonly check?: typeof check;
}
