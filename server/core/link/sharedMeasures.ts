import type { Config } from '../config/config.ts';
import type { Action, ProseChunk, Section, Statement } from '../model/statement.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
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
  readonly #said = new Map<Section, boolean>();

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
    return new Set(
      found.flatMap((section) => (holding.has(section) ? [] : section.parent === title ? [null] : [section.parent])),
    );
  }

  #isOfMeasures(title: string): boolean {
    return ofMeasures.test(title) || this.#config.words.field(title) === 'measure';
  }

  #says(section: Section, action: Action): boolean {
    // A section that is the action itself has its fields, which were looked at.
    if (section.span.start === action.span.start) return false;
    let said = this.#said.get(section);
    if (said === undefined) {
      const { start, end } = section.span;
      const { prose } = this.#statement;
      said = false;
      for (let i = indexAt(prose, start); i < prose.length && prose[i]!.base < end && !said; i++)
        said = prose[i]!.kind === 'text' && this.#isMeasure(prose[i]!);
      this.#said.set(section, said);
    }
    return said;
  }

  #isMeasure({ passages, base }: ProseChunk): boolean {
    return passages.some(({ text, span }) => {
      const label = /^([^:\n]{3,60}):\s*(?=\S)/.exec(text);
      if (!label || !this.#isOfMeasures(label[1]!) || isPlaceholder(text.slice(label[0].length))) return false;
      const at = base + span.start;
      return !this.#statement.actions.some(({ span }) => span.start <= at && at < span.end);
    });
  }
}

/** The first chunk that begins at `at` or after it. */
function indexAt(prose: readonly ProseChunk[], at: number): number {
  let low = 0;
  let high = prose.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (prose[middle]!.base < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ofMeasures =
  /\b(?:measures? of (?:success|impact|progress)|(?:success|outcome|impact|performance) (?:measure|indicator|criteri)|how (?:will we|we will|we'll|we’ll|will you|you will) (?:know|measure|judge)|what (?:will )?(?:success|good) (?:will )?looks? like|key performance indicators?|intended (?:outcome|impact))/i;
