import { readYamlFile } from '../parse/yaml.ts';
import type { YamlError, YamlKey, YamlValue } from '../parse/yamlData.ts';
import type { Layer, LayerProblem, Override, Stated } from './layer.ts';
import { nearest } from './nearest.ts';
import type { Option } from './options.ts';
import { andList, clientOptions, editorOptions, options } from './options.ts';
import { readValue } from './readValue.ts';
import { t } from '../words.ts';

/** The longest pattern of `files`. */
const LONGEST_PATTERN = 300;

/** Reads a `.wsoa.yaml`. Never throws: what is wrong in it is left out, and said at its place. */
export function readSettingsFile(file: string, text: string): Layer {
  const { keys, errors } = readYamlFile(text);
  return new LayerReader(file, text).read(keys, errors);
}

/**
 * The editor's settings, as JSON. Names may be spelled as editors do (`workingDays`); what is empty, which is how an
 * editor says that nothing is set, is passed over.
 */
export function readEditorSettings(settings: unknown): Layer {
  const keys = asYaml(settings).keys ?? [];
  const named = keys.map((key) => ({
    ...key,
    name: key.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  }));
  const set = named.filter(
    ({ name, value }) => value && value.value !== null && value.value !== '' && !clientOptions.includes(name),
  );
  return new LayerReader(null, '').read(set, []);
}

/** Plain data as the YAML reader would give it; it has no places. */
function asYaml(value: unknown, depth = 0): YamlValue {
  const span = { start: 0, end: 0 };
  if (depth > 6 || value === null || typeof value !== 'object')
    return { value: value ?? null, span, items: null, keys: null };
  if (Array.isArray(value)) {
    const items = value.map((item) => asYaml(item, depth + 1));
    return { value: items.map((item) => item.value), span, items, keys: null };
  }
  const keys = Object.entries(value).map(([name, one]): YamlKey => ({ name, span, value: asYaml(one, depth + 1) }));
  return { value: {}, span, items: null, keys };
}

class LayerReader {
  readonly #file: string | null;
  readonly #text: string;
  readonly #problems: LayerProblem[] = [];

  constructor(file: string | null, text: string) {
    this.#file = file;
    this.#text = text;
  }

  read(keys: readonly YamlKey[], errors: readonly YamlError[]): Layer {
    const allowed = this.#file === null ? [...options.filter(({ fileOnly }) => !fileOnly), ...editorOptions] : options;
    const stated = this.#stated(keys, allowed);
    const overrides = keys.filter(({ name }) => name === 'overrides').flatMap((key) => this.#overrides(key));
    // Where YAML itself is broken, what could be read around it is judged no further: one cause, one finding.
    const broken = errors.find((error) => !error.isDuplicate);
    const told = (broken ? [broken] : errors).map(({ message, span }) => ({ message, span, instead: [] }));
    const problems = broken ? told : [...told, ...this.#problems];
    return {
      file: this.#file,
      text: this.#text,
      stated: stated.filter(({ path: [name] }) => name !== 'root' && name !== 'overrides'),
      overrides,
      root: stated.some(({ path: [name], value }) => name === 'root' && value === true),
      problems: problems.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
    };
  }

  #stated(keys: readonly YamlKey[], allowed: readonly Option[]): readonly Stated[] {
    return keys.flatMap((key): readonly Stated[] => {
      const option = allowed.find(({ name }) => name === key.name);
      if (!option) {
        this.#unknown(
          key,
          (name) => t('“{0}” is no setting.', name),
          allowed.map(({ name }) => name),
        );
        return [];
      }
      if (!key.value || key.value.value === null || option.shape.is === 'overrides') return [];
      if (option.shape.is === 'map') return this.#map(key, option);
      const value = this.#value(key, key.value, option.shape);
      return value === undefined ? [] : [{ path: [option.name], value, span: this.#spanOf(key) }];
    });
  }

  /** Each key of a map is a thing of its own: one may be right where its neighbour is wrong. */
  #map(key: YamlKey, { name, shape }: Option): readonly Stated[] {
    if (shape.is !== 'map') return [];
    if (!key.value?.keys) {
      this.#wrong(key.value!, t('“{0}” takes {1}.', key.name, shape.takes()));
      return [];
    }
    return key.value.keys.flatMap((inner): readonly Stated[] => {
      if (!shape.keys.includes(inner.name)) {
        this.#unknown(inner, shape.unknown, shape.keys);
        return [];
      }
      if (!inner.value || inner.value.value === null) return [];
      const value = this.#value(inner, inner.value, shape.of);
      return value === undefined ? [] : [{ path: [name, inner.name], value, span: this.#spanOf(inner) }];
    });
  }

  #value(key: YamlKey, value: YamlValue, shape: Option['shape']): unknown {
    return readValue(value, shape, ({ span, value: given }, takes, instead) => {
      const shown = typeof given === 'string' || typeof given === 'number';
      const said = shown
        ? t('“{0}” takes {1}, not “{2}”.', key.name, takes, given)
        : t('“{0}” takes {1}.', key.name, takes);
      const message = instead.length ? `${said} ${t('Did you mean “{0}”?', instead[0]!)}` : said;
      this.#problems.push({ message, span: this.#at(span), instead });
    });
  }

  #overrides({ name, value }: YamlKey): readonly Override[] {
    const shape = options.find((option) => option.name === 'overrides')!.shape;
    if (!value || value.value === null) return [];
    if (!value.items) this.#wrong(value, t('“{0}” takes {1}.', name, shape.takes()));
    return (value.items ?? []).flatMap((item): readonly Override[] => {
      const files = item.keys?.find((key) => key.name === 'files')?.value;
      if (!item.keys || !files) {
        this.#wrong(item, t("Each of the “{0}” says which files it is for, as in “files: 'archive/**'”.", name));
        return [];
      }
      const patterns = (files.items ?? [files]).filter((pattern) => {
        const right = typeof pattern.value === 'string' && pattern.value.length <= LONGEST_PATTERN;
        if (!right) this.#wrong(pattern, t('“files” takes a pattern such as “archive/**”, or a list of patterns.'));
        return right;
      });
      const stated = this.#stated(
        item.keys.filter((key) => key.name !== 'files'),
        options.filter((option) => !option.topOnly),
      );
      return [{ files: patterns.map((pattern) => pattern.value as string), stated }];
    });
  }

  #unknown(key: YamlKey, isNone: (name: string) => string, known: readonly string[]): void {
    const near = nearest(key.name, known);
    // Of forty rules the nearest is enough; the page of `wsoa explain` lists them all.
    const rest = near.length
      ? t('Did you mean “{0}”?', near[0]!)
      : known.length > 12
        ? t('`wsoa explain` lists them all.')
        : known.length === 1
          ? t('There is {0}.', known[0]!)
          : t('There are {0}.', andList(known));
    this.#problems.push({ message: `${isNone(key.name)} ${rest}`, span: this.#at(key.span), instead: near });
  }

  #wrong({ span }: { readonly span: YamlValue['span'] }, message: string): void {
    this.#problems.push({ message, span: this.#at(span), instead: [] });
  }

  #spanOf(key: YamlKey): Stated['span'] {
    return this.#at(key.span);
  }

  #at(span: YamlValue['span']): LayerProblem['span'] {
    if (this.#file === null) return null;
    // What goes over several lines is shown on its first.
    const line = this.#text.slice(span.start, span.end).search(/\s*[\r\n]/);
    return line > 0 ? { start: span.start, end: span.start + line } : span;
  }
}
