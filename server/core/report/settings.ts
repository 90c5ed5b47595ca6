import { usualSections } from '../config/config.ts';
import { usualFailOn } from '../config/failOn.ts';
import { options } from '../config/options.ts';
import { plainWords } from '../config/plainWords.ts';
import type { PresetName } from '../config/presets.ts';
import { presetTitles } from '../config/presets.ts';
import type { Origin, Resolved, SetValue } from '../config/resolve.ts';
import { rules } from '../rules/index.ts';
import { linesByFile } from './lines.ts';
import { painter } from './paint.ts';

/** Where a value comes from: somebody set it, the letter says it, or it is what holds anyway. */
export type Source = Origin | { readonly kind: 'letter'; readonly file: string } | { readonly kind: 'usual' };

/** One setting that holds. Of one that adds up there is one for each place that adds to it. */
export interface Holding {
  /** As in a settings file; what goes by rule, field, kind or status with a dot: `rules.vague-deadline`. */
  readonly setting: string;
  readonly value: unknown;
  readonly from: Source;
}

/** What holds for a file, and why. */
export interface SettingsReport {
  readonly file: string;
  /** The settings files that count, outermost first. */
  readonly files: readonly string[];
  readonly holding: readonly Holding[];
}

/**
 * Everything that holds for a file.
 * @param letter the letter that says what kind of inspection it comes from, if one does
 */
export function settingsReport(
  file: string,
  resolved: Resolved,
  letter: { readonly file: string; readonly inspection: PresetName } | null,
): SettingsReport {
  const set = counting(resolved.valuesFor(letter?.inspection ?? null));
  const holding = options.flatMap(({ name }): readonly Holding[] => {
    const own = set.filter(({ path }) => path[0] === name);
    const given = own.map(({ path, value, origin }) => ({ setting: path.join('.'), value, from: origin }));
    if (name === 'rules')
      return rules.map((rule) => given.findLast(isAbout(rule.name)) ?? usual(`rules.${rule.name}`, rule.severity));
    if (given.length) return given;
    if (name === 'preset') {
      if (!letter) return [usual(name, 'jtai')];
      return [{ setting: name, value: letter.inspection, from: { kind: 'letter', file: letter.file } }];
    }
    if (name === 'fail-on') return [usual(name, usualFailOn)];
    return name === 'sections'
      ? [
          usual(
            name,
            usualSections.map(([heading]) => heading),
          ),
        ]
      : [];
  });
  return { file, files: resolved.files.map((layer) => layer.file!), holding };
}

function isAbout(rule: string): (holding: Holding) => boolean {
  return ({ setting }) => setting === `rules.${rule}`;
}

function usual(setting: string, value: unknown): Holding {
  return { setting, value, from: { kind: 'usual' } };
}

/** Of a setting that does not add up the last, and of words those that no later layer gives to something else. */
function counting(values: readonly SetValue[]): readonly SetValue[] {
  const adds = new Set(options.flatMap(({ name, adds }) => (adds ? [name] : [])));
  const taken = new Map<string, string>();
  const kept: SetValue[] = [];
  for (const one of [...values].reverse()) {
    const [name, inner = ''] = one.path;
    if (!adds.has(name)) {
      if (taken.has(one.path.join('.'))) continue;
      taken.set(one.path.join('.'), '');
      kept.push(one);
      continue;
    }
    const words = (one.value as readonly string[]).filter((word) => {
      const key = `${name} ${plainWords(word)}`;
      const owner = taken.get(key);
      if (owner === undefined) taken.set(key, inner);
      return owner === undefined;
    });
    if (words.length) kept.push({ ...one, value: words });
  }
  return kept.reverse();
}

type Texts = { readonly nameOf: (file: string) => string; readonly textOf: (file: string) => string };

/** For people: one setting a line, its value, where it comes from. */
export function formatSettings(report: SettingsReport, { nameOf, textOf }: Texts, colour = false): string {
  const paint = painter(colour);
  const lines = linesByFile(textOf);
  const from = (source: Source, setting: string): string => {
    switch (source.kind) {
      case 'file':
        return `${nameOf(source.file)}:${lines(source.file).at(source.span.start).line + 1}`;
      case 'letter':
        return `${nameOf(source.file)} says so`;
      case 'preset':
        return `the preset ${source.name} (${presetTitles[source.name]})`;
      case 'editor':
        return "the editor's settings";
      case 'usual':
        return setting.startsWith('rules.') ? "the rule's own" : 'usual';
    }
  };
  const rows = report.holding.map(({ setting, value, from: source }) => ({
    setting,
    value: shown(value),
    from: from(source, setting),
    isUsual: source.kind === 'usual',
  }));
  const [first, second] = [rows.map((row) => row.setting.length), rows.map((row) => Math.min(40, row.value.length))];
  const text = rows.map(({ setting, value, from, isUsual }) => {
    const line = `${setting.padEnd(Math.max(...first))}  ${value.padEnd(Math.max(...second))}  `;
    return `  ${line}${paint(from, isUsual ? 'dim' : 'bold')}\n`;
  });
  const files = report.files.map(nameOf).join(', ') || 'none';
  return (
    `${paint(nameOf(report.file), 'underline')}\n${text.join('')}` +
    `Settings files: ${files}. Words that are not listed here are the usual ones.\n`
  );
}

function shown(value: unknown): string {
  if (value === null) return 'none';
  if (!Array.isArray(value)) return String(value);
  return value.map((item) => (Array.isArray(item) ? item.join(' or ') : String(item))).join(', ') || 'none';
}

/** The same as data; `line` counts from 1. */
export function jsonSettings(report: SettingsReport, { nameOf, textOf }: Texts): unknown {
  const lines = linesByFile(textOf);
  return {
    version: 1,
    file: nameOf(report.file),
    files: report.files.map(nameOf),
    settings: report.holding.map(({ setting, value, from }) => ({
      setting,
      value,
      from: {
        kind: from.kind,
        ...(from.kind === 'preset' && { name: from.name }),
        ...((from.kind === 'file' || from.kind === 'letter') && { file: nameOf(from.file) }),
        ...(from.kind === 'file' && { line: lines(from.file).at(from.span.start).line + 1 }),
      },
    })),
  };
}
