import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { convert } from '../../server/convert/convert.ts';

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'convert');

/**
 * Pages of letters as they arrive and as they are written: below each heading first a block of `text` or `html`, then
 * the `markdown` that is made of it, its front matter left out unless it is shown.
 */
for (const name of readdirSync(folder)) {
  const page = readFileSync(path.join(folder, name), 'utf8');
  describe(`import: ${/^# (.*)$/m.exec(page)![1]!}`, () => {
    for (const { heading, kind, arrived, written } of casesOf(page)) {
      it(heading, async () => {
        const { markdown } = await convert(Buffer.from(arrived), kind === 'html' ? 'letter.html' : 'letter.txt');
        assert.equal(written.startsWith('---\n') ? shown(markdown) : body(markdown), written);

        const again = await convert(Buffer.from(markdown), 'letter.md');
        assert.equal(again.markdown, markdown, 'importing the result changes it');
      });
    }
  });
}

function casesOf(page: string): { heading: string; kind: string; arrived: string; written: string }[] {
  const pattern = /^## (.*)\n(?:(?!```).*\n)*```(text|html)\n([^]*?)^```\n\s*```markdown\n([^]*?)^```$/gm;
  return [...page.matchAll(pattern)].map(([, heading, kind, arrived, written]) => ({
    heading: heading!,
    kind: kind!,
    arrived: arrived!,
    written: written!,
  }));
}

function body(markdown: string): string {
  return markdown.replace(/^---\n[^]*?\n---\n\n/, '');
}

/** With the front matter, but for the digest. */
function shown(markdown: string): string {
  return markdown.replace(/^sha256: .*\n/m, '');
}
