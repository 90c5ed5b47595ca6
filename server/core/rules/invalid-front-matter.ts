import { defineRule } from './rule.ts';

/** A key that is misspelt is not read, and nobody notices. */
export const invalidFrontMatter = defineRule({
  name: 'invalid-front-matter',
  severity: 'error',
  check({ statement, report }) {
    for (const { message, span, rename } of statement.frontMatter.problems) {
      report({
        at: span,
        message,
        fixable: rename !== null,
        fixes: () =>
          rename === null ? [] : [{ title: `Rename to “${rename}”`, edits: [{ span, text: rename }], safe: true }],
      });
    }
  },
});
