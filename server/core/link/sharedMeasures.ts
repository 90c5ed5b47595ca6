import { fieldInList } from '../config/words.ts';
import type { Config } from '../config/config.ts';
import { ProseIndex } from '../incremental/proseIndex.ts';
import type { Action, Section, Statement } from '../model/statement.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { lastBefore } from './fieldAt.ts';
import type { Links } from './links.ts';

/** Whether an action says itself how one will know. `Evidence of impact` says so too. */
export function hasMeasure({ fields }: Action): boolean {
  if (!isPlaceholder(fields.measure?.text ?? '')) return true;
  const { evidence } = fields;
  return evidence !== undefined && showsImpact(evidence.label) && !isPlaceholder(evidence.text);
}

export function showsImpact(label: string): boolean {
  return /\b(?:impact|outcomes?|success)\b/i.test(label);
}

/** What stands for several actions at once: a section of measures, a line below an area's heading, a merged cell. */
export class SharedMeasures {
  readonly #statement: Statement;
  readonly #config: Config;
  readonly #links: Links;
  /** Sections of which another, below them, holds the measures; `null` stands for the whole statement. */
  #measured: ReadonlySet<Section | null> | undefined;
  #lines: readonly number[] | undefined;

  constructor(statement: Statement, config: Config, links: Links) {
    this.#statement = statement;
    this.#config = config;
    this.#links = links;
  }

  /** Whether a measure in the section of an action, or in one around it, is meant for it too. */
  covers(action: Action): boolean {
    const measured = (this.#measured ??= this.#measuredSections());
    if (measured.has(null)) return true;
    for (let section = action.section; section; section = section.parent)
      if (measured.has(section) || this.#says(section, action)) return true;
    return false;
  }

  /** An empty cell goes on with the cell above it as long as the area does. */
  continues(action: Action, above: Action | undefined): boolean {
    if (action.form.kind !== 'row' || above?.form.kind !== 'row' || action.form.table !== above.form.table)
      return false;
    if (action.fields.measure?.text) return false;
    const [own, others] = [action, above].map((one) => this.#links.answers.get(one)?.areas ?? []);
    return own!.length === others!.length && own!.every((area) => others!.includes(area));
  }

  #measuredSections(): ReadonlySet<Section | null> {
    const { sections, actions } = this.#statement;
    const found = sections.filter(({ title }) => this.#isOfMeasures(title.text));
    const title = sections[0]?.depth === 1 ? sections[0] : null;
    const holding = found.length ? new Set(actions.map(({ section }) => section)) : new Set();
    const above = found.flatMap((section) => (holding.has(section) ? [] : [section.parent]));
    return new Set([...above, ...this.#labelled()].map((section) => (section === title ? null : section)));
  }

  /** The sections above headings that only label what stands below them, and are no sections: `### How we will know`. */
  #labelled(): (Section | null)[] {
    const { sections, actions } = this.#statement;
    return headings.of(this.#statement).flatMap(({ chunk, value }) => {
      let section: Section | null = sections[lastBefore(sections, chunk.base)] ?? null;
      const action = actions[lastBefore(actions, chunk.base)];
      // It is read as a field there.
      if (!section || section.span.start === chunk.base || (action && action.span.end > chunk.base)) return [];
      if (!this.#isOfMeasures(value.title)) return [];
      while (section && section.depth >= value.depth) section = section.parent;
      return [section];
    });
  }

  #isOfMeasures(title: string): boolean {
    return ofMeasures.test(title) || fieldInList(title, this.#config.words) === 'measure';
  }

  #says(section: Section, action: Action): boolean {
    // A section that is the action itself has its fields, which were looked at.
    if (section.span.start === action.span.start) return false;
    const { start, end } = section.span;
    const lines = (this.#lines ??= this.#measureLines());
    const first = lines.findIndex((at) => start <= at);
    return first >= 0 && lines[first]! < end;
  }

  /** Where a line says a measure that is no action's own. */
  #measureLines(): readonly number[] {
    let index = indexes.get(this.#config);
    if (!index) {
      index = new ProseIndex((chunk) => {
        const lines = chunk.kind === 'text' ? chunk.passages.filter(({ text }) => this.#isMeasure(text)) : [];
        return lines.length ? lines.map(({ span }) => span.start) : null;
      });
      indexes.set(this.#config, index);
    }
    const { actions } = this.#statement;
    return index
      .of(this.#statement)
      .flatMap(({ chunk, value }) => value.map((at) => chunk.base + at))
      .filter((at) => !actions[lastBefore(actions, at)] || actions[lastBefore(actions, at)]!.span.end <= at);
  }

  #isMeasure(text: string): boolean {
    const label = /^([^:\n]{3,60}):\s*(?=\S)/.exec(text);
    return label !== null && this.#isOfMeasures(label[1]!) && !isPlaceholder(text.slice(label[0].length));
  }
}

const headings = new ProseIndex<{ readonly title: string; readonly depth: number }>((chunk) => {
  const depth = chunk.kind === 'heading' ? /^\s*(#{3,6})\s/.exec(chunk.raw)?.[1]?.length : undefined;
  return depth && chunk.passages[0] ? { title: chunk.passages[0].text, depth } : null;
});

const indexes = new WeakMap<Config, ProseIndex<readonly number[]>>();

const ofMeasures =
  /\b(?:measures? of (?:success|impact|progress)|(?:success|outcome|impact|performance) (?:measure|indicator|criteri)|how (?:will we|we will|we'll|we’ll|will you|you will) (?:know|measure|judge)|what (?:will )?(?:success|good) (?:will )?looks? like|key performance indicators?|intended (?:outcome|impact))/i;
