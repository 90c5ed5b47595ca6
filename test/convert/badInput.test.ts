import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { convert } from '../../server/convert/convert.ts';
import { largestFile } from '../../server/convert/limits.ts';

const fixture = readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'imports', 'word-headings.docx'));
/** By its name: a test runner may load the class twice. */
const unreadable = /^UnreadableError: /;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const page = (body: string) => `<html><body><h2>Areas for improvement</h2>${body}</body></html>`;

/** A Word file whose text is this XML. */
function word(document: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document), ...more };
  return zipSync(parts, { level: 1 });
}

describe('import: what no letter can be made of', () => {
  const cases: readonly (readonly [string, Uint8Array | string, string, RegExp])[] = [
    ['an empty file', '', 'letter.pdf', /It is empty/],
    ['a file of blanks', ' \n\n', 'letter.txt', /It is empty/],
    ['a file of zeros', new Uint8Array(5000), 'letter.docx', /It is empty/],
    ['Word before 2007', Buffer.concat([container, Buffer.alloc(600, 1)]), 'letter.doc', /save it as Word \(\.docx\)/],
    [
      'a Word file with a password',
      Buffer.concat([container, Buffer.alloc(600, 1), utf16('EncryptedPackage')]),
      'letter.docx',
      /locked with a password/,
    ],
    ['an Outlook message', Buffer.concat([container, utf16('__substg1.0_1000001F')]), 'letter.msg', /Outlook message/],
    ['Rich Text', '{\\rtf1\\ansi Areas for improvement}', 'letter.doc', /Rich Text Format/],
    [
      'an OpenDocument text',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
      'letter.odt',
      /OpenDocument/,
    ],
    [
      'a workbook',
      zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.xml': strToU8('x') }),
      'a.xlsx',
      /Excel/,
    ],
    ['a zip file', zipSync({ 'letter.pdf': strToU8('%PDX') }), 'letters.zip', /Unpack it first/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'scan.png', /\(OCR\)/],
    ['a scanned letter', Buffer.from('ffd8ffe000104a46', 'hex'), 'scan.jpg', /\(OCR\)/],
    ['any other format', Buffer.from('000102030405060708090a0b0c0d0e0f10', 'hex'), 'letter.xyz', /not known here/],
    ['a Word file that is cut off', fixture.subarray(0, 5000), 'letter.docx', /cut off or damaged/],
    ['a Word file with its text cut off', word('<w:document><w:body><w:p>'), 'letter.docx', /cut off or damaged/],
    ['a zip of a Word file', zipSync({ 'letter.docx': [fixture, { level: 0 }] }), 'letter.zip', /Unpack it first/],
    ['a page without text', '<html><body><script>1</script></body></html>', 'a.html', /no text in it/],
    ['a file of 100 MB and more', new Uint8Array(largestFile + 1).fill(65), 'letter.txt', /larger than 100 MB/],
  ];
  for (const [name, content, file, message] of cases) {
    it(name, async () => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      await assert.rejects(convert(bytes, file), (error) => {
        assert.match(String(error), unreadable);
        assert.match((error as Error).message, message);
        assert.match((error as Error).message, /^[A-Z].*[.?]$/s);
        return true;
      });
    });
  }

  it('a bomb: parts that say how large they are', async () => {
    const bomb = word('<w:document/>', { 'word/styles.xml': new Uint8Array(8 * 1024 * 1024) });
    await assert.rejects(convert(bomb, 'letter.docx'), /far more than a letter has/);
  });

  it('a bomb: parts that do not', async () => {
    const bomb = word('<w:document/>', { 'word/styles.xml': new Uint8Array(8 * 1024 * 1024) });
    // Its size, wherever it is written, made a thousand.
    const view = Buffer.from(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = view.indexOf('PK'); at >= 0; at = view.indexOf('PK', at + 2)) {
      if (view.readUInt32LE(at) === 0x02014b50 && view.readUInt32LE(at + 24) > 1e6) view.writeUInt32LE(1000, at + 24);
      if (view.readUInt32LE(at) === 0x04034b50 && view.readUInt32LE(at + 22) > 1e6) view.writeUInt32LE(1000, at + 22);
    }
    const before = process.memoryUsage().arrayBuffers;
    await assert.rejects(convert(bomb, 'letter.docx'), unreadable);
    assert.ok(process.memoryUsage().arrayBuffers - before < 4 * 1024 * 1024);
  });

  it('pictures of a Word file are never unpacked', async () => {
    const picture = { 'word/media/image1.png': new Uint8Array(8 * 1024 * 1024) };
    const parts = zipSync({ ...unzipSync(fixture), ...picture }, { level: 1 });
    assert.equal((await convert(parts, 'letter.docx')).areas, 5);
  }).timeout(60_000);
});

describe('import: what looks harmful, and is only read', () => {
  it('elements thousands deep', async () => {
    const deep = page('<div>'.repeat(50_000) + 'Words.');
    await convert(Buffer.from(deep), 'a.html').then(
      ({ markdown }) => assert.match(markdown, /Words\./),
      (error: unknown) => assert.match(String(error), /thousands deep/),
    );
  }).timeout(60_000);

  it('scripts, handlers, frames, pictures and forms of a page', async () => {
    const { markdown } = await convert(
      Buffer.from(
        page(
          '<ul><li onclick="x()">Thresholds.<img src=x onerror="x()"><svg><script>x()</script></svg></li></ul>' +
            '<a href="javascript:x()">One</a> <a href="data:text/html,x">Two</a><iframe src="https://a.example"></iframe>' +
            '<form action="https://a.example"><input value="Secret"><p>Three</p></form><object data="x">Four</object>',
        ),
      ),
      'a.html',
    );
    assert.match(markdown, /- \*\*A1\*\* Thresholds\.\n\nOne Two\n\nThree\n$/);
  });

  it('entities of XML that grow', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>';
    await assert.rejects(convert(word(bomb), 'letter.docx'), unreadable);
  });

  it('a statement is no letter to import', async () => {
    await assert.rejects(convert(Buffer.from('---\nletter: ./letter.md\n---\n\n## A1\n'), 'statement.md'), /statement/);
  });
});

describe('import: formats are known by their content', () => {
  const letter = 'Areas for improvement\r\n\r\n\u2022 The partnership\u2019s records.\r\n';
  const expected = /## Areas for improvement\n\n- \*\*A1\*\* The partnership’s records\.\n$/;
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8', Buffer.from(letter), 'letter.txt'],
    ['UTF-8 with a mark', Buffer.from('\ufeff' + letter), 'letter.txt'],
    ['UTF-16 with a mark', utf16('\ufeff' + letter), 'letter.txt'],
    ['UTF-16 without one', utf16(letter), 'letter.txt'],
    ['Windows-1252', Buffer.from(letter.replace('\u2022', '\x95').replace('\u2019', '\x92'), 'latin1'), 'letter.txt'],
    ['text that is called a PDF', Buffer.from(letter), 'letter.pdf'],
    ['text without a name', Buffer.from(letter), ''],
    ['HTML that is called text', Buffer.from(page('<ul><li>The partnership’s records.</li></ul>')), 'letter.txt'],
    ['HTML that is called Word', Buffer.from(page('<ul><li>The partnership’s records.</li></ul>')), 'letter.doc'],
    ['Markdown without a name', Buffer.from('## Areas for improvement\n\n- The partnership’s records.\n'), ''],
  ];
  for (const [name, bytes, file] of cases) {
    it(name, async () => assert.match((await convert(bytes, file)).markdown, expected));
  }
});
