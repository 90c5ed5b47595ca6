import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { convert } from '../../server/convert/convert.ts';
import { onePage, pdfOf } from '../support/smallPdf.ts';

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'imports');
const whole = readFileSync(path.join(folder, 'browser-tables.pdf'));

describe('import: a PDF that no letter can be made of', () => {
  const refused = (bytes: Uint8Array, message: RegExp) =>
    assert.rejects(convert(bytes, 'letter.pdf'), { name: 'UnreadableError', message });

  it('cut off', () => refused(whole.subarray(0, 9000), /damaged or not whole/));

  it('pages without text, as a scanner makes them', () => refused(onePage('0 0 1 rg 72 72 200 200 re f'), /OCR/));

  it('a page that a scanner made among others is named, and its place is marked', async () => {
    const words = (line: string) => `BT /F 12 Tf 72 700 Td (${line}) Tj ET`;
    const picture = 'q 400 0 0 600 72 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI Q';
    const { markdown, pictures } = await convert(
      pdfOf([words('Areas for improvement'), picture, words('Records are thin.')]),
      'letter.pdf',
    );
    assert.deepEqual(pictures, [2]);
    assert.match(
      markdown,
      /Areas for improvement\n\n<!-- Page 2 is a picture: whatever words it has are missing here\. -->\n\n.*Records are thin\./,
    );
  });

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
