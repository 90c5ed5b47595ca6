import type { LetterProblem } from '../letterSource.ts';
import type { RegisterSource } from '../registerSource.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** A key that is misspelt is not read, and nobody notices. */
export const invalidFrontMatter = defineRule({
  name: 'invalid-front-matter',
  severity: 'error',
  check({ statement, registerSource, report }) {
    for (const { message, span, rename } of statement.frontMatter.problems) {
      report({
        at: span,
        message,
        fixable: rename !== null,
        fixes: () =>
          rename === null ? [] : [{ title: t('Rename to “{0}”', rename), edits: [{ span, text: rename }], safe: true }],
      });
    }
    const { peopleFile } = statement.frontMatter;
    const problem = registerSource && registerProblem(registerSource);
    if (peopleFile && problem) report({ at: peopleFile.span, message: problem(peopleFile.value) });
  },
});

/** What is wrong with a register, in a sentence that takes its name; `null` when nothing is. */
function registerProblem(source: RegisterSource): ((name: string) => string) | null {
  return source.found ? source.people.problem : problems[source.problem];
}

const problems: Record<LetterProblem, (name: string) => string> = {
  missing: (name) => t('“{0}” is not there. The path is taken from the folder of this statement.', name),
  directory: (name) => t('“{0}” is a folder. Name the file in it that lists the people.', name),
  unreadable: (name) => t('“{0}” cannot be opened. Check that you may read it.', name),
  binary: (name) => t('“{0}” is no text file. Save the register as YAML.', name),
  'too-large': (name) => t('“{0}” is too large for a register of people.', name),
  outside: (name) =>
    t('“{0}” lies outside the folder that is open, and is not read. Copy the register beside this statement.', name),
  url: (name) =>
    t('“{0}” is a web address, and nothing is fetched from the web. Save the register beside this statement.', name),
  'not-markdown': (name) => t('“{0}” cannot be read as a register. Save it as YAML.', name),
};
