import { t } from '../../server/core/words.ts';
import type { MarkEntry } from '../../server/lsp/marksProtocol.ts';

/** What of markdown-it's tokens is used here. */
export interface Token {
  type: string;
  tag: string;
  attrs: [string, string][] | null;
  map: [number, number] | null;
  children: Token[] | null;
  content: string;
  block: boolean;
}

export type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** Text of ours is of a type of its own: what a heading's anchor is called is made of what is of type `text`. */
export const textType = 'wsoa_text';

const signs = { error: '✖', warning: '⚠\ufe0e', information: 'ℹ\ufe0e' } as const;
/** What a finding is, for who does not see the sign; looked up when it is said, for the language may change. */
const spoken = {
  error: (says: string) => t('Error: {0}', says),
  warning: (says: string) => t('Warning: {0}', says),
  information: (says: string) => t('Note: {0}', says),
} as const;

/** Words with marks around them, and behind them what the marks say. */
export function wrapTokens(marks: readonly MarkEntry[], words: string, inner: Token[], make: MakeToken): Token[] {
  const gaps = marks.filter(({ kind }) => kind === 'gap');
  const said = marks.find(({ kind }) => kind !== 'gap');
  let made = inner;
  if (said) {
    const label = said.kind === 'placeholder' ? `${words}: ${said.says}` : said.says;
    made = span(make, `wsoa-${said.kind}`, said.says, label, made, true);
  }
  if (gaps.length) made = span(make, `wsoa-gap wsoa-${gaps[0]!.severity!}`, null, null, made);
  return [...made, ...gaps.flatMap((gap) => noteTokens(gap, make))];
}

/** What stands behind a place that cannot be marked itself: nothing, where it is only said what a word means. */
export function noteTokens(mark: MarkEntry, make: MakeToken): Token[] {
  if (mark.kind === 'placeholder' && !mark.words)
    return span(make, 'wsoa-placeholder', null, null, [text(make, `[${mark.says}]`)]);
  if (mark.kind !== 'gap') return [];
  // A rule's name says in plain words what is wrong: `action without owner`.
  return [text(make, ' '), ...gapTokens(mark, mark.rule!.replaceAll('-', ' '), make)];
}

/** The list of what has no place of its own in the text. */
export function summaryTokens(gaps: readonly MarkEntry[], make: MakeToken): Token[] {
  const title = t('Of the document as a whole:');
  const items = gaps.flatMap((gap) => element(make, 'li', null, gapTokens(gap, gap.says, make)));
  return element(make, 'div', 'wsoa-summary', [
    ...element(make, 'p', null, [text(make, title)]),
    ...element(make, 'ul', null, items),
  ]);
}

function gapTokens({ severity, says }: MarkEntry, words: string, make: MakeToken): Token[] {
  const shown = [text(make, `${signs[severity!]} ${words}`)];
  const title = words === says ? null : says;
  return span(make, `wsoa-note wsoa-${severity!}`, title, spoken[severity!](says), shown);
}

/** @param canFocus its title is also shown to who has no mouse */
function span(
  make: MakeToken,
  name: string,
  title: string | null,
  label: string | null,
  inner: readonly Token[],
  canFocus = false,
): Token[] {
  const tokens = element(make, 'span', name, inner);
  const attrs = tokens[0]!.attrs!;
  if (title) attrs.push(['title', title]);
  if (label) attrs.push(['role', 'note'], ['aria-label', label]);
  if (canFocus) attrs.push(['tabindex', '0']);
  return tokens;
}

function element(make: MakeToken, tag: string, name: string | null, inner: readonly Token[]): Token[] {
  const open = make(`wsoa_${tag}_open`, tag, 1);
  if (name) open.attrs = [['class', name]];
  return [open, ...inner, make(`wsoa_${tag}_close`, tag, -1)];
}

function text(make: MakeToken, content: string): Token {
  return Object.assign(make(textType, '', 0), { content });
}
