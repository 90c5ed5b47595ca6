import { attribute, tagsOf } from './xml.ts';

interface LevelFormat {
  bullet: boolean;
  /** A bullet that is a space: its paragraphs go on with the item above, as pandoc writes them. */
  blank: boolean;
  /** Neither a bullet nor a number: no list at all. */
  none: boolean;
  start: number;
}

/** Counts the numbered paragraphs of a document, as Word does when it shows it. */
export class Numbering {
  /** The levels of each list, by `w:numId`; several ids may count on in one abstract list. */
  readonly #lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  readonly #levels = new Map<string, Map<number, LevelFormat>>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(xml: string) {
    let abstract: string | null = null;
    let list: string | null = null;
    let level = 0;
    for (const tag of tagsOf(xml)) {
      const value = attribute(tag);
      if (tag.name === 'w:abstractNum') abstract = tag.opens ? attribute(tag, 'w:abstractNumId') : null;
      else if (tag.name === 'w:num') list = tag.opens && !tag.closes ? attribute(tag, 'w:numId') : null;
      else if (!tag.opens) continue;
      else if (tag.name === 'w:lvl' || tag.name === 'w:lvlOverride') level = Number(attribute(tag, 'w:ilvl') ?? 0);
      else if (tag.name === 'w:abstractNumId' && list && value) {
        this.#lists.set(list, { abstract: value, starts: new Map() });
      } else if (tag.name === 'w:startOverride' && list && value) {
        this.#lists.get(list)?.starts.set(level, Number(value));
      } else if (abstract !== null && value !== null) {
        if (tag.name === 'w:lvlText') this.#format(abstract, level).blank = /^[\s\uf020]*$/.test(value);
        if (tag.name === 'w:start') this.#format(abstract, level).start = Number(value);
        if (tag.name === 'w:numFmt') {
          Object.assign(this.#format(abstract, level), { bullet: value === 'bullet', none: value === 'none' });
        }
      }
    }
  }

  #format(abstract: string, level: number): LevelFormat {
    let levels = this.#levels.get(abstract);
    if (!levels) this.#levels.set(abstract, (levels = new Map()));
    let format = levels.get(level);
    if (!format) levels.set(level, (format = { bullet: false, blank: false, none: false, start: 1 }));
    return format;
  }

  /** What stands before a list's paragraphs, where that is nothing that is seen. */
  unseen(id: string, level: number): 'blank' | 'none' | null {
    const format = this.#levels.get(this.#lists.get(id)?.abstract ?? '')?.get(level);
    if (!format) return null;
    return format.none ? 'none' : format.bullet && format.blank ? 'blank' : null;
  }

  /** The number of the next paragraph of a list; `null` when it has a bullet. */
  next(id: string, level: number): number | null {
    const list = this.#lists.get(id);
    if (!list) return null;
    const format = this.#levels.get(list.abstract)?.get(level);
    if (!format || format.bullet || format.none) return null;
    let counts = this.#counts.get(list.abstract);
    if (!counts) this.#counts.set(list.abstract, (counts = []));
    const override = this.#begun.has(`${id} ${level}`) ? undefined : list.starts.get(level);
    this.#begun.add(`${id} ${level}`);
    const number = override ?? (counts[level] === undefined ? format.start : counts[level] + 1);
    counts.length = level + 1; // A higher level makes the lower ones begin again.
    counts[level] = number;
    return number;
  }
}
