import * as fs from 'node:fs';
import * as path from 'node:path';
import type { IgnoreRule } from './ignoreRules.ts';
import { readIgnoreRules, ruleMatches } from './ignoreRules.ts';

/** The rules of one file, and the folder from which its paths count. */
interface Layer {
  readonly folder: string;
  readonly rules: readonly IgnoreRule[];
}

/**
 * What Git is told to ignore in a folder: by `.gitignore` files from the top of its repository down, and
 * `.git/info/exclude`. What this user alone ignores everywhere is not known: others would find other statements.
 * In a linked worktree or a submodule, `.git` is a file that names another folder, mostly outside of this one: no path
 * that is written in the user's folder is followed there, so what its `info/exclude` says is not known either.
 * Without a repository it is the `.gitignore` files from the first folder down.
 */
export class Ignored {
  readonly #folder: string;
  /** The nearest first. */
  readonly #layers: readonly Layer[];

  private constructor(folder: string, layers: readonly Layer[]) {
    this.#folder = folder;
    this.#layers = layers;
  }

  /** For a folder that somebody named: what is above it counts too. */
  static in(folder: string): Ignored {
    const above = path.dirname(folder);
    const inside = topOf(folder) !== folder && topOf(folder) !== null;
    return (inside ? Ignored.in(above) : new Ignored(above, [])).below(folder);
  }

  /** For a folder in it. A repository in a repository has rules of its own. */
  below(folder: string): Ignored {
    const git = path.join(folder, '.git');
    const own = rulesIn(folder, path.join(folder, '.gitignore'));
    if (!fs.existsSync(git)) return new Ignored(folder, [...own, ...this.#layers]);
    return new Ignored(folder, [...own, ...rulesIn(folder, path.join(git, 'info', 'exclude'))]);
  }

  has(name: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.#layers) {
      const segments = path.relative(folder, path.join(this.#folder, name)).split(path.sep);
      const rule = rules.findLast((one) => ruleMatches(one, segments, isFolder));
      if (rule) return !rule.negated;
    }
    return false;
  }
}

function rulesIn(folder: string, file: string): readonly Layer[] {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const rules = readIgnoreRules(text);
  return rules.length ? [{ folder, rules }] : [];
}

/** The top of the repository that a folder is in. */
function topOf(folder: string): string | null {
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return null;
  }
}
