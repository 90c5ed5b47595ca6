import type { Span } from '../model/span.ts';

/** A value of the front matter and where it stands; `value` is plain data. */
export interface YamlValue {
  readonly value: unknown;
  readonly span: Span;
  /** The items of a list. */
  readonly items: readonly YamlValue[] | null;
  /** The keys of a mapping. */
  readonly keys: readonly YamlKey[] | null;
}

export interface YamlKey {
  readonly name: string;
  readonly span: Span;
  readonly value: YamlValue | null;
}

export interface YamlError {
  readonly message: string;
  readonly span: Span;
  /** A key that stands twice; anything else means that something was not read. */
  readonly isDuplicate: boolean;
}

export interface Yaml {
  /** The whole block with its fences. */
  readonly span: Span;
  readonly keys: readonly YamlKey[];
  /** Errors of YAML itself, in words for people who have never heard of it. */
  readonly errors: readonly YamlError[];
}
