import type { CheckInput } from './check.ts';
import { check } from './check.ts';
import type { Layer } from './config/layer.ts';
import type { Finding } from './model/finding.ts';
import type { Letter } from './model/letter.ts';
import type { Statement } from './model/statement.ts';
import { readMarkdown } from './parse/document.ts';
import { readStatement } from './parse/statement.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

type Surroundings = Pick<CheckInput, 'config' | 'today' | 'onRuleError'>;

/** A letter that no statement names yet: what the rules that look at letters alone find in it. */
export function checkLetter(
  { file, letter, text }: { readonly file: string; readonly letter: Letter; readonly text: string },
  surroundings: Surroundings,
): readonly Finding[] {
  return checkAlone('letter', { letters: [{ found: true, file, letter, text }] }, surroundings);
}

/** A settings file, whether or not there is a statement for it. */
export function checkSettings(layer: Layer, surroundings: Surroundings): readonly Finding[] {
  return checkAlone('settings', { letters: [], settings: [layer] }, surroundings);
}

function checkAlone(
  about: Rule['about'],
  what: Pick<CheckInput, 'letters' | 'settings'>,
  { config, today, onRuleError }: Surroundings,
): readonly Finding[] {
  const { findings } = check({
    file: '',
    statement: (nobody ??= readStatement(readMarkdown('---\nletter: letter.md\n---\n'), config)!),
    rules: rulesAbout(about),
    ...what,
    config,
    today,
    ...(onRuleError && { onRuleError }),
  });
  return findings;
}

function rulesAbout(about: Rule['about']): readonly Rule[] {
  return rules.filter((rule) => rule.about === about);
}

/** A statement that says nothing. */
let nobody: Statement | undefined;
