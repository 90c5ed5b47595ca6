import type { Layer } from '../core/config/layer.ts';
import { readEditorSettings, readSettingsFile } from '../core/config/readLayer.ts';
import type { PlacedLayer, Resolved } from '../core/config/resolve.ts';
import { resolve } from '../core/config/resolve.ts';
import type { Files } from './files.ts';
import { Recent } from './recent.ts';
import type { Roots } from './roots.ts';
import { unreadSettings } from './unreadSettings.ts';
import { folderOf, inside, join, keyOf, nameOf, normalise, relative, schemeOf } from './uris.ts';

/** What a settings file may be called; the first wins where a folder has both. */
const names = ['.wsoa.yaml', '.wsoa.yml'] as const;

export function isSettingsFile(file: string): boolean {
  return names.some((name) => file.endsWith(`/${name}`)) && names.some((name) => nameOf(file) === name);
}

/** How often files may change under our hands before we give up reading them. */
const patience = 100;

interface OnDisk {
  readonly file: string;
  readonly stamp: string | null;
  /** `null`: there is no such file. */
  readonly layer: Layer | null;
}

interface Known {
  readonly version: number;
  readonly resolved: Resolved;
}

/** Finds the settings files that count for a file, reads each once, and knows what holds for the file because of them. */
export class SettingsFiles {
  /** Grows whenever something else may hold for any file. */
  version = 0;
  private readonly files: Files;
  private readonly roots: Roots;
  private readonly within: (file: string) => string | null;
  private editor: Layer | null = null;
  private editorText = 'null';
  private readonly open = new Map<string, Layer>();
  private readonly onDisk = new Map<string, OnDisk>();
  private readonly loading = new Map<string, Promise<void>>();
  private readonly known = new Recent<Known>(256);

  /** @param within the folder (URI) up to which settings are looked for, for a file; `null`: its workspace folder */
  constructor(files: Files, roots: Roots, within: (file: string) => string | null = () => null) {
    this.files = files;
    this.roots = roots;
    this.within = within;
  }

  /** What the editor has set. Returns what of it cannot be used, in words. */
  setEditor(settings: unknown): readonly string[] {
    const text = JSON.stringify(settings ?? null);
    // An editor that is asked says again what it said at the start.
    if (text === this.editorText) return [];
    this.editorText = text;
    this.editor = readEditorSettings(settings);
    this.version++;
    return this.editor.problems.map(({ message }) => message);
  }

  /** Takes an editor's text; also each of its changes. */
  edit(file: string, text: string): void {
    this.open.set(keyOf(file), readSettingsFile(file, text));
    this.version++;
  }

  close(file: string): void {
    this.open.delete(keyOf(file));
    this.stale(file);
  }

  isOpen(file: string): boolean {
    return this.open.has(keyOf(file));
  }

  /** The file may have changed on disk. */
  stale(file: string): void {
    this.onDisk.delete(keyOf(file));
    this.loading.delete(keyOf(file));
    this.version++;
  }

  /** Other folders are allowed now. */
  staleAll(): void {
    this.onDisk.clear();
    this.loading.clear();
    this.version++;
  }

  /** Looks whether files have come, gone or changed unnoticed, and returns those. */
  async changedUnnoticed(): Promise<readonly string[]> {
    const known = [...this.onDisk];
    const stamps = await Promise.all(known.map(([, { file }]) => this.files.stamp(file)));
    const changed = known.filter(([key, entry], at) => this.onDisk.get(key) === entry && entry.stamp !== stamps[at]);
    for (const [, { file }] of changed) this.stale(file);
    return changed.map(([, { file }]) => file);
  }

  /** A settings file as it stands in the editor, else as it was last read; `undefined` when it is not at hand. */
  layerOf(file: string): Layer | null | undefined {
    return this.open.get(keyOf(file)) ?? this.onDisk.get(keyOf(file))?.layer;
  }

  /** What holds for a file, as far as that is known without reading: `undefined` means `load` it. */
  now(file: string): Resolved | undefined {
    const known = this.known.get(file);
    if (known?.version === this.version) return known.resolved;
    const placed: PlacedLayer[] = [];
    for (const folder of this.foldersOf(file)) {
      const layers = names.map((name) => this.layerOf(join(folder, name)));
      if (layers.includes(undefined)) return undefined;
      const layer = layers.find((one) => one !== null);
      if (layer) placed.push({ layer, path: relative(folder, file) });
    }
    const resolved = resolve(this.editor, placed);
    this.known.set(file, { version: this.version, resolved });
    return resolved;
  }

  /** What holds for a file. */
  async of(file: string): Promise<Resolved> {
    for (let attempt = 0; attempt < patience; attempt++) {
      const known = this.now(file);
      if (known) return known;
      await this.load(file);
    }
    return resolve(this.editor, []);
  }

  async load(file: string): Promise<void> {
    const bound = this.boundOf(file);
    const wanted = this.foldersOf(file).flatMap((folder) => names.map((name) => join(folder, name)));
    await Promise.all(wanted.filter((one) => this.layerOf(one) === undefined).map((one) => this.loadFile(one, bound)));
  }

  private loadFile(file: string, bound: string): Promise<void> {
    const key = keyOf(file);
    let reading = this.loading.get(key);
    if (!reading) {
      reading = this.read(file, bound).then((entry) => {
        // It changed while we read it; whoever wants it asks again.
        if (this.loading.get(key) !== reading) return;
        this.loading.delete(key);
        this.onDisk.set(key, entry);
      });
      this.loading.set(key, reading);
    }
    return reading;
  }

  private async read(file: string, bound: string): Promise<OnDisk> {
    const stamp = await this.files.stamp(file);
    if (stamp === null) return { file, stamp, layer: null };
    const content = await this.files.read(file, [bound]);
    if ('text' in content) return { file, stamp, layer: readSettingsFile(file, content.text) };
    return { file, stamp, layer: content.problem === 'missing' ? null : unreadSettings(file, content.problem) };
  }

  /** From the outermost folder to the file's own. */
  private foldersOf(file: string): readonly string[] {
    const bound = this.boundOf(file);
    const folders: string[] = [];
    let folder = schemeOf(file) === 'untitled' ? bound : folderOf(file);
    while (inside(bound, folder)) {
      folders.unshift(folder);
      const above = folderOf(folder);
      if (above === folder) break;
      folder = above;
    }
    return folders;
  }

  /** Nothing above it is looked at. */
  private boundOf(file: string): string {
    // One that is not saved yet counts as lying in the first folder, as it does when its letter is looked for.
    if (schemeOf(file) === 'untitled') return this.roots.all[0] ?? file;
    const told = this.within(file);
    const holding = [...(told === null ? [] : [normalise(told)]), ...this.roots.all].filter((root) =>
      inside(root, file),
    );
    return holding.sort((a, b) => a.length - b.length)[0] ?? folderOf(file);
  }
}
