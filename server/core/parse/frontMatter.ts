import { distance } from 'fastest-levenshtein';
import { nearestKey, normal } from './nearestKey.ts';
import type { Span } from '../model/span.ts';
import { spanAt } from '../model/span.ts';
import type { Entry, FrontMatter, FrontMatterProblem } from '../model/statement.ts';
import { findDates } from './dates.ts';
import type { MarkdownDocument } from './document.ts';
import type { Chunk } from './markdown/chunk.ts';
import { lineAt } from './markdown/lines.ts';
import type { People } from './people.ts';
import { nobody, readPeople } from './people.ts';
import type { Yaml, YamlKey, YamlValue } from './yaml.ts';
import { readBlock, readFrontMatter } from './yaml.ts';
import { t } from '../words.ts';

/** The keys that a statement's front matter may hold and that mean something. */
const statementKeys = ['letter', 'principal-authority', 'received', 'submitted', 'people', 'agencies'] as const;
type Key = (typeof statementKeys)[number];

/** Keys that other tools read and that do no harm here. */
const otherKeys = new Set([
  ...[
    'title',
    'subtitle',
    'author',
    'authors',
    'date',
    'version',
    'status',
    'description',
    'tags',
    'keywords',
    'lang',
    'language',
  ],
  ...[
    'layout',
    'draft',
    'permalink',
    'slug',
    'category',
    'categories',
    'aliases',
    'cssclasses',
    'toc',
    'statement-due',
  ],
]);

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

class FrontMatterReader {
  readonly #yaml: Yaml;
  readonly #problems: FrontMatterProblem[] = [];
  readonly #keys = new Map<Key, YamlKey>();
  #quiet = false;

  constructor(yaml: Yaml) {
    this.#yaml = yaml;
  }

  read(): FrontMatter {
    // Where YAML itself is broken, what could be read around it is judged no further: one cause, one finding.
    const broken = this.#yaml.errors.find((error) => !error.isDuplicate);
    for (const { message, span } of broken ? [broken] : this.#yaml.errors) this.#problem(span, message);
    this.#quiet = broken !== undefined;
    for (const key of this.#yaml.keys) this.#know(key);
    const letter = this.#keys.get('letter');
    const firstLine = spanAt(this.#yaml.span.start, 3);
    const { people, place, file } = this.#people();
    const agencies = this.#list('agencies', (key) =>
      t('“{0}” takes a list of names, as in “[Northmere Council, Northmere Police]”.', key),
    );
    return {
      span: this.#yaml.span,
      letters: letter ? this.#letters(letter) : null,
      letterKey: letter?.span ?? firstLine,
      principalAuthority: this.#text('principal-authority', (key) => t('“{0}” takes the name of one authority.', key)),
      received: this.#date('received'),
      submitted: this.#date('submitted'),
      people,
      peoplePlace: place,
      peopleFile: file,
      agencies: agencies.map((entry) => entry.value),
      agencyEntries: agencies,
      problems: this.#problems,
      isBroken: this.#quiet,
    };
  }

  /** Files a key under what it means; a misspelt one too, so that one mistake is one finding. */
  #know(key: YamlKey): void {
    const name = normal(key.name);
    const known = statementKeys.find((k) => k === name) ?? nearestKey(name, statementKeys);
    if (known === key.name) this.#keys.set(known, key);
    else if (known && (known === name || !otherKeys.has(name))) {
      if (!this.#keys.has(known)) this.#keys.set(known, key);
      this.#problem(
        key.span,
        t("“{0}” is not a key of a statement's front matter. Did you mean “{1}”?", key.name, known),
        known,
      );
    } else if (!otherKeys.has(name) && !/^(?:x-|_)/i.test(key.name.trim())) {
      this.#problem(
        key.span,
        t(
          "“{0}” is not a key of a statement's front matter. Its keys are {1}.",
          ...[key.name, statementKeys.join(', ')],
        ),
      );
    }
  }

  #letters({ value, span, name }: YamlKey): readonly Entry<string>[] | null {
    if (!value || value.value === null || value.value === '') return null;
    const entries = (value.items ?? [value]).filter((item) => item.value !== null && item.value !== '');
    if (entries.length === 0) return null;
    if (entries.every((item) => typeof item.value === 'string')) return entries.map(entryOf);
    this.#problem(
      value.span.end > value.span.start ? value.span : span,
      t('“{0}” takes the path of a letter, or a list of paths, as in “letter: ./letter.md”.', name),
    );
    return entries.filter((item) => typeof item.value === 'string').map(entryOf);
  }

  #text(name: Key, takes: (key: string) => string): Entry<string> | null {
    const key = this.#keys.get(name);
    if (!key?.value || key.value.value === null || key.value.value === '') return null;
    if (typeof key.value.value === 'string') return entryOf(key.value);
    this.#problem(key.value.span, takes(key.name));
    return null;
  }

  #date(name: Key): Entry<string> | null {
    const key = this.#keys.get(name);
    if (!key?.value || key.value.value === null || key.value.value === '') return null;
    const entry = entryOf({ ...key.value, value: String(key.value.value) });
    if (typeof key.value.value === 'string' && findDates(entry.value).length) return entry;
    this.#problem(key.value.span, t('“{0}” takes a date, such as 2027-05-04.', key.name));
    return null;
  }

  #list(name: Key, takes: (key: string) => string): Entry<string>[] {
    const key = this.#keys.get(name);
    if (!key?.value || key.value.value === null) return [];
    const items = key.value.items ?? (typeof key.value.value === 'string' ? [key.value] : null);
    const wrong = items ? items.filter((item) => typeof item.value !== 'string') : [key.value];
    for (const item of wrong) this.#problem(item.span, takes(key.name));
    return (items ?? []).filter((item) => typeof item.value === 'string').map(entryOf);
  }

  /** The register; a text is the name of a file that holds it. */
  #people(): People & { file: Entry<string> | null } {
    const key = this.#keys.get('people');
    if (!key) return { ...nobody, file: null };
    if (key.value && isFile(key.value.value)) return { ...nobody, file: entryOf(key.value) };
    return {
      ...readPeople(key, (span, message, rename) => this.#problem(span, message, rename)),
      file: null,
    };
  }

  #problem(span: Span, message: string, rename: string | null = null): void {
    if (!this.#quiet) this.#problems.push({ message, span, rename });
  }
}

function isFile(value: unknown): boolean {
  return typeof value === 'string' && /\.(ya?ml|json)$/i.test(value);
}

function entryOf({ value, span }: YamlValue): Entry<string> {
  return { value: value as string, span };
}
