import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures, root } from './places.mjs';

const seen = { timeout: 30_000 };

/** The example of the README: what is seen on opening it, and the fix for an area that nobody answers. */
export const example = {
  title: 'the example',
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
      await picture('status.png', { hover: true });
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
      await picture('fixed.png');
      await editor.press('Escape');
    });
  },
};

/** Somebody who is new: goes through the steps, and each is ticked when it is done. */
export const walkthrough = {
  title: 'the walkthrough',
  async play({ workbench, editor, step, picture }) {
    const { page, copy, open, remote } = workbench;
    const folder = copy(fixtures, 'walkthrough');
    await open(folder, [['openFile', remote(join(folder, 'notes.txt'))]]);
    await editor.ready();
    const tour = page.locator('.gettingStartedContainer');
    const stepNamed = (title) => tour.locator('.getting-started-step', { hasText: title });
    const ticked = (title) => stepNamed(title).locator('.codicon-getting-started-step-checked').first().waitFor(seen);

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
      await tour.getByRole('button', { name: 'Mend Something' }).click(seen);
      await editor.menu.locator('.monaco-list-row.action').first().waitFor(seen);
      await editor.press('Enter');
      await ticked('Mend it with the light bulb');
    });
    await step('the areas are listed', async () => {
      await editor.press('Escape');
      await stepNamed('Keep the overview').click(seen);
      await tour.getByRole('button', { name: 'Show the Areas' }).click(seen);
      await page.locator('.pane-body .monaco-list-row', { hasText: '2 gaps' }).first().waitFor(seen);
      await ticked('Keep the overview');
      await picture('walkthrough-done.png');
    });
  },
};

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

/** Each quick fix, in a file of its own with that one fault. */
export const quickFixes = {
  title: 'each quick fix, through the lightbulb',
  async play({ workbench, editor, step }) {
    const { copy, open, remote } = workbench;
    const folder = copy(fixtures, 'fixes');
    const sound = readFileSync(join(fixtures, 'sound.md'), 'utf8');
    const faults = JSON.parse(readFileSync(join(fixtures, '../faults.json'), 'utf8'));
    const firstOfEach = faults.filter(({ rule }, at) => faults.findIndex((fault) => fault.rule === rule) === at);
    const fileOf = ({ rule }) => `fault-${firstOfEach.findIndex((fault) => fault.rule === rule) + 1}.md`;
    for (const fault of firstOfEach) writeFileSync(join(folder, fileOf(fault)), sound.replace(fault.was, fault.now));
    await open(folder, [['openFile', remote(join(folder, 'notes.txt'))]]);
    await editor.ready();
    await editor.openProblems();

    for (const fault of firstOfEach) {
      const { rule, what } = fault;
      await step(`${rule}: ${what}`, async () => {
        await editor.openFile(fileOf(fault));
        await editor.filterProblems(`**/${fileOf(fault)}`);
        const [first] = await editor.lightbulb(rule);
        await editor.choose(first);
        await editor.problem(rule).waitFor({ state: 'detached', ...seen });
        await editor.press('Escape');
      });
    }
  },
};

/** The language server cannot start: one message, in plain words, with the way to the log. */
export const broken = {
  title: 'when it cannot start',
  async play({ workbench, editor, step, extension }) {
    const { page, copy, open, remote } = workbench;
    writeFileSync(join(extension, 'dist/server.cjs'), "throw new Error('broken for the test');");
    const folder = copy(fixtures, 'broken');
    await open(folder, [['openFile', remote(join(folder, 'statement.md'))]]);
    await editor.ready();
    const toasts = page.locator('.notification-toast .notification-list-item');

    await step('one message says so', async () => {
      await toasts.filter({ hasText: 'Written statements are not being checked' }).waitFor(seen);
      await page.waitForTimeout(1000);
      assert.equal(await toasts.count(), 1, (await toasts.allInnerTexts()).join('\n'));
    });
    await step('the log is one click away', async () => {
      await toasts.getByText('Show Log').click(seen);
      // Its lines cannot be seen here: VS Code writes them with a native module that npm did not compile.
      const chosen = () => page.locator('.part.panel select').first().inputValue();
      for (let tries = 0; (await chosen()) !== 'Written Statement' && tries < 100; tries++)
        await page.waitForTimeout(100);
      assert.equal(await chosen(), 'Written Statement');
    });
  },
};
