import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { convert } from '../../server/convert/convert.ts';

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'imports');
/** `WRITE_EXPECTED=1` writes what is made now; look at the difference before you commit it. */
const writing = process.env['WRITE_EXPECTED'] === '1';

/** Files of word processors (scripts/importFixtures.mjs) and printed ones (importPdfs.mjs), and what is made of each. */
describe('import: files of word processors, and printed ones', () => {
  for (const name of readdirSync(folder).filter((file) => /\.(docx|pdf)$|^libreoffice-.*\.html$/.test(file))) {
    it(name, async () => {
      const bytes = readFileSync(path.join(folder, name));
      const { markdown } = await convert(bytes, name);
      const expected = path.join(folder, `${name}.letter.md`);
      if (writing) writeFileSync(expected, markdown);
      assert.equal(markdown, readFileSync(expected, 'utf8'));

      assert.equal((await convert(bytes, name)).markdown, markdown, 'importing twice gives another text');
      const again = await convert(Buffer.from(markdown), 'letter.md');
      assert.equal(again.markdown, markdown, 'importing the result changes it');
    });
  }
});
