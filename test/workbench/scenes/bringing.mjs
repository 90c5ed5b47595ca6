import { join } from 'node:path';
import { fixtures } from '../support/places.mjs';

const seen = { timeout: 30_000 };

/** An area of the letter, brought into the statement with the clipboard and with the mouse. */
export const bringing = {
  title: 'an area, pasted and dropped',
  async play({ workbench, editor, step }) {
    const { page, copy, open, remote } = workbench;
    const folder = copy(fixtures, 'bringing');
    await open(folder, [['openFile', remote(join(folder, 'statement.md'))]]);
    await editor.ready();
    const line = (words) => page.locator('.monaco-editor .view-line', { hasText: words });

    /** Copies the line that has these words, with a click into it and the keyboard. */
    const copyLine = async (words) => {
      await line(words).first().click(seen);
      await editor.press('Home', 'Shift+End', 'Control+c');
    };

    await step('copied from the letter and pasted, it is an action', async () => {
      await editor.openFile('letter.md');
      await copyLine('Recording of the views');
      await editor.openFile('statement.md');
      await editor.press('Control+End', 'Enter', 'Control+v');
      await line('[what will be done]').waitFor(seen);
      await line('## A3 Recording of the views').waitFor(seen);
      await editor.press('Escape', 'Escape');
    });
    await step('other words are pasted as they are', async () => {
      await copyLine('[what will be done]');
      await editor.press('Control+End', 'Enter', 'Control+v');
      await line('[what will be done]').nth(1).waitFor(seen);
      await editor.press('Control+z', 'Control+End', 'Enter');
    });
    await step('dragged from the view with Shift held and dropped, it is an action', async () => {
      await editor.command('Focus on Areas for Improvement View');
      const area = page.locator('.pane-body .monaco-list-row', { hasText: 'A4 ' }).first();
      const end = await page.locator('.monaco-editor .view-lines').first().boundingBox();
      await area.hover(seen);
      await page.mouse.down();
      await page.mouse.move(end.x + 60, 500, { steps: 5 });
      await page.keyboard.down('Shift');
      await page.mouse.move(end.x + 80, 700, { steps: 5 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await line('## A4 ').waitFor(seen);
    });
  },
};
