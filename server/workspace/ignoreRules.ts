// What the lines of a `.gitignore` mean (gitignore(5)). There are no regular expressions in it: whoever writes
// `*a*a*a*a*a*` would keep us waiting for hours.

export interface IgnoreRule {
  /** `!`: what an earlier line took out is in again. */
  readonly negated: boolean;
  /** It ends with a slash. */
  readonly foldersOnly: boolean;
  /** It has a slash elsewhere, and so is about paths from the file's folder on; otherwise about names anywhere below. */
  readonly anchored: boolean;
  readonly segments: readonly Segment[];
}

/** What stands between two slashes: `**` or more of them, which is any number of folders, or what each character may be. */
type Segment = typeof anyFolders | readonly Part[];
type Part = typeof anything | ((character: string) => boolean);

const anyFolders = Symbol('**');
const anything = Symbol('*');

export function readIgnoreRules(text: string): readonly IgnoreRule[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => readRule(line) ?? []);
}

function readRule(line: string): IgnoreRule | null {
  if (line.startsWith('#')) return null;
  // Spaces at the end do not count, unless one is escaped.
  let pattern = line.replace(/((?:^|[^\\])(?:\\\\)*(?:\\ )?) +$/, '$1');
  const negated = pattern.startsWith('!');
  if (negated) pattern = pattern.slice(1);
  const foldersOnly = pattern.endsWith('/');
  if (foldersOnly) pattern = pattern.slice(0, -1);
  const anchored = pattern.includes('/');
  if (pattern.startsWith('/')) pattern = pattern.slice(1);
  if (!pattern) return null;
  // A bracket that is not closed, a backslash at the end: Git takes such a line to mean nothing.
  const read = partedAtSlashes(pattern)?.map((text) =>
    anchored && /^\*{2,}$/.test(text) ? anyFolders : readSegment(text),
  );
  if (!read?.every((segment) => segment !== null)) return null;
  const segments = [...read];
  // `folder/**` is what is in the folder, not the folder.
  if (segments.at(-1) === anyFolders) {
    while (segments.at(-1) === anyFolders) segments.pop();
    segments.push([anything], anyFolders);
  }
  return { negated, foldersOnly, anchored, segments };
}

/** A slash in brackets parts nothing: it is a character that no name has. `null`: a bracket is not closed. */
function partedAtSlashes(pattern: string): readonly string[] | null {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '[') {
      const set = readSet(pattern, at + 1);
      if (!set) return null;
      at = set.end;
    } else if (character === '/' || pattern.startsWith('\\/', at)) {
      parts.push(pattern.slice(start, at));
      if (character === '\\') at++;
      start = at + 1;
    } else if (character === '\\') at++;
  }
  return [...parts, pattern.slice(start)];
}

function readSegment(text: string): Segment | null {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '*') {
      if (parts.at(-1) !== anything) parts.push(anything);
    } else if (character === '?') parts.push(() => true);
    else if (character === '[') {
      const set = readSet(text, at + 1);
      if (!set) return null;
      parts.push(set.has);
      at = set.end;
    } else {
      if (character === '\\' && ++at >= text.length) return null;
      const wanted = text[at]!;
      parts.push((given) => given === wanted);
    }
  }
  return parts;
}

/** What stands in brackets. @param at behind the opening one; `end`: of the closing one */
function readSet(
  text: string,
  at: number,
): { readonly has: (character: string) => boolean; readonly end: number } | null {
  const negated = text[at] === '!' || text[at] === '^';
  if (negated) at++;
  const tests: ((character: string) => boolean)[] = [];
  for (let first = true; ; first = false) {
    const named = /^\[:(\w*):\]/.exec(text.slice(at));
    if (named) {
      const kind = kinds[named[1]!];
      if (!kind) return null;
      tests.push((character) => kind.test(character));
      at += named[0].length;
      continue;
    }
    if (text[at] === ']' && !first) break;
    if (text[at] === '\\') at++;
    const from = text[at++];
    if (from === undefined) return null;
    if (text[at] === '-' && text[at + 1] !== undefined && text[at + 1] !== ']') {
      at++;
      if (text[at] === '\\') at++;
      const to = text[at++];
      if (to === undefined) return null;
      tests.push((character) => character >= from && character <= to);
    } else tests.push((character) => character === from);
  }
  return { has: (character) => tests.some((test) => test(character)) !== negated, end: at };
}

const kinds: Readonly<Record<string, RegExp>> = {
  alnum: /[a-z0-9]/i,
  alpha: /[a-z]/i,
  blank: /[ \t]/,
  digit: /\d/,
  lower: /[a-z]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  xdigit: /[0-9a-f]/i,
};

/** @param path from the folder of the rule's file on, in segments */
export function ruleMatches(rule: IgnoreRule, path: readonly string[], isFolder: boolean): boolean {
  if (rule.foldersOnly && !isFolder) return false;
  const { segments } = rule;
  if (!rule.anchored) return matches(segments, path.slice(-1), segmentMatches, anyFolders);
  return matches(segments, path, segmentMatches, anyFolders);
}

function segmentMatches(segment: Segment, name: string): boolean {
  if (segment === anyFolders) return true;
  return matches(segment, name.split(''), (part, character) => part === anything || part(character), anything);
}

/** Whether a sequence with jokers, which stand for any number of items, fits one without. It never goes back but to the last joker. */
function matches<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  fits: (part: P, item: T) => boolean,
  joker: P,
): boolean {
  let [p, i, lastJoker, from] = [0, 0, -1, 0];
  while (i < items.length) {
    if (p < pattern.length && pattern[p] === joker) {
      lastJoker = p++;
      from = i;
    } else if (p < pattern.length && fits(pattern[p]!, items[i]!)) {
      p++;
      i++;
    } else if (lastJoker >= 0) {
      p = lastJoker + 1;
      i = ++from;
    } else return false;
  }
  while (p < pattern.length && pattern[p] === joker) p++;
  return p === pattern.length;
}
