import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from '../support/places.mjs';

const seen = { timeout: 30_000 };

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
