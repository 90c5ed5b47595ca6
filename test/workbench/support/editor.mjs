/** What a person does with the workbench: with the keyboard where there is a key for it, else with the mouse. */
const soon = { timeout: 30_000 };

export class Editor {
  constructor(page) {
    this.page = page;
    this.problems = page.locator('.markers-panel .monaco-list-row');
    this.squiggles = page.locator('.monaco-editor .cdr[class*="squiggly-"]');
    this.menu = page.locator('.action-widget');
  }

  async ready() {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    await this.page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command by its name in the palette. */
  async command(name) {
    await this.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor(soon);
    await input.fill(`>${name}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor(soon);
    await this.press('Enter');
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name) {
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
    await this.press('Control+1', 'Control+p');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor(soon);
    await input.fill(name);
    await this.page.waitForTimeout(300); // the list of what was opened last gives way to what is found
    await row.first().waitFor(soon);
    await this.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor(soon);
  }

  /** Puts the cursor behind the first occurrence of a text, as Ctrl+F does. */
  async find(text) {
    await this.press('Control+1', 'Control+Home', 'Control+f');
    const input = this.page
      .locator('.editor-widget.find-widget.visible .find-part textarea, .find-widget.visible .find-part input')
      .first();
    await input.waitFor(soon);
    await input.fill(text);
    await this.page.locator('.find-widget.visible .matchesCount', { hasText: /[1-9?] of/ }).waitFor(soon);
    await this.press('Enter', 'Escape');
  }

  /** Finds a text, which is then selected, and types over it. */
  async typeOver(text, typed) {
    await this.find(text);
    await this.page.keyboard.type(typed, { delay: 15 });
  }

  /** Opens the list of problems, if it is not open. */
  async openProblems() {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.press('Control+Shift+m');
    await this.page.locator('.markers-panel').waitFor(soon);
  }

  /** The words of every row in the list of problems. */
  async problemRows() {
    return (await this.problems.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  problem(words) {
    return this.problems.filter({ hasText: words });
  }

  /** Goes to a problem by double-clicking its row, and opens the lightbulb's menu there. */
  async lightbulb(words) {
    await this.problem(words).first().waitFor(soon);
    await this.problem(words).first().dblclick(soon);
    await this.page.waitForTimeout(300);
    await this.press('ArrowLeft'); // nothing selected, at its beginning: else there are entries to surround the selection
    for (let attempt = 0; ; attempt++) {
      await this.press('Control+.');
      try {
        await this.menu.locator('.monaco-list-row.action').first().waitFor({ timeout: 5_000 });
        return (await this.menu.locator('.monaco-list-row.action').allInnerTexts()).map((text) => text.trim());
      } catch (error) {
        if (attempt === 3) throw new Error(`No quick fix is offered for: ${words}`, { cause: error });
      }
    }
  }

  /** Goes down the lightbulb's menu to an entry, and presses Enter. */
  async choose(title) {
    const chosen = this.menu.locator('.monaco-list-row.action.focused', { hasText: title });
    for (let step = 0; step < 12 && !(await chosen.count()); step++) {
      await this.press('ArrowDown');
      await this.page.waitForTimeout(60);
    }
    await chosen.waitFor({ timeout: 2_000 });
    await this.press('Enter');
    await this.menu.waitFor({ state: 'hidden', ...soon });
  }

  /** Lists the problems of some files only. */
  async filterProblems(glob) {
    const filter = this.page
      .locator('.panel .viewpane-filter-container input, .panel .markers-panel-action-filter input')
      .first();
    await filter.fill(glob);
    await this.page.waitForTimeout(300);
  }

  /** Goes down the list of suggestions to an entry, and presses Enter. */
  async chooseSuggestion(words) {
    const chosen = this.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: words });
    for (let step = 0; step < 12 && !(await chosen.count()); step++) {
      await this.press('ArrowDown');
      await this.page.waitForTimeout(60);
    }
    await chosen.waitFor({ timeout: 2_000 });
    await this.press('Enter');
  }

  /** Opens what is behind the {} beside "Markdown" in the status bar. */
  async showStatus() {
    await this.page.locator('#status\\.languageStatus').hover(soon);
    await this.page.locator('.hover-language-status').first().waitFor(soon);
  }

  /** Takes the mouse to where it shows nothing, and waits until what it showed is gone. */
  async leave() {
    await this.page.mouse.move(250, 12, { steps: 4 });
    await this.page
      .locator('.hover-language-status')
      .first()
      .waitFor({ state: 'hidden', ...soon });
  }
}
