import { join } from 'node:path';
import { root } from '../support/places.mjs';

const seen = { timeout: 30_000 };

/** What stands around the text of the example, and what can be done with it besides writing. */
export const reading = {
  title: 'reading, and writing it differently',
  hasPictures: true,
  async play({ workbench, editor, step, picture }) {
    const { page, copy, open, remote } = workbench;
    const folder = copy(join(root, 'examples/northmere'), 'reading');
    await open(folder, [['openFile', remote(join(folder, 'statement.md'))]]);
    await editor.ready();
    await editor.squiggles.first().waitFor(seen);
    const line = (words) => page.locator('.monaco-editor .view-line', { hasText: words });

    await step('every area is listed at the side', async () => {
      await editor.command('Focus on Areas for Improvement View');
      await page.locator('.pane-body .monaco-list-row', { hasText: 'no action yet' }).first().waitFor(seen);
      await editor.find('## P1 Strategy');
      await editor.press('ArrowLeft');
      await picture('areas.png');
    });
    await step('a reference says what it means, in grey behind it and in its hover', async () => {
      await editor.find('**Area:** A6');
      await editor.press('ArrowRight', 'ArrowLeft');
      await line('A6').filter({ hasText: 'chronologies' }).waitFor(seen);
      await editor.press('Control+k', 'Control+i');
      const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'chronologies to identify' });
      await hover.first().waitFor(seen);
      await picture('hover.png', { hover: true });
      await editor.press('Escape');
    });
    await step('the table offers to become sections, and back with one undo', async () => {
      await editor.find('| 5.1 ');
      await editor.press('ArrowRight', 'Control+Shift+r');
      const entries = editor.menu.locator('.monaco-list-row.action');
      await entries.filter({ hasText: 'Turn this table into 5 sections' }).waitFor(seen);
      await picture('refactor.png');
      await editor.choose('Turn this table into 5 sections');
      await line('5.1 Publish one threshold').filter({ hasText: '###' }).waitFor(seen);
      await editor.press('Control+z');
      await line('| 5.1 |').waitFor(seen);
    });
    await step('the preview shows gaps and what is to be filled in', async () => {
      await editor.find('### Action 2.2');
      await editor.press('ArrowRight', 'Control+b', 'Control+k', 'v');
      const preview = page.frameLocator('iframe.webview').last().frameLocator('#active-frame');
      await preview.locator('.wsoa-note', { hasText: 'action without owner' }).first().waitFor(seen);
      await preview.locator('.wsoa-gap', { hasText: 'TBC' }).first().waitFor(seen);
      // The preview follows what the editor shows.
      await editor.press('Control+1', ...Array(12).fill('Control+ArrowDown'));
      await picture('preview.png');
    });
  },
};
