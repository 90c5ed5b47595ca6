import { distance } from 'fastest-levenshtein';
import { normal } from './nearestKey.ts';
import type { FrontMatter } from '../model/frontMatter.ts';
import type { MarkdownDocument } from './document.ts';
import { FrontMatterReader, statementKeys } from './frontMatterReader.ts';
import type { Chunk } from './markdown/chunk.ts';
import { lineAt } from './markdown/lines.ts';
import type { Yaml } from './yamlData.ts';
import { readBlock, readFrontMatter } from './yaml.ts';
import { t } from '../words.ts';

/** A statement's front matter; `null` when the document is no statement. */
export function readStatementFrontMatter(document: MarkdownDocument): FrontMatter | null {
  const chunk = document.chunks[0];
  if (chunk?.kind !== 'front-matter') return understood(readUnclosed(document));
  const known = read.get(chunk);
  if (known && known.start === document.starts[0]) return known.frontMatter;
  const frontMatter = understood(readFrontMatter(document));
  read.set(chunk, { start: document.starts[0]!, frontMatter });
  return frontMatter;
}

/** What was read of a block, for as long as it stays as it is. */
const read = new WeakMap<Chunk, { readonly start: number; readonly frontMatter: FrontMatter | null }>();

function understood(yaml: Yaml | null): FrontMatter | null {
  return yaml && isStatement(yaml) ? new FrontMatterReader(yaml).read() : null;
}

/** A block that begins as front matter, names a letter, and lacks its closing line. */
function readUnclosed({ text }: MarkdownDocument): Yaml | null {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!/^---[ \t]*[\r\n]/.test(text.slice(start, start + 100))) return null;
  let end = lineAt(text, start).next;
  while (end < text.length && end - start < 4000) {
    const line = lineAt(text, end);
    if (!/^([\w -]+:(\s|$)|\s+\S|-\s|#[^#]|$)/.test(text.slice(line.start, line.end)) || line.start === line.end) break;
    end = line.next;
  }
  const block = text.slice(start, end);
  if (!/^letter[ \t]*:/m.test(block)) return null;
  const yaml = readBlock(block, start);
  const open = lineAt(text, start);
  const message = t('The front matter is not closed. Put a line of three dashes (---) below its last line.');
  return { ...yaml, errors: [{ message, span: { start, end: open.end }, isDuplicate: false }] };
}

/**
 * A document is a statement when its front matter names a letter, or plainly tried to: a misspelt key with a path, or
 * beside another of a statement's own, or two of those that nothing else has.
 */
function isStatement({ keys, errors, span }: Yaml): boolean {
  const names = keys.map((key) => normal(key.name));
  if (names.includes('letter')) return true;
  const own = names.filter((name) => (statementKeys as readonly string[]).includes(name)).length;
  if (own >= 1 && names.some((name) => distance(name, 'letter') <= 2)) return true;
  if (keys.some(({ value }, i) => distance(names[i]!, 'letter') <= 2 && isLetterPath(value?.value))) return true;
  return errors.length === 0 && span.end > 0 && own >= 2 && (names.includes('received') || names.includes('submitted'));
}

/** `leter: ./letter.md`: the path says what was meant. */
function isLetterPath(value: unknown): boolean {
  return typeof value === 'string' && /^\S.*\.(?:md|markdown|pdf|docx|html?)$/i.test(value);
}
