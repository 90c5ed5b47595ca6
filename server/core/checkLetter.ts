import type { CheckInput } from './check.ts';
import { check } from './check.ts';
import type { Finding } from './model/finding.ts';
import type { Letter } from './model/letter.ts';
import type { Statement } from './model/statement.ts';
import { readMarkdown } from './parse/document.ts';
import { readStatement } from './parse/statement.ts';
import { rules } from './rules/index.ts';

/** A letter that no statement names yet: what the rules that look at letters alone find in it. */
export function checkLetter(
  { file, letter, text }: { readonly file: string; readonly letter: Letter; readonly text: string },
  { config, today, onRuleError }: Pick<CheckInput, 'config' | 'today' | 'onRuleError'>,
): readonly Finding[] {
  const { findings } = check({
    file: '',
    statement: (nobody ??= readStatement(readMarkdown('---\nletter: letter.md\n---\n'), config)!),
    letters: [{ found: true, file, letter, text }],
    rules: rules.filter((rule) => rule.about === 'letter'),
    config,
    today,
    ...(onRuleError && { onRuleError }),
  });
  return findings;
}

/** A statement that says nothing. */
let nobody: Statement | undefined;
