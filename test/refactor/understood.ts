import { Temporal } from 'temporal-polyfill';
import type { LetterSource } from '../../server/core/check.ts';
import { check } from '../../server/core/check.ts';
import { defaultConfig } from '../../server/core/config/config.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import type { RefactorContext } from '../../server/core/refactor/refactoring.ts';
import { letterOf } from '../support/checkFiles.ts';

/** A statement and the letter that it answers, as a refactoring is given them. */
export function understood(text: string, letterText: string, day: string): RefactorContext {
  const statement = readStatement(readMarkdown(text), defaultConfig)!;
  const source: LetterSource = { found: true, file: 'letter.md', letter: letterOf(letterText), text: letterText };
  const letters = (statement.frontMatter.letters ?? []).map(() => source);
  const today = Temporal.PlainDate.from(day);
  const file = 'statement.md';
  const { understanding } = check({ file, statement, letters, config: defaultConfig, today });
  return { file, statement, letters, config: defaultConfig, today, ...understanding };
}
