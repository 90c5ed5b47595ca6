/**
 * Installs the packaged .vsix in a real VS Code and uses it as a person does: `node test/workbench/person.mjs`.
 * `npm run package` makes the .vsix; `--screenshots` plays only the scenes with pictures, and takes them
 * into docs/images; `WORKBENCH_GREP` chooses scenes by their titles.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringing } from './scenes/bringing.mjs';
import { broken } from './scenes/broken.mjs';
import { example } from './scenes/example.mjs';
import { quickFixes } from './scenes/quickFixes.mjs';
import { reading } from './scenes/reading.mjs';
import { typing } from './scenes/typing.mjs';
import { walkthrough } from './scenes/walkthrough.mjs';
import { bounded, finish, temporaryFolder } from './support/cleanup.mjs';
import { Editor } from './support/editor.mjs';
import { root } from './support/places.mjs';
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
  'markdown.preview.fontFamily': 'DejaVu Sans',
  'markdown.preview.fontSize': 13,
  'window.title': '${activeEditorShort} — ${rootName}',
  'wsoa.today': '2027-02-01',
};

bounded(Number(process.env.WORKBENCH_TIMEOUT ?? 570_000));
const folder = temporaryFolder();
const extension = installExtension(folder, vsix());
const workbench = await createWorkbench({ folder, settings });
const editor = new Editor(workbench.page);
const pictures = process.argv.includes('--screenshots');
const out = join(root, 'out/workbench');
const images = pictures ? join(root, 'docs/images') : out;
for (const made of [out, images]) mkdirSync(made, { recursive: true });

let passed = 0;
let failed = 0;
const scenes = [example, reading, walkthrough, typing, bringing, quickFixes, broken];
const grep = process.env.WORKBENCH_GREP ?? '';
for (const scene of scenes.filter(({ title, hasPictures }) => title.includes(grep) && (!pictures || hasPictures))) {
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
    await workbench.page.screenshot({ path: join(out, shot) }).catch(() => {});
    const [why, where = ''] = error.message.split('\n').filter((line) => !line.startsWith('Call log'));
    console.error(`    FAIL  ${title} (as seen in out/workbench/${shot})\n          ${why} ${where.trim()}`);
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
