import assert from 'node:assert/strict';
import type { AboutFile, FileBytes, FolderEntries, Stat } from '../../server/lsp/filesProtocol.ts';
import { LspClient } from '../support/lspClient.ts';
import { found, letter, statement } from './folder.ts';

const root = 'vscode-vfs://elsewhere/plan';

/** Files that are on no disk: by their path below the folder, `link` being a symbolic link. */
type Elsewhere = Record<string, string | Uint8Array | 'link'>;

/** An editor whose folder is on no disk, which answers what is asked of its files; `asked` lists those. */
async function withFolder(
  files: Elsewhere,
  work: (client: LspClient, asked: string[]) => Promise<void>,
  answers = true,
): Promise<void> {
  const client = await LspClient.start({
    folder: root,
    initializationOptions: { today: '2027-03-01', ...(answers && { files: true }) },
  });
  const asked: string[] = [];
  const at = ({ uri }: AboutFile) => {
    asked.push(uri);
    return uri.startsWith(`${root}/`) ? decodeURIComponent(uri.slice(root.length + 1)) : '';
  };
  client.connection.onRequest('wsoa/stat', (about: AboutFile): Stat | null => {
    const content = files[at(about)];
    if (content === undefined) return null;
    return { kind: content === 'link' ? 'link' : 'file', size: content.length, mtime: 1 };
  });
  client.connection.onRequest('wsoa/readFile', (about: AboutFile): FileBytes => {
    const content = files[at(about)];
    return content === undefined ? null : Buffer.from(content).toString('base64');
  });
  client.connection.onRequest('wsoa/readFolder', ({ uri }: AboutFile): FolderEntries => {
    const folder = uri === root ? '' : `${uri.slice(root.length + 1)}/`;
    const below = Object.keys(files).filter((path) => path.startsWith(folder));
    const names = new Set(below.map((path) => path.slice(folder.length).split('/')[0]!));
    return [...names].map((name) => [name, files[folder + name] === undefined ? 'folder' : 'file']);
  });
  try {
    await work(client, asked);
  } finally {
    await client.stop();
  }
}

describe('A folder that is on no disk', function () {
  this.timeout(20_000);

  it('has its letter read through the editor', () =>
    withFolder({ 'letter.md': letter }, async (client, asked) => {
      await client.open(`${root}/s.md`, statement());
      assert.deepEqual(await client.rules(`${root}/s.md`), found);
      assert.ok(asked.includes(`${root}/letter.md`));
    }));

  it('has its letter read with a byte order mark, with CRLF and with accents in its name', () =>
    withFolder({ 'the létter.md': `\uFEFF${letter.replaceAll('\n', '\r\n')}` }, async (client) => {
      await client.open(`${root}/s.md`, statement('./the létter.md'));
      assert.deepEqual(await client.rules(`${root}/s.md`), found);
    }));

  it('has its settings and its register of people read', () =>
    withFolder(
      {
        'letter.md': letter,
        '.wsoa.yaml': 'rules:\n  area-without-action: off\n  unknown-owner: warning\n',
        'people.yaml': '- role: Head of Early Help\n  name: A. Person\n',
      },
      async (client) => {
        await client.open(`${root}/s.md`, statement().replace('letter:', 'people: ./people.yaml\nletter:'));
        assert.deepEqual(await client.rules(`${root}/s.md`), ['action-without-owner', 'unknown-owner']);
      },
    ));

  it('has the statements found that answer its letter', () =>
    withFolder({ 'letter.md': letter, 'sub/s.md': statement('../letter.md') }, async (client) => {
      await client.open(`${root}/letter.md`, letter);
      assert.deepEqual(await client.rules(`${root}/letter.md`), ['area-without-action']);
    }));

  it('is read again when the editor says that a file has changed', () =>
    withFolder({ 'letter.md': letter }, async (client) => {
      const files = { 'letter.md': letter };
      client.connection.onRequest('wsoa/stat', () => ({ kind: 'file', size: files['letter.md'].length, mtime: 2 }));
      client.connection.onRequest('wsoa/readFile', () => Buffer.from(files['letter.md']).toString('base64'));
      await client.open(`${root}/s.md`, statement());
      assert.deepEqual(await client.rules(`${root}/s.md`), found);
      files['letter.md'] = letter.replace('- Thresholds are not shared by all partners.\n', '');
      await client.watched({ uri: `${root}/letter.md`, type: 2 });
      assert.deepEqual(await client.rules(`${root}/s.md`), ['action-without-owner']);
    }));

  it('keeps to itself: nothing outside of it is asked for, and no link is followed', () =>
    withFolder({ 'letter.md': 'link' }, async (client, asked) => {
      for (const path of ['./letter.md', '../other/letter.md', '/etc/letter.md']) {
        await client.open(`${root}/s.md`, statement(path));
        assert.ok((await client.rules(`${root}/s.md`)).includes('letter-not-found'), path);
        await client.close(`${root}/s.md`);
      }
      assert.deepEqual(
        asked.filter((uri) => !uri.startsWith(`${root}/`)),
        [],
      );
    }));

  for (const [what, content] of Object.entries({
    bytes: new Uint8Array([1, 0, 2]),
    'no UTF-8': new Uint8Array([0xff]),
  }))
    it(`says so of a letter that is ${what}`, () =>
      withFolder({ 'letter.md': content }, async (client) => {
        await client.open(`${root}/s.md`, statement());
        assert.ok((await client.rules(`${root}/s.md`)).includes('letter-not-found'));
      }));

  it('says so when the editor cannot read it, and goes on', () =>
    withFolder({ 'letter.md': letter }, async (client) => {
      client.connection.onRequest('wsoa/readFile', () => Promise.reject(new Error('offline')));
      await client.open(`${root}/s.md`, statement());
      assert.ok((await client.rules(`${root}/s.md`)).includes('letter-not-found'));
    }));

  it('has only its open files where the editor does not answer', () =>
    withFolder(
      { 'letter.md': letter },
      async (client, asked) => {
        await client.open(`${root}/s.md`, statement());
        assert.ok((await client.rules(`${root}/s.md`)).includes('letter-not-found'));
        assert.deepEqual(asked, []);
        await client.open(`${root}/letter.md`, letter);
        assert.deepEqual(await client.rules(`${root}/s.md`), found);
      },
      false,
    ));
});
