import type { Span } from '../model/span.ts';
import { linesOf } from './markdown/lines.ts';
import type { YamlKey, YamlValue } from './yamlData.ts';

/**
 * Front matter as nearly all of it is written, read without a YAML parser: `key: words`, `key: [a, b]`, and a list of
 * `- words` or `- { key: words }` below a key. `null` for anything else, which the parser then reads. A property test
 * holds the two together (test/parse/yaml.test.ts).
 */
export function readPlainYaml(source: string, base: number): readonly YamlKey[] | null {
  const keys: { name: string; span: Span; value: YamlValue | null }[] = [];
  const names = new Set<string>();
  let items: YamlValue[] | null = null;
  let values: unknown[] = [];
  let indent = -1;
  for (const line of linesOf(source)) {
    if (line.first === line.end) continue;
    const text = source.slice(line.start, line.end).trimEnd();
    const item = /^( +|)- (?=\S)/.exec(text);
    if (item) {
      const key = keys[keys.length - 1];
      if (!key || (key.value && !items)) return null;
      if (items && item[1]!.length !== indent) return null;
      indent = item[1]!.length;
      const value = readValue(text, item[0].length, line.start + base);
      if (!value || value.items) return null;
      if (!items) [items, values] = [[], []];
      items.push(value);
      values.push(value.value);
      key.value = {
        value: values,
        span: { start: items[0]!.span.start, end: value.span.end },
        items,
        keys: null,
      };
      continue;
    }
    const found = /^([A-Za-z][\w-]*):(?: +(?=\S)|$)/.exec(text);
    if (!found || names.has(found[1]!) || isWord(found[1]!)) return null;
    names.add(found[1]!);
    items = null;
    const value = found[0].length < text.length ? readValue(text, found[0].length, line.start + base) : null;
    if (found[0].length < text.length && !value) return null;
    const start = base + line.start;
    keys.push({ name: found[1]!, span: { start, end: start + found[1]!.length }, value });
  }
  return keys;
}

function readValue(text: string, from: number, base: number): YamlValue | null {
  const span = { start: base + from, end: base + text.length };
  const words = text.slice(from);
  if (words[0] !== '[' && words[0] !== '{') return scalar(words, span);
  if (words[words.length - 1] !== (words[0] === '[' ? ']' : '}')) return null;
  const parts = partsOf(words.slice(1, -1), base + from + 1);
  if (!parts) return null;
  if (words[0] === '[') {
    const items: YamlValue[] = [];
    for (const part of parts) {
      const item = scalar(part.text, part.span);
      if (!item) return null;
      items.push(item);
    }
    return { value: items.map((item) => item.value), span, items, keys: null };
  }
  const keys: YamlKey[] = [];
  for (const { text: pair, span: place } of parts) {
    const found = /^([A-Za-z][\w-]*): +/.exec(pair);
    if (!found || isWord(found[1]!) || keys.some((key) => key.name === found[1])) return null;
    const value = scalar(pair.slice(found[0].length), { start: place.start + found[0].length, end: place.end });
    if (!value) return null;
    keys.push({ name: found[1]!, span: { start: place.start, end: place.start + found[1]!.length }, value });
  }
  return { value: {}, span, items: null, keys };
}

function scalar(words: string, span: Span): YamlValue | null {
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(words);
  if (quoted) return { value: quoted[1] ?? quoted[2], span, items: null, keys: null };
  return isPlain(words) ? { value: words, span, items: null, keys: null } : null;
}

/** What stands between the commas of a list or mapping in brackets; `null` when something is missing there. */
function partsOf(words: string, base: number): { text: string; span: Span }[] | null {
  const parts: { text: string; span: Span }[] = [];
  if (!words.trim()) return parts;
  const part = /((?:"[^"\\]*"|'[^']*'|[^,"'[\]{}])*)(,|$)/y;
  for (let end = ','; end === ',';) {
    const match = part.exec(words);
    const text = match?.[1]!.trim();
    if (!match || !text) return null;
    const start = base + match.index + match[1]!.search(/\S/);
    parts.push({ text, span: { start, end: start + text.length } });
    end = match[2]!;
  }
  return parts;
}

/** Words that mean themselves in YAML: no sign of its own in them, and no number, truth or nothing. */
function isPlain(words: string): boolean {
  return (
    /^[A-Za-z./\u00c0-\u024f][^\t#:,[\]{}&*!|>"'%@`\\]*$|^\d{4}-\d\d-\d\d$/.test(words) &&
    !isWord(words) &&
    !/^\.?\d|^[-+.]*(inf|nan)$/i.test(words.replace(/^\d{4}-\d\d-\d\d$/, ''))
  );
}

function isWord(words: string): boolean {
  return /^(true|false|null|yes|no|on|off|y|n|~)$/i.test(words);
}
