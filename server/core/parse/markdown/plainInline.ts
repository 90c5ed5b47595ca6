/**
 * The words of inline content without remark, for the plain majority: words that stand for themselves, with simple
 * emphasis (`**Owner:**`, `*may*`) and simple links (`[plan](./plan.md)`) among them. Pairs of (start, end) offsets
 * of what a reader sees; `null` where the content is anything more, which remark then reads. A property test holds
 * the two together (test/parse/inline.thorough.test.ts).
 */
export function plainStretches(content: string): number[] | null {
  const words: number[] = [];
  let done = 0;
  marks.lastIndex = 0;
  for (let mark = marks.exec(content); mark; mark = marks.exec(content)) {
    const at = mark.index;
    if (!isPlain(content.slice(done, at))) return null;
    const form = content[at] === '*' ? emphasis : link;
    form.lastIndex = at;
    const found = form.exec(content);
    if (!found || !mayOpen(content, at)) return null;
    const inner = found[2]!;
    if (inner.trim() !== inner || !isPlain(inner)) return null;
    const start = at + found[1]!.length;
    if (at > done) words.push(done, at);
    words.push(start, start + inner.length);
    marks.lastIndex = done = form.lastIndex;
  }
  if (!isPlain(content.slice(done))) return null;
  if (done < content.length) words.push(done, content.length);
  return words;
}

/** Whether every character stands for itself. Not every text that does is known to: the others go to remark. */
export function isPlain(text: string): boolean {
  return !special.test(text) && !(text.includes('_') && underscore.test(text));
}

/** Escapes, code, emphasis, links, notes, tags, references to characters, struck text, hard breaks. */
const special = /[\\`*~]|\]\(|\]\[|\[\^|<[A-Za-z/!?]|&[#\w]|[ \t]\n/;
/** An underscore is emphasis only where it does not stand within a word. */
const underscore = /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/;

/** Where emphasis or a link may begin. A bracket begins a link only where it is closed and a place follows. */
const marks = /\*|\[[^\][]*\]\(/g;
/** One or two stars around words without any; after them a space or a mark, so that they cannot begin anything. */
const emphasis = /(\*{1,2})(?!\*)([^*]+)\1(?=$|[\s.,:;)!?])/y;
/** What stands in the place of a link is of no account, as long as nothing in it could mean more than itself. */
const link = /(\[)([^\][*]+)\]\([\w./#:?=%~+@,;!$-]*\)/y;

/** After white space or an opening bracket a mark can only open; after a `!` or another bracket it may be more. */
function mayOpen(content: string, at: number): boolean {
  return at === 0 || /[\s(]/.test(content[at - 1]!);
}
