import { join } from 'node:path';
import { root } from '../support/places.mjs';

const seen = { timeout: 30_000 };

/** The example of the README: what is seen on opening it, and the fix for an area that nobody answers. */
export const example = {
  title: 'the example',
  hasPictures: true,
  async play({ workbench, editor, step, picture }) {
    const { page, copy, open, remote } = workbench;
    const folder = copy(join(root, 'examples/northmere'), 'northmere');
    await open(folder, [['openFile', remote(join(folder, 'statement.md'))]]);
    await editor.ready();
    const unanswered = 'area-without-action';

    await step('findings are underlined and listed', async () => {
      await editor.squiggles.first().waitFor(seen);
      await editor.openProblems();
      await editor.problem(unanswered).first().waitFor(seen);
      await editor.problem('action-without-owner').first().dblclick(seen);
      await editor.press('ArrowLeft');
      await picture('editor.png');
    });
    await step('the status item counts the areas', async () => {
      await editor.showStatus();
      await page.locator('.hover-language-status', { hasText: /Statement: \d+ of \d+ areas answered/ }).waitFor(seen);
      await editor.leave();
    });
    await step('the letter shows the same area', async () => {
      await editor.problem('answers this area').first().dblclick(seen);
      await page.locator('.tab.active', { hasText: 'letter.md' }).waitFor(seen);
      await editor.squiggles.first().waitFor(seen);
      await picture('letter.png');
      await editor.openFile('statement.md');
    });
    await step('the lightbulb offers an action for an unanswered area', async () => {
      const offered = await editor.lightbulb(unanswered);
      await picture('quick-fix.png');
      const before = await editor.problem(unanswered).count();
      await editor.choose(offered[0]);
      await page.waitForFunction(
        ([selector, words, before]) =>
          [...document.querySelectorAll(selector)].filter((row) => row.textContent.includes(words)).length < before,
        ['.markers-panel .monaco-list-row', unanswered, before],
        seen,
      );
      await editor.press('Escape');
    });
  },
};
