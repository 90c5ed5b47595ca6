import type { Node, Pair, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../model/span.ts';
import { linesOf } from './markdown/lines.ts';
import { readPlainYaml } from './plainYaml.ts';
import type { MarkdownDocument } from './document.ts';
import type { Source } from './yamlSources.ts';
import { frontMatter, settingsFile } from './yamlSources.ts';
import { t } from '../words.ts';

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

/** The front matter of a document; `null` when it has none. What can be read around an error is read. */
export function readFrontMatter({ chunks, starts }: MarkdownDocument): Yaml | null {
  const chunk = chunks[0];
  return chunk?.kind === 'front-matter' ? readBlock(chunk.text, starts[0]!) : null;
}

/** The same for a block that its writer forgot to close; `text` starts with `---`. */
export function readBlock(text: string, base: number): Yaml {
  const start = /^---[ \t]*(\r\n|\r|\n)/.exec(text)![0].length;
  const close = /(^|[\r\n])---[ \t]*[\r\n]*$/.exec(text.slice(start));
  const source = text.slice(start, close ? start + close.index + close[1]!.length : text.length);
  const span = { start: base, end: base + text.trimEnd().length };
  return readSource(source, base + start, span, frontMatter);
}

/** A file that is YAML as a whole, such as `.wsoa.yaml`. */
export function readYamlFile(text: string): Yaml {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return readSource(text.slice(bom), bom, { start: bom, end: text.length }, settingsFile);
}

function readSource(source: string, at: number, span: Span, what: Source): Yaml {
  const plain = readPlainYaml(source, at);
  if (plain) return { span, keys: plain, errors: [] };
  const problem = tooMuch(source, what);
  return problem ? readByLine(source, at, span, problem) : readByParser(source, at, span, what);
}

/** What the parser is given: its time grows faster than a text with errors, and it needs stack for each level. */
const LONGEST = 20_000;
const MOST_MARKS = 100;
/** A file is read once, and not at every keystroke. */
const LONGEST_FILE = 100_000;

/** Why a text is not read by the parser; `null` when it is. */
function tooMuch(source: string, what: Source, longest = LONGEST): string | null {
  if (source.length > longest) return what.tooLong();
  let brackets = 0;
  let marks = 0;
  for (const { 0: mark } of source.matchAll(/[[{\]}]|[:?-](?=[ \t])|[\r\n]/g)) {
    if (mark === '[' || mark === '{') brackets++;
    else if (mark === ']' || mark === '}') brackets = Math.max(brackets - 1, 0);
    else marks = mark === '\n' || mark === '\r' ? 0 : marks + 1;
    if (brackets + marks > MOST_MARKS)
      return t('Values stand too deep in each other here to be read. Write `key: value`, one a line.');
  }
  return null;
}

/** Where the whole is not read: the lines that are plain, each by itself. */
function readByLine(source: string, at: number, span: Span, message: string): Yaml {
  const keys = new Map<string, YamlKey>();
  for (const { start, end } of linesOf(source)) {
    const [key] = readPlainYaml(source.slice(start, end), at + start) ?? [];
    if (key && !keys.has(key.name)) keys.set(key.name, key);
  }
  const errors = [{ message, span: { start: span.start, end: span.start + 3 }, isDuplicate: false }];
  return { span, keys: [...keys.values()], errors };
}

/** The same by the parser, which reads all that YAML can say. */
export function readByParser(source: string, at: number, span: Span, what = frontMatter): Yaml {
  const { value, errors } = parse(source, at, what);
  // A list or a sentence where keys belong.
  if (what !== frontMatter && value && !value.keys && !errors.length) {
    errors.push({ message: plainError('', what), isDuplicate: false, span: firstLine(source, at) });
  }
  return { span, keys: value?.keys ?? [], errors };
}

/** A file whose whole may be a list. `value` is `null` where it holds nothing, or nothing that can be read. */
export function readYamlValue(
  source: string,
  what: Source,
): { readonly value: YamlValue | null; readonly errors: readonly YamlError[] } {
  const problem = tooMuch(source, what, LONGEST_FILE);
  return problem
    ? { value: null, errors: [{ message: problem, span: { start: 0, end: 0 }, isDuplicate: false }] }
    : parse(source, 0, what);
}

function parse(source: string, at: number, what: Source): { value: YamlValue | null; errors: YamlError[] } {
  const document = parseDocument(source, { prettyErrors: false, strict: true, uniqueKeys: true, logLevel: 'silent' });
  const errors = document.errors.map((error) => {
    // The line where reading failed: an unclosed quotation mark is noticed only at its end.
    const noticed = Math.min(error.pos[0], source.trimEnd().length);
    const open = unclosedBefore(source, noticed);
    const pos = open ?? noticed;
    const from = Math.max(source.lastIndexOf('\n', pos - 1), source.lastIndexOf('\r', pos - 1)) + 1;
    const words = /^[ \t]*([^\r\n]*)/.exec(source.slice(from))!;
    const end = from + words[0].trimEnd().length;
    return {
      message: plainError(open === null ? error.code : 'MISSING_CHAR', what),
      isDuplicate: error.code === 'DUPLICATE_KEY',
      span: { start: at + end - words[1]!.trimEnd().length, end: at + end },
    };
  });
  const root = document.contents;
  return { value: root ? valueOf(root, at, 0) : null, errors };
}

/**
 * The end of the line that opens a bracket which is not closed by `pos`, where the parser notices it; `null` when all are.
 */
function unclosedBefore(source: string, pos: number): number | null {
  let depth = 0;
  let opened = 0;
  for (const { start, end } of linesOf(source.slice(0, pos))) {
    const line = source.slice(start, end).replace(/"[^"]*"|'[^']*'|(?<=^|\s)#.*/g, '');
    // A bracket within words opens nothing.
    if (depth === 0 && !/(?:^|[:-]\s)\s*[[{]/.test(line)) continue;
    if (depth === 0) opened = end;
    for (const [mark] of line.matchAll(/[[{\]}]/g)) depth += mark === '[' || mark === '{' ? 1 : -1;
    depth = Math.max(0, depth);
  }
  return depth > 0 ? opened : null;
}

/** Aliases are not followed and depth is bounded: front matter is data from anywhere. */
const DEEPEST = 6;

function keysOf(map: YAMLMap, base: number, depth: number): YamlKey[] {
  return map.items.flatMap((pair: Pair) => {
    const key = pair.key as Node | null;
    if (!isScalar(key) || !key.range) return [];
    const value = pair.value as Node | null;
    return [
      { name: String(key.value), span: spanOf(key, base), value: value ? valueOf(value, base, depth + 1) : null },
    ];
  });
}

function valueOf(node: Node, base: number, depth: number): YamlValue {
  const span = spanOf(node, base);
  if (depth > DEEPEST) return { value: undefined, span, items: null, keys: null };
  if (isSeq(node)) {
    const items = (node.items as Node[]).map((item) => valueOf(item, base, depth + 1));
    return { value: items.map((item) => item.value), span, items, keys: null };
  }
  if (isMap(node)) return { value: {}, span, items: null, keys: keysOf(node, base, depth) };
  return { value: isScalar(node) ? node.value : undefined, span, items: null, keys: null };
}

function spanOf(node: Node, base: number): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start: base + start, end: base + end };
}

function firstLine(source: string, at: number): Span {
  const start = source.search(/\S/);
  const line = /^[^\r\n]*/.exec(source.slice(start))![0].trimEnd();
  return { start: at + start, end: at + start + line.length };
}

function plainError(code: string, what: Source): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return what.duplicate();
    case 'TAB_AS_INDENT':
      return what.tab();
    case 'MISSING_CHAR':
      return what.missing();
    case 'BAD_INDENT':
      return what.indent();
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return what.colon();
    default:
      return what.unreadable();
  }
}
