import type { Passage } from '../../model/passage.ts';
import { moved } from '../../model/passage.ts';
import { shift } from '../../model/span.ts';
import type { Action } from '../../model/statement.ts';
import type { Chunk } from '../markdown/chunk.ts';
import type { FieldEntry } from './labels.ts';
import type { PlacedEntry } from './actions.ts';
import { itemAction, sectionActions } from './actions.ts';
import { holdsNoAction, isAboutActions, mayLead, sharesMeasure } from './otherSections.ts';
import type { ItemAction } from './itemFields.ts';
import { LoneLabels } from './loneLabels.ts';
import { plainFields } from './plainFields.ts';
import type { Part } from './parts.ts';
import type { PlacedReply } from './replyAction.ts';
import { ReplyReader, replyAction } from './replyAction.ts';
import type { Lead } from './shared.ts';
import { leadOf } from './shared.ts';
import { TableReader } from './tableReader.ts';
import { inOrder, titleEntry } from './titles.ts';
import type { Group, OpenSection } from './group.ts';

/** Puts the parts of a group's chunks together, in order. Places are counted from the group's start. */
export class GroupReader {
  readonly leads: Lead[] = [];
  readonly #group: Group;
  #section: OpenSection | null = null;
  #entries: PlacedEntry[] = [];
  /** Labelled lines that make no action, but may be about those below them. */
  #lines: PlacedEntry[] = [];
  /** Labelled lines of anything else: the area that what stands below answers, or fields where the heading is an action's. */
  #others: PlacedEntry[] = [];
  /** The last labelled area above: `**Area for improvement 2:** …`. */
  #area: Passage | null = null;
  /** The last paragraph in bold: what is done, where its fields follow, or the words of an area. */
  #title: Passage | null = null;
  readonly #labels = new LoneLabels();
  readonly #replies = new ReplyReader();
  readonly #tables = new TableReader();
  /** Where the section's own action goes among the actions: before those of its tables and items. */
  #place = 0;
  /** The heading says that it is an action: `Action 3`, `1.2 Convene …`. */
  #saysAction = false;

  constructor(group: Group) {
    this.#group = group;
  }

  read(part: Part, base: number, inTable: boolean): void {
    if (part.kind !== 'label') this.#labels.drop();
    switch (part.kind) {
      case 'label':
        return this.#labels.open(part.entry, base);
      case 'heading':
        return this.#heading(part, base);
      case 'fields':
        for (const action of part.actions) this.#item(action, base);
        if (part.sure || this.#saysAction) {
          const title = this.#title && titleEntry(this.#title, part.entries);
          if (title) {
            this.#entries.push({ entry: title, base: 0 });
            this.#title = null;
          }
          for (const entry of part.entries) this.#entries.push({ entry, base });
        }
        this.#areaOf(part.entries, base);
        this.#replies.push(part.replies, base);
        return;
      case 'lines':
        this.#areaOf(part.entries, base);
        for (const entry of part.entries) (part.leads ? this.#lines : this.#others).push({ entry, base });
        // `Expected outcome:` alone: what it is stands in the next paragraph.
        if (part.entries.length === 1 && !part.entries[0]!.value.text) this.#labels.open(part.entries[0]!, base);
        return;
      case 'title':
        this.#reply();
        this.#title = moved(part.passage, base);
        return;
      case 'quote':
        for (const passage of part.passages)
          this.#section?.quotes.push(base ? { ...passage, ...moved(passage, base) } : passage);
        return;
      case 'table': {
        const table = this.#tables.open(part, base);
        if (table) this.#group.tables.push(table);
        return;
      }
      case 'row':
        if (inTable) this.#row(part, base);
    }
  }

  /** Ends the last section, at the end of the group or at a heading within it. */
  close(end: number): void {
    const isOpen = !this.#group.isTitle && !this.#entries.length && this.#group.actions.length === this.#place;
    const lines = this.#section && isOpen ? plainFields([...this.#lines, ...this.#others]) : [];
    const labelled = this.#labels.end(this.#saysAction, lines);
    if (lines.length) this.#entries = [...lines];
    // Below a label, actions of their own would be its words.
    if (labelled.length && this.#group.actions.length === this.#place)
      this.#entries = inOrder([...this.#entries, ...labelled]);
    const replies = this.#replies.besides(this.#entries, this.#others);
    this.#reply();
    const section = this.#section;
    if (section) section.span = { start: section.span.start, end };
    if (section) this.#closeSection(section, replies, lines.length > 0);
    this.#entries = [];
    this.#lines = [];
    this.#others = [];
    this.#area = null;
    this.#title = null;
  }

  /** What is labelled as an area is the area of what stands below it. */
  #areaOf(entries: readonly FieldEntry[], base: number): void {
    const last = entries.findLast(({ name, value }) => name === 'area' && value.text);
    if (!last) return;
    this.#reply();
    this.#area = moved(last.value, base);
  }

  #item(action: ItemAction, base: number): void {
    const above = this.#area ?? this.#title;
    const band = action.area ? moved(action.area, base) : above;
    const made = action.replies
      ? replyAction(
          action.replies.map((reply) => ({ reply, base })),
          this.#section,
          band,
        )
      : itemAction(action, base, this.#section, above);
    if (made) this.#group.actions.push(made);
  }

  /** Words that hold no part. */
  skip(chunk: Chunk, base: number): void {
    if (!this.#labels.answer(chunk, base)) this.#replies.reason(chunk);
  }

  /** Ends what replies to one recommendation. */
  #reply(): void {
    const { actions, isTitle } = this.#group;
    const made = this.#replies.end({
      section: this.#section,
      band: this.#area ?? this.#title,
      entries: this.#entries,
      isTitle,
      actions: actions.length,
    });
    if (!made) return;
    actions.push(made);
    // Its area is that of nothing else.
    this.#entries = [];
    this.#others = this.#others.filter(({ entry }) => entry.name !== 'area');
  }

  /** The section's fields, with labelled lines that are fields beside them. */
  #fields(hasBelow: boolean): readonly PlacedEntry[] {
    const entries = this.#entries;
    if (hasBelow) return entries;
    // Below `Action 3` each line with a label is one of its fields.
    if (!entries.length) return this.#saysAction ? inOrder([...this.#lines, ...this.#others]) : entries;
    const areas = this.#others.filter(({ entry }) => entry.name === 'area');
    return areas.length ? inOrder([...areas, ...entries]) : entries;
  }

  #closeSection(section: OpenSection, replies: readonly PlacedReply[], isPlain: boolean): void {
    const below = this.#group.actions.splice(this.#place);
    const entries = this.#fields(below.length > this.#replies.made);
    const first = below[0]?.span.start ?? Infinity;
    const lines = this.#lines.filter((line) => !entries.includes(line));
    const above = [...entries, ...lines].filter(({ entry, base }) => base + entry.item.start < first);
    let own: Action[] = [];
    const { isTitle } = this.#group;
    const isOther = holdsNoAction(section, this.#entries, isTitle);
    if (entries.length && !isOther) {
      const shared = [sharesMeasure, isAboutActions].some((is) => is(section, entries, below.length > 0));
      const leads = below.length > 0 && mayLead(section, entries);
      if (!(shared || leads) || this.#saysAction) own = sectionActions(section, entries, replies);
    }
    for (const action of [...own, ...below]) this.#group.actions.push(action);
    if (isOther || isTitle) return;
    const leads = isPlain || mayLead(section, above);
    const alone = own.length === 1 && !below.length && !this.#saysAction && leads ? own[0]! : null;
    // The steps of an action are its owner's, and those of a list go on with what its first says.
    const isOwn = own.length > 0 && !alone;
    const shared = isOwn && !below.length ? this.#besides(own.length > 1) : above;
    const lead = leadOf(section, shared, alone, isOwn ? entries : []);
    if (lead) this.leads.push(lead);
  }

  /** What stands above a section's own actions and is no field of theirs, or of the first only. */
  #besides(several: boolean): readonly PlacedEntry[] {
    const leader = several ? this.#entries.findIndex(({ entry: { name } }) => name === 'action' || name === 'ref') : 0;
    return [...this.#entries.slice(0, Math.max(leader, 0)), ...(this.#entries.length ? this.#lines : [])];
  }

  #heading(part: Part & { kind: 'heading' }, base: number): void {
    this.close(base + part.span.start);
    const span = shift(part.span, base);
    this.#section = {
      title: moved(part.title, base),
      depth: part.depth,
      span,
      parent: null,
      quotes: [],
      areas: part.areas,
      hasActions: false,
    };
    this.#group.sections.push(this.#section);
    this.#place = this.#group.actions.length;
    this.#replies.open(this.#place);
    this.#saysAction = part.action !== null || /^action\b/i.test(part.title.text);
    this.#tables.close();
  }

  #row(part: Part & { kind: 'row' }, base: number): void {
    const action = this.#tables.row(part, base, this.#section, this.#area ?? this.#title);
    if (action) this.#group.actions.push(action);
  }
}
