import { join } from 'node:path';
import { fixtures } from '../support/places.mjs';

const seen = { timeout: 30_000 };

/** Somebody who is new: goes through the steps, and each is ticked when it is done. */
export const walkthrough = {
  title: 'the walkthrough',
  hasPictures: true,
  async play({ workbench, editor, step, picture }) {
    const { page, copy, open, remote } = workbench;
    const folder = copy(fixtures, 'walkthrough');
    await open(folder, [['openFile', remote(join(folder, 'notes.txt'))]]);
    await editor.ready();
    const tour = page.locator('.gettingStartedContainer');
    const stepNamed = (title) => tour.locator('.getting-started-step', { hasText: title });
    const ticked = (title, wait = seen) =>
      stepNamed(title).locator('.codicon-getting-started-step-checked').first().waitFor(wait);

    await step('it opens, with a picture', async () => {
      await editor.command('Written Statement: Open Walkthrough');
      await stepNamed('Open an example').waitFor(seen);
      await page.frameLocator('iframe.webview').last().frameLocator('#active-frame').locator('svg').waitFor(seen);
      await picture('walkthrough.png');
    });
    await step('the example opens beside it', async () => {
      await tour.getByRole('button', { name: 'Try an Example' }).click(seen);
      await page.locator('.tab.active', { hasText: 'statement.md' }).waitFor(seen);
      await editor.squiggles.first().waitFor(seen);
      await ticked('Open an example');
    });
    await step('what was found is shown', async () => {
      await stepNamed('See what is missing').click(seen);
      await tour.getByRole('button', { name: 'Show the Findings' }).click(seen);
      await editor.problem('area-without-action').first().waitFor(seen);
      await ticked('See what is missing');
    });
    await step('something is mended with the light bulb', async () => {
      await stepNamed('Mend it with the light bulb').click(seen);
      // The page ticks the step before and may take the focus back, which closes the menu: then once more.
      const entry = editor.menu.locator('.monaco-list-row.action').first();
      for (let attempt = 0; ; attempt++) {
        await tour.getByRole('button', { name: 'Mend Something' }).click(seen);
        try {
          await entry.waitFor({ timeout: 8_000 });
          await editor.press('Enter');
          await ticked('Mend it with the light bulb', { timeout: 8_000 });
          break;
        } catch (error) {
          if (attempt === 3) throw error;
        }
      }
    });
    // No Escape before it: where the page has the focus, that is its "back", and the steps are gone.
    await step('the areas are listed', async () => {
      await stepNamed('Keep the overview').click(seen);
      await tour.getByRole('button', { name: 'Show the Areas' }).click(seen);
      await page.locator('.pane-body .monaco-list-row', { hasText: '2 gaps' }).first().waitFor(seen);
      await ticked('Keep the overview');
    });
  },
};
