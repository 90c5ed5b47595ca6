import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** A setting that is misspelt has no effect, and nobody notices. */
export const invalidConfiguration = defineRule({
  name: 'invalid-configuration',
  severity: 'error',
  about: 'settings',
  check({ settings, statement, report }) {
    for (const { file, problems } of settings) {
      for (const { message, span, instead } of problems) {
        if (span === null) report({ at: statement.frontMatter.letterKey, message });
        else {
          const fixes = () =>
            instead.map((text) => ({ title: t('Change to “{0}”', text), edits: [{ span, text }], safe: false }));
          report({ file: file!, at: span, message, fixes });
        }
      }
    }
  },
});
