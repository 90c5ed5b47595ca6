import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { findPersonal, maySay } from './find.ts';
import { personalData } from './inStatement.ts';
import type { PersonalKind } from './personal.ts';
import { masked } from './personal.ts';

/**
 * The finding, with all masked in its words that tells who somebody is: whatever rule made it, it may quote the
 * statement, and it goes to terminals, logs and the pages of builds, where the statement itself may never go.
 */
export function concealed(finding: Finding, statement: Statement): Finding {
  const conceal = concealerOf(statement);
  if (!conceal) return finding;
  return {
    ...finding,
    message: conceal(finding.message),
    action: finding.action && conceal(finding.action),
    subject: finding.subject ? conceal(finding.subject) : null,
    related: finding.related.map((other) => ({ ...other, message: conceal(other.message) })),
    fixes: () => finding.fixes().map((fix) => ({ ...fix, title: conceal(fix.title) })),
  };
}

/** Words of the statement as they may be shown where it may never go itself. */
export function concealedWords(words: string, statement: Statement): string {
  return concealerOf(statement)?.(words) ?? words;
}

/** An error as the log may have it: its message may quote what could not be read. */
export function concealedError(error: unknown, statement: Statement): unknown {
  if (!(error instanceof Error)) return error;
  try {
    const conceal = concealerOf(statement);
    if (!conceal) return error;
    const { name, message, stack } = error;
    return Object.assign(new Error(conceal(message)), { name, stack: stack && conceal(stack) });
  } catch {
    return new Error('The statement could not be searched for personal data.');
  }
}

/**
 * The statement's text with all masked in its words that tells who somebody is. It is as long as it was, and so are its
 * lines: every place in it stays where it is. What stands in a comment is no word of the statement, and is not masked yet.
 */
export function maskedText(statement: Statement): string {
  return withMasks(statement.text, personalData(statement));
}

/** The same of any text, whatever its words are: a letter, settings, comments; this, too, stays as long as it is. */
export function concealedSource(text: string): string {
  if (!maySay(text)) return text;
  return withMasks(
    text,
    findPersonal(text).map(({ kind, from, to }) => ({ kind, start: from, end: to })),
  );
}

/** Whether words, such as those that a fix puts in, tell who somebody is: in themselves, or because the statement does. */
export function tellsWho(words: string, statement: Statement): boolean {
  const conceal = concealerOf(statement);
  return (conceal !== null && conceal(words) !== words) || (maySay(words) && findPersonal(words).length > 0);
}

function withMasks(text: string, data: readonly (Span & { readonly kind: PersonalKind })[]): string {
  for (const { kind, start, end } of data)
    text = text.slice(0, start) + masked(kind, text.slice(start, end)) + text.slice(end);
  return text;
}

type Conceal = (words: string) => string;

function concealerOf(statement: Statement): Conceal | null {
  let known = concealers.get(statement);
  if (known === undefined) concealers.set(statement, (known = makeConcealer(statement)));
  return known;
}

/** `null` where there is nothing to mask. */
const concealers = new WeakMap<Statement, Conceal | null>();

function makeConcealer(statement: Statement): Conceal | null {
  const data = personalData(statement);
  if (!data.length) return null;
  const secrets = new Map<string, string>();
  for (const { kind, text } of data) {
    // Messages quote a text over two lines in one.
    for (const said of [text, text.replace(/\s+/g, ' ')]) secrets.set(said, masked(kind, said));
  }
  return (words) => {
    for (const [secret, mask] of secrets) words = replaced(words, secret, mask);
    return words;
  };
}

/** Fewer characters than this at the end of words that were cut off give nobody away. */
const fewest = 4;

/** Also where the words were cut off in the middle of it: `… 943 476 …`. */
function replaced(words: string, secret: string, mask: string): string {
  const head = secret.slice(0, fewest);
  for (let at = words.indexOf(head); at >= 0; at = words.indexOf(head, at + 1)) {
    let to = 0;
    while (to < secret.length && words[at + to] === secret[to]) to++;
    if (to < secret.length && !/^\s?…/.test(words.slice(at + to, at + to + 2))) continue;
    words = words.slice(0, at) + mask.slice(0, to) + words.slice(at + to);
  }
  return words;
}
