// Makes the PDFs of test/fixtures/imports: invented letters, as browsers and office programs print them.
//   node scripts/importPdfs.mjs          prints each browser-NAME.html with Chromium (installed by `npm run workbench`)
//   node scripts/importPdfs.mjs --office also each NAME.docx with LibreOffice, as printed-NAME.pdf (needs `soffice`)
// The results are committed; tests need neither. What should be read in each stands beside it, in NAME.letter.md.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from '../test/workbench/support/browser.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'test', 'fixtures', 'imports');
const temporary = mkdtempSync(join(tmpdir(), 'wsoa-print-'));
const pageNumber =
  '<div style="font-size: 9px; width: 100%; text-align: center"><span class="pageNumber"></span></div>';

const browser = await launchBrowser(temporary);
try {
  const page = await browser.newPage();
  for (const name of named('.html').filter((name) => name.startsWith('browser-'))) {
    await page.goto(pathToFileURL(join(folder, name)).href);
    await page.pdf({
      path: join(folder, name.replace(/html$/, 'pdf')),
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: pageNumber,
      // One of them without tags, as most programs but Word and browsers print.
      tagged: name !== 'browser-squares.html',
    });
  }
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}

if (process.argv.includes('--office')) {
  for (const name of named('.docx').filter((name) => !name.startsWith('libreoffice-'))) {
    const printed = mkdtempSync(join(tmpdir(), 'wsoa-office-'));
    const { status } = spawnSync('soffice', [
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      printed,
      join(folder, name),
    ]);
    if (status !== 0) throw new Error(`soffice could not print ${name}`);
    const pdf = name.replace(/docx$/, 'pdf');
    copyFileSync(join(printed, pdf), join(folder, `printed-${pdf}`));
    rmSync(printed, { recursive: true });
  }
}

function named(ending) {
  return readdirSync(folder).filter((name) => name.endsWith(ending));
}
