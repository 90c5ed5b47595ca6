import type { Span } from '../model/span.ts';
import { linesOf } from './markdown/lines.ts';
import type { MarkdownDocument } from './document.ts';
import type { Source } from './yamlSources.ts';
import { frontMatter, settingsFile } from './yamlSources.ts';
import { readPlainYaml } from './plainYaml.ts';
import type { Yaml, YamlError, YamlKey, YamlValue } from './yamlData.ts';
import { parseYaml, readByParser } from './yamlParser.ts';
import { t } from '../words.ts';

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

/** A file whose whole may be a list. `value` is `null` where it holds nothing, or nothing that can be read. */
export function readYamlValue(
  source: string,
  what: Source,
): { readonly value: YamlValue | null; readonly errors: readonly YamlError[] } {
  const problem = tooMuch(source, what, LONGEST_FILE);
  return problem
    ? { value: null, errors: [{ message: problem, span: { start: 0, end: 0 }, isDuplicate: false }] }
    : parseYaml(source, 0, what);
}
