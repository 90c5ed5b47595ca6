import type { Config } from '../../config/config.ts';
import type { Action, ActionTable, Quote, Section } from '../../model/statement.ts';
import { isComment, mayIgnore } from '../ignores.ts';
import type { Chunk } from '../markdown/chunk.ts';
import { isPlaceholder } from '../placeholder.ts';
import { Anchor, tie, tiedPassage } from './anchor.ts';
import type { Lead } from './shared.ts';
import { partsOf } from './parts.ts';
import { GroupReader } from './groupReader.ts';

/** A section while it is being read; its parent is known when the statement is put together. */
export type OpenSection = { -readonly [K in keyof Section]: Section[K] } & { quotes: Quote[] };

/**
 * A heading with what stands below it up to the next one (before the first heading, without one). All that depends on
 * nothing else is read here once, for as long as the chunks that it is made of stay.
 */
export class Group {
  readonly anchor = new Anchor();
  readonly sections: OpenSection[] = [];
  readonly tables: ActionTable[] = [];
  readonly actions: Action[] = [];
  /** Those that say where else their area is answered. */
  readonly answered: readonly Action[];
  /** Those that say that nothing will be done. */
  readonly declined: readonly Action[];
  /** What its sections say of all actions below them. */
  readonly leads: readonly Lead[];
  readonly isTitle: boolean;
  /** Which of its chunks hold ignore comments. */
  readonly ignoring: readonly number[];

  constructor(chunks: readonly Chunk[], inTable: readonly boolean[], isTitle: boolean, config: Config) {
    this.isTitle = isTitle;
    const reader = new GroupReader(this);
    let base = 0;
    chunks.forEach((chunk, i) => {
      const parts = partsOf(chunk, config);
      for (const part of parts) reader.read(part, base, inTable[i]!);
      if (!parts.length) reader.skip(chunk, base);
      base += chunk.text.length;
    });
    this.ignoring = chunks.flatMap((chunk, i) => (mayIgnore(chunk) ? [i] : []));
    // A comment above the next heading belongs to that heading: what is added to this section comes before it.
    for (let i = chunks.length - 1; this.ignoring.includes(i) && isComment(chunks[i]!); i--)
      base -= chunks[i]!.text.length;
    reader.close(base);
    for (const { section } of this.actions) if (section) (section as OpenSection).hasActions = true;
    tie(this.anchor, this.sections, this.tables, this.actions);
    const tied = (field: Lead['owner']) => field && tiedPassage(this.anchor, field);
    this.leads = reader.leads.map((lead) => ({ ...lead, owner: tied(lead.owner), deadline: tied(lead.deadline) }));
    this.declined = this.actions.filter(({ declined }) => declined);
    this.answered = this.actions.filter(({ fields }) => fields.answered && !isPlaceholder(fields.answered.text));
  }
}
