import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from '../support/places.mjs';

const seen = { timeout: 30_000 };

/** A file that does not exist yet, from the first key. */
export const typing = {
  title: 'typing',
  async play({ workbench, editor, step }) {
    const { page, copy, open, remote } = workbench;
    const folder = copy(fixtures, 'typing');
    writeFileSync(join(folder, 'new.md'), '');
    await open(folder, [['openFile', remote(join(folder, 'new.md'))]]);
    await editor.ready();
    await editor.openProblems();
    await editor.filterProblems('**/new.md');

    await step('a statement from its snippet', async () => {
      await page.locator('.editor-instance .view-line').first().click();
      await page.keyboard.type('statement', { delay: 20 });
      await editor.press('Control+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'the whole document' }).waitFor(seen);
      await editor.chooseSuggestion('the whole document');
      await editor.problem('action-without-owner').waitFor(seen);
      await editor.press('Escape');
    });
    await step('an owner, typed: the finding goes', async () => {
      await editor.typeOver('[owner]', 'Head of Service, Northmere Council');
      await editor.problem('action-without-owner').waitFor({ state: 'detached', ...seen });
    });
    await step('TBC, typed: the finding comes, underlined', async () => {
      await editor.typeOver('Head of Service, Northmere Council', 'TBC');
      await editor.problem('action-without-owner').waitFor(seen);
      await editor.squiggles.first().waitFor(seen);
    });
    await step('a plain page has no findings', async () => {
      await editor.openFile('README.md');
      await page.waitForTimeout(1000);
      assert.equal(await editor.squiggles.count(), 0);
    });
  },
};
