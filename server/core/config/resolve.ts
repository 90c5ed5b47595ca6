import type { Span } from '../model/span.ts';
import type { Config } from './config.ts';
import { makeConfig } from './config.ts';
import { matchesGlob } from './glob.ts';
import type { Layer, Stated } from './layer.ts';
import { options } from './options.ts';
import { plainWords } from './plainWords.ts';
import type { PresetName } from './presets.ts';
import { presets } from './presets.ts';
import type { Settings } from './settings.ts';

/** Where a value comes from. */
export type Origin =
  | { readonly kind: 'preset'; readonly name: PresetName }
  | { readonly kind: 'editor' }
  | { readonly kind: 'file'; readonly file: string; readonly span: Span };

/** A setting that somebody has set. Of one that adds up, `value` is a part, and there may be several of a path. */
export interface SetValue {
  readonly path: Stated['path'];
  readonly value: unknown;
  readonly origin: Origin;
}

/** What holds for one file. The same object for the same layers; the same `Config` for the same settings. */
export interface Resolved {
  /** Its settings files, outermost first, the unused beyond a `root: true` left out. */
  readonly files: readonly Layer[];
  /** The preset that a layer names. */
  readonly preset: PresetName | null;
  /** @param inspection what the letter says it is; a preset that is named wins, and a joint targeted inspection is usual */
  configFor(inspection: PresetName | null): Config;
  /** All that is set, with where it comes from. */
  valuesFor(inspection: PresetName | null): readonly SetValue[];
}

/** A settings file, and how the file that is checked is called from its folder. */
export interface PlacedLayer {
  readonly layer: Layer;
  readonly path: string;
}

/**
 * Puts the layers together: the preset, then the editor's settings, then the files from the outermost to the nearest,
 * and of each file first what holds for all and then its overrides. What is set later wins, or adds to what was set
 * before where a setting is a collection of words or days.
 */
export function resolve(editor: Layer | null, placed: readonly PlacedLayer[]): Resolved {
  const from = Math.max(
    0,
    placed.findLastIndex(({ layer }) => layer.root),
  );
  const counted = placed.slice(from);
  const set = [...(editor ? valuesOf(editor.stated, editor) : []), ...counted.flatMap(valuesIn)];
  const preset = (set.findLast(({ path: [name] }) => name === 'preset')?.value as PresetName | undefined) ?? null;
  const valuesFor = (inspection: PresetName | null): readonly SetValue[] => [
    ...presetValues(preset ?? inspection ?? 'jtai'),
    ...set,
  ];
  const configs = new Map<PresetName, Config>();
  return {
    files: counted.map(({ layer }) => layer),
    preset,
    valuesFor,
    configFor(inspection) {
      const name = preset ?? inspection ?? 'jtai';
      let config = configs.get(name);
      if (!config) configs.set(name, (config = configOf(combined(valuesFor(name)))));
      return config;
    },
  };
}

function valuesIn({ layer, path }: PlacedLayer): readonly SetValue[] {
  const overrides = layer.overrides.filter(({ files }) => files.some((pattern) => matchesGlob(pattern, path)));
  return [layer.stated, ...overrides.map(({ stated }) => stated)].flatMap((stated) => valuesOf(stated, layer));
}

function valuesOf(stated: readonly Stated[], { file }: Layer): readonly SetValue[] {
  return stated.map(({ path, value, span }) => {
    const origin: Origin = file !== null && span ? { kind: 'file', file, span } : { kind: 'editor' };
    return { path, value, origin };
  });
}

function presetValues(name: PresetName): readonly SetValue[] {
  const origin: Origin = { kind: 'preset', name };
  return Object.entries(presets[name]).map(([key, value]) => ({ path: [kebab(key)], value, origin }));
}

const adding = new Set(options.filter(({ adds }) => adds).map(({ name }) => name));

/** What all of it comes to. Of a word that two layers give to two fields (or kinds, or statuses), the later is right. */
export function combined(values: readonly SetValue[]): Settings {
  const flat = new Map<string, unknown>();
  const maps = new Map<string, Map<string, unknown>>();
  for (const {
    path: [name, inner],
    value,
  } of values) {
    if (name === 'preset') continue;
    if (inner === undefined) {
      const old = adding.has(name) ? ((flat.get(name) as readonly unknown[]) ?? []) : [];
      flat.set(name, adding.has(name) ? [...new Set([...old, ...(value as readonly unknown[])])] : value);
      continue;
    }
    const map = maps.get(name) ?? new Map<string, unknown>();
    maps.set(name, map);
    if (adding.has(name)) addWords(map as Map<string, readonly string[]>, inner, value as readonly string[]);
    else map.set(inner, value);
  }
  const entries = [...flat, ...[...maps].map(([name, map]) => [name, Object.fromEntries(map)] as const)];
  return Object.fromEntries(entries.map(([name, value]) => [camel(name), value]));
}

function addWords(map: Map<string, readonly string[]>, key: string, words: readonly string[]): void {
  const now = new Set(words.map(plainWords));
  for (const [other, theirs] of map) {
    map.set(
      other,
      theirs.filter((word) => !now.has(plainWords(word))),
    );
  }
  map.set(key, [...(map.get(key) ?? []), ...words]);
}

/** Configurations are compared by identity: the same settings always make the same one. */
const configs = new Map<string, Config>();
const MOST = 64;

function configOf(settings: Settings): Config {
  const key = JSON.stringify(settings);
  let config = configs.get(key);
  if (!config) {
    // While settings are typed there is one a keystroke.
    if (configs.size >= MOST) configs.clear();
    configs.set(key, (config = makeConfig(settings)));
  }
  return config;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
