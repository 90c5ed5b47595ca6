import type { Finding } from '../core/model/finding.ts';
import { join } from '../core/model/span.ts';
import type { Span } from '../core/model/span.ts';
import type { Action, Section, Statement } from '../core/model/statement.ts';
import { keyOf, normalise } from '../workspace/uris.ts';
import { follow } from './changes.ts';
import type { Change } from './changes.ts';

/** How long somebody has to pause, in ms, for what they wrote to count as finished. */
export const usualPause = 4000;

/** A document that nobody asks about, or that is no statement, is not followed for longer than this. */
const mostChanges = 500;

/** What is known of an open document. */
interface Desk {
  /** Where somebody is typing, and since when they pause; `null` where nobody is. */
  typing: { readonly span: Span; readonly at: number } | null;
  /** What was shown last; as long as nothing was, the text that was opened. */
  shown: readonly Finding[] | string;
  /** The changes since then; `null`: all of the text is new. */
  since: readonly Change[] | null;
  /** The text as it is now. */
  text: string;
  /** Grows when findings may be shown that were held back, though the text stayed. */
  released: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * An action that is being typed is not yet incomplete. Where somebody types, new findings of what is only not written
 * yet (`Finding.unfinished`) are held back until the document is saved, the writer pauses, or goes on somewhere else.
 * What was shown before stays.
 */
export class Quiet {
  private readonly pause: number;
  private readonly onPause: () => void;
  private readonly desks = new Map<string, Desk>();

  /**
   * @param pause in ms; 0: nothing is ever held back
   * @param onPause called when what was held back is to be shown
   */
  constructor(pause: number, onPause: () => void) {
    this.pause = pause;
    this.onPause = onPause;
  }

  opened(uri: string, text: string): void {
    if (!this.pause) return;
    this.desks.set(key(uri), { typing: null, shown: text, since: [], text, released: 0, timer: undefined });
  }

  /** An open document was changed; `null`: the editor sent all of it. */
  edited(uri: string, text: string, changes: readonly Change[] | null): void {
    const desk = this.desks.get(key(uri));
    if (!desk) return;
    clearTimeout(desk.timer);
    desk.text = text;
    desk.since = changes && desk.since && desk.since.length < mostChanges ? desk.since.concat(changes) : null;
    const span = changes && typedIn(changes);
    desk.typing = span && { span, at: Date.now() };
  }

  saved(uri: string): void {
    const desk = this.desks.get(key(uri));
    if (desk) release(desk);
  }

  closed(uri: string): void {
    clearTimeout(this.desks.get(key(uri))?.timer);
    this.desks.delete(key(uri));
  }

  stop(): void {
    for (const { timer } of this.desks.values()) clearTimeout(timer);
    this.desks.clear();
  }

  /** Differs whenever other findings of an unchanged text are to be shown. */
  stamp(uri: string): number {
    return this.desks.get(key(uri))?.released ?? 0;
  }

  /**
   * Those of an open statement's findings that are to wait.
   * @param findingsIn gives those of another text of it: of the one that was opened, where nothing of it was shown yet
   */
  async heldBack(
    uri: string,
    statement: Statement,
    findings: readonly Finding[],
    findingsIn: (text: string) => Promise<readonly Finding[]>,
  ): Promise<ReadonlySet<Finding>> {
    const held = new Set<Finding>();
    const desk = this.desks.get(key(uri));
    // A text that has changed meanwhile is reported once more.
    if (!desk || desk.text !== statement.text) return held;
    const { typing } = desk;
    const left = typing ? typing.at + this.pause - Date.now() : 0;
    const place = typing && left > 0 ? placeOf(statement, typing.span) : null;
    const here = place ? findings.filter((finding) => finding.unfinished && touch(finding.span, place)) : [];
    if (here.length) {
      const shown = typeof desk.shown === 'string' ? await findingsIn(desk.shown) : desk.shown;
      for (const finding of here) if (!wasShown(finding, shown, desk.since)) held.add(finding);
      if (desk.text !== statement.text) return held;
    }
    desk.shown = held.size ? findings.filter((finding) => !held.has(finding)) : findings;
    desk.since = [];
    clearTimeout(desk.timer);
    if (held.size) {
      desk.timer = setTimeout(() => {
        release(desk);
        this.onPause();
      }, left);
    }
    return held;
  }
}

function key(uri: string): string {
  return keyOf(normalise(uri));
}

function release(desk: Desk): void {
  clearTimeout(desk.timer);
  if (!desk.typing) return;
  desk.typing = null;
  desk.released++;
}

function wasShown({ rule, span }: Finding, shown: readonly Finding[], since: readonly Change[] | null): boolean {
  return since !== null && shown.some((other) => other.rule === rule && touch(follow(other.span, since), span));
}

/**
 * Where somebody typed, in the text as it is now; white space at the ends left out. `null` when this is no typing: who
 * takes out whole lines has finished with them.
 */
function typedIn(changes: readonly Change[]): Span | null {
  let typed: Span | null = null;
  for (const change of changes) {
    const { span, removed, text } = change;
    if (!text && /\S/.test(removed) && /[\r\n]/.test(removed)) return null;
    const lead = text.length - text.trimStart().length;
    const words = text.trim().length;
    const here = { start: span.start + (words ? lead : 0), end: span.start + (words ? lead + words : text.length) };
    typed = typed ? join(follow(typed, [change]), here) : here;
  }
  return typed;
}

/**
 * The action that was typed in; else the area's section. `null` when it was in several actions: that was no typing.
 * Whoever begins the first action of an area has not come to it yet, so its section reaches up to the area's heading.
 */
function placeOf({ actions, sections }: Statement, span: Span): Span | null {
  const [action, second] = actionsAt(actions, span);
  if (second) return null;
  if (action) return join(action.span, span);
  const at = sections.findLastIndex((one) => one.span.start <= span.start && span.start <= one.span.end);
  const section = sections[at];
  if (!section) return null;
  // A heading begins with one `#`, whatever it is to become.
  let area: Section | null = section.title.text ? section : (sections[at - 1] ?? section);
  while (area && !area.areas.length) area = area.parent;
  return join(join((area ?? section).span, section.span), span);
}

/** The innermost action that holds the place, else those that it touches. Asked at every keystroke. */
function actionsAt(actions: readonly Action[], { start, end }: Span): readonly Action[] {
  let after = 0;
  for (let high = actions.length; after < high;) {
    const middle = (after + high) >> 1;
    if (actions[middle]!.span.start <= start) after = middle + 1;
    else high = middle;
  }
  // A section may be an action and have others in it, which come after it.
  const last = actions[after - 1];
  for (let i = after - 1; i >= 0 && actions[i]!.section === last!.section; i--)
    if (end <= actions[i]!.span.end) return [actions[i]!];
  const touched = last && start < last.span.end ? [last] : [];
  for (let i = after; i < actions.length && actions[i]!.span.start < end; i++) touched.push(actions[i]!);
  return touched;
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
