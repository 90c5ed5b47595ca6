/**
 * Installs the packaged .vsix in a real VS Code and uses it as a person does: `node test/workbench/person.mjs`.
 * `npm run package` makes the .vsix; `--screenshots` also takes the pictures in docs/images; `WORKBENCH_GREP` chooses
 * scenes by their titles.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bounded, finish, temporaryFolder } from './support/cleanup.mjs';
import { Editor } from './support/editor.mjs';
import { root } from './support/places.mjs';
import { bringing, broken, example, quickFixes, typing, walkthrough } from './support/scenes.mjs';
import { installExtension } from './support/server.mjs';
import { createWorkbench } from './support/workbench.mjs';

/** As plain as VS Code comes, but for what makes a picture hard to read or different from day to day. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  '[markdown]': { 'editor.wordWrap': 'off' },
  'editor.minimap.enabled': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.stickyScroll.enabled': false,
  'editor.fontSize': 13,
  'window.title': '${activeEditorShort} — ${rootName}',
  'wsoa.today': '2027-02-01',
};

bounded(Number(process.env.WORKBENCH_TIMEOUT ?? 400_000));
const folder = temporaryFolder();
const extension = installExtension(folder, vsix());
const workbench = await createWorkbench({ folder, settings });
const editor = new Editor(workbench.page);
const images = join(root, process.argv.includes('--screenshots') ? 'docs/images' : 'out/workbench');
mkdirSync(images, { recursive: true });

let passed = 0;
let failed = 0;
const scenes = [example, walkthrough, typing, bringing, quickFixes, broken];
for (const scene of scenes.filter(({ title }) => title.includes(process.env.WORKBENCH_GREP ?? ''))) {
  console.log(`  ${scene.title}`);
  await scene.play({ workbench, editor, step, picture, extension });
}
console.log(` SUMMARY ${passed} passed, ${failed} failed`);
await finish(passed > 0 && failed === 0 ? 0 : 1);

/** One thing that a person does and sees; the next is tried even when it goes wrong. */
async function step(title, act) {
  const started = Date.now();
  try {
    await act();
    passed++;
    console.log(`    ok    ${title} (${Date.now() - started} ms)`);
  } catch (error) {
    failed++;
    const shot = `failed-${failed}.png`;
    await workbench.page.screenshot({ path: join(images, shot) }).catch(() => {});
    const [why, where = ''] = error.message.split('\n').filter((line) => !line.startsWith('Call log'));
    console.error(`    FAIL  ${title} (as seen in ${shot})\n          ${why} ${where.trim()}`);
    await editor.press('Escape', 'Escape').catch(() => {});
  }
}

/** `hover` keeps what the mouse shows; otherwise it is moved to where it shows nothing. */
async function picture(name, { hover = false } = {}) {
  if (!hover) await editor.leave();
  await workbench.page.waitForTimeout(600);
  await workbench.page.screenshot({ path: join(images, name) });
}

/** The packaged extension of this version. */
function vsix() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = process.env.WSOA_VSIX ?? join(root, `${name}-${version}.vsix`);
  if (!existsSync(file)) throw new Error(`${file} is not there: run \`npm run package\` first.`);
  return file;
}
