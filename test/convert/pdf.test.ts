import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { convert } from '../../server/convert/convert.ts';

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'imports');
const whole = readFileSync(path.join(folder, 'browser-tables.pdf'));

describe('import: a PDF that no letter can be made of', () => {
  const refused = (bytes: Uint8Array, message: RegExp) =>
    assert.rejects(convert(bytes, 'letter.pdf'), { name: 'UnreadableError', message });

  it('cut off', () => refused(whole.subarray(0, 9000), /damaged or not whole/));

  it('pages without text, as a scanner makes them', () => refused(onePage('0 0 1 rg 72 72 200 200 re f'), /OCR/));

  it('more pages than a letter has', () => refused(onePage('', 2000), /2,000 pages/));

  it('locked with a password', () =>
    refused(
      Buffer.from(
        onePage('').toString('latin1').replace('/Root', `/Encrypt ${locked} /ID [<00> <00>] /Root`),
        'latin1',
      ),
      /password/,
    ));
});

const locked =
  '<< /Filter /Standard /V 1 /R 2 /P -4 ' +
  `/O <${'28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'}> /U <${'00'.repeat(32)}> >>`;

/** The smallest PDF that shows `content` on each of its pages. */
function onePage(content: string, pages = 1): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, i) => `${i + 4} 0 R`).join(' ')}] >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...Array.from(
      { length: pages },
      () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << >> >>',
    ),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
