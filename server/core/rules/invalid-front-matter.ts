import type { LetterProblem } from '../letterSource.ts';
import type { RegisterSource } from '../registerSource.ts';
import { defineRule } from './rule.ts';

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
          rename === null ? [] : [{ title: `Rename to “${rename}”`, edits: [{ span, text: rename }], safe: true }],
      });
    }
    const { peopleFile } = statement.frontMatter;
    const problem = peopleFile && registerSource && registerProblem(registerSource);
    if (problem) report({ at: peopleFile.span, message: `“${peopleFile.value}” ${problem}.` });
  },
});

/** What is wrong with a register, in words that follow its name; `null` when nothing is. */
function registerProblem(source: RegisterSource): string | null {
  return source.found ? source.people.problem : problems[source.problem];
}

const problems: Record<LetterProblem, string> = {
  missing: 'is not there. The path is taken from the folder of this statement',
  directory: 'is a folder. Name the file in it that lists the people',
  unreadable: 'cannot be opened. Check that you may read it',
  binary: 'is no text file. Save the register as YAML',
  'too-large': 'is too large for a register of people',
  outside: 'lies outside the folder that is open, and is not read. Copy the register beside this statement',
  url: 'is a web address, and nothing is fetched from the web. Save the register beside this statement',
  'not-markdown': 'cannot be read as a register. Save it as YAML',
};
