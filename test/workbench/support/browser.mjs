import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromiumFolder, tools } from './places.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing leaves the machine: every name but this one is unknown. */
const switches = [
  '--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP *.127.0.0.1 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--disable-dev-shm-usage', // containers have 64 MB of it
  '--no-first-run',
  '--no-sandbox', // needs rights that root in a container does not have; only our own pages are opened
];

/**
 * Starts Chromium: the one that install.mjs unpacked, or, where that has none (not Linux on x64), an installed one.
 * `CHROMIUM` names another. `folder` is a temporary folder for its fonts.conf.
 */
export async function launchBrowser(folder) {
  const { chromium } = createRequire(join(tools, 'package.json'))('playwright-core');
  const executablePath = findChromium();
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsConf(join(folder, 'fonts-cache')));
  const env = { ...process.env, FONTCONFIG_FILE: fonts, ...libraries(executablePath) };
  return chromium.launch({ executablePath, args: switches, env, timeout: 30_000 });
}

function findChromium() {
  const candidates = [process.env.CHROMIUM, join(chromiumFolder, 'chromium'), ...installed].filter(Boolean);
  const found = candidates.find((path) => existsSync(path));
  if (!found)
    throw new Error('No Chromium: run `node test/workbench/install.mjs`, or set CHROMIUM to an installed one.');
  return found;
}

/** A bare machine has no NSS: then the copy that came with the package is used. */
function libraries(executablePath) {
  if (!executablePath.startsWith(chromiumFolder)) return {};
  if (spawnSync(executablePath, ['--version'], { timeout: 20_000 }).status === 0) return {};
  const own = join(chromiumFolder, 'al2023/lib');
  return { LD_LIBRARY_PATH: [own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

/** The fonts from npm and no others, so that a screenshot looks the same on every machine. */
function fontsConf(cache) {
  const folders = [join(chromiumFolder, 'fonts/fonts'), join(tools, 'node_modules/dejavu-fonts-ttf/ttf')];
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${cache}</cachedir>
<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
<alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
<alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>`;
}
