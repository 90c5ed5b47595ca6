import type { Span } from '../model/span.ts';
import { spanAt } from '../model/span.ts';
import type { Entry, FrontMatter, FrontMatterProblem } from '../model/frontMatter.ts';
import { findDates } from './dates.ts';
import { nearestKey, normal } from './nearestKey.ts';
import type { People } from './people.ts';
import { nobody, readPeople } from './people.ts';
import type { Yaml, YamlKey, YamlValue } from './yamlData.ts';
import { t } from '../words.ts';

/** The keys that a statement's front matter may hold and that mean something. */
export const statementKeys = ['letter', 'principal-authority', 'received', 'submitted', 'people', 'agencies'] as const;
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

/** Reads what the keys of a statement's front matter say, and what is wrong with them. */
export class FrontMatterReader {
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
