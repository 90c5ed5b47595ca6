import type { Node, Pair, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../model/span.ts';
import { linesOf } from './markdown/lines.ts';
import type { Yaml, YamlError, YamlKey, YamlValue } from './yamlData.ts';
import type { Source } from './yamlSources.ts';
import { frontMatter } from './yamlSources.ts';

/** The keys of a text by the parser, which reads all that YAML can say. */
export function readByParser(source: string, at: number, span: Span, what = frontMatter): Yaml {
  const { value, errors } = parseYaml(source, at, what);
  // A list or a sentence where keys belong.
  if (what !== frontMatter && value && !value.keys && !errors.length) {
    errors.push({ message: plainError('', what), isDuplicate: false, span: firstLine(source, at) });
  }
  return { span, keys: value?.keys ?? [], errors };
}

/** What a text of YAML says, `at` characters into the document; `value` is `null` where it says nothing. */
export function parseYaml(source: string, at: number, what: Source): { value: YamlValue | null; errors: YamlError[] } {
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
