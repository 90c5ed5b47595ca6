export interface Bundled {
  readonly title: string;
  readonly license: string;
  readonly texts: readonly string[];
}
export interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
}
export function bundledPackages(root: string, metafiles: readonly Metafile[]): readonly Bundled[];
export function isSuitable(expression: string): boolean;
export function writeNotices(root: string, metafiles: readonly Metafile[], file: string): number;
