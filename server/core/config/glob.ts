/**
 * Does a pattern such as `archive/**` or `plans/*-{draft,old}.md` match a path? Both have slashes; the path is relative
 * to the folder that the pattern is counted from. `*` and `?` stand within one name, `**` for any folders, `{a,b}` for
 * alternatives. A pattern without a slash is a name at any depth, and one that ends in a slash is all that is below.
 *
 * Patterns come with files from anywhere, so none may take long: names are compared one by one, each in time that grows
 * with its length times the pattern's. Libraries make one regular expression of it all, which a pattern can stall.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = path.split('/');
  return alternatives(pattern.replaceAll('\\', '/').replace(/^\.\//, '')).some((one) =>
    matchesNames(partsOf(one), names),
  );
}

function partsOf(pattern: string): readonly string[] {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  const parts = whole.replace(/^\//, '').split('/');
  return whole.includes('/') ? parts : ['**', ...parts];
}

function matchesNames(parts: readonly string[], names: readonly string[]): boolean {
  // Which numbers of names the parts so far may have used up.
  let used = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of used) {
      if (part === '**') for (let to = at; to <= names.length; to++) next.add(to);
      else if (at < names.length && matchesName(part, names[at]!)) next.add(at + 1);
    }
    used = next;
  }
  return used.has(names.length);
}

/** The usual two pointers: after a mismatch the last star takes one character more. */
function matchesName(pattern: string, name: string): boolean {
  let [p, n, star, from] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') [star, from] = [p++, n];
    else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) [p, n] = [p + 1, n + 1];
    else if (star >= 0) [p, n] = [star + 1, ++from];
    else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** More alternatives than this nobody writes; the rest of them are taken as they stand. */
const MOST = 64;

function alternatives(pattern: string): readonly string[] {
  let done: string[] = [pattern];
  for (;;) {
    const next = done.flatMap((one) => {
      const braces = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(one);
      return braces ? braces[2]!.split(',').map((word) => braces[1]! + word + braces[3]!) : [one];
    });
    if (next.length === done.length || next.length > MOST) return done;
    done = next;
  }
}
