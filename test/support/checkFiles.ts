import { Temporal } from 'temporal-polyfill';
import { check, type CheckResult, type LetterProblem, type LetterSource } from '../../server/core/check.ts';
import { type Config, defaultConfig } from '../../server/core/config/config.ts';
import type { Letter } from '../../server/core/model/letter.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readLetter } from '../../server/core/parse/letter.ts';
import { readStatement } from '../../server/core/parse/statement.ts';

/**
 * Checks every statement among `files` (text by path) and gives its result by path; what is no statement has none.
 * Only the core is at work: paths are resolved here in the plainest way, the real way is the workspace's.
 */
export function checkFiles(
  files: ReadonlyMap<string, string>,
  today: string,
  config: Config = defaultConfig,
): ReadonlyMap<string, CheckResult> {
  const results = new Map<string, CheckResult>();
  for (const [file, text] of files) {
    const statement = readStatement(readMarkdown(text), config);
    if (!statement) continue;
    const letters = (statement.frontMatter.letters ?? []).map(({ value }) => letterAt(value, file, files));
    const onRuleError = (rule: string, error: unknown) => {
      throw new Error(`the rule ${rule} threw`, { cause: error });
    };
    const day = Temporal.PlainDate.from(today);
    results.set(file, check({ file, statement, letters, config, today: day, onRuleError }));
  }
  return results;
}

export function letterOf(text: string): Letter {
  return readLetter(readMarkdown(text), defaultConfig);
}

function letterAt(path: string, from: string, files: ReadonlyMap<string, string>): LetterSource {
  const missing = (problem: LetterProblem, file: string | null = null): LetterSource => {
    const suggestions = [...files.keys()].filter((name) => name !== from).map((name) => `./${name}`);
    return { found: false, file, problem, suggestions };
  };
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return missing('url');
  const parts = path.startsWith('/') ? ['..'] : from.split('/').slice(0, -1);
  for (const part of path.replace(/^\//, '').split('/')) {
    if (part === '..' && parts.length && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  if (parts[0] === '..') return missing('outside');
  const file = parts.join('/');
  const text = files.get(file);
  if (text === undefined) {
    return missing([...files.keys()].some((name) => name.startsWith(`${file}/`)) ? 'directory' : 'missing', file);
  }
  if (!file.endsWith('.md')) return missing('not-markdown', file);
  return { found: true, file, letter: letterOf(text), text };
}
