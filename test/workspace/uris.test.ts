import assert from 'node:assert/strict';
import { folderOf, inside, join, keyOf, nameOf, normalise, relative } from '../../server/workspace/uris.ts';
import { letterPlaces } from '../../server/workspace/letterPath.ts';

describe('URIs', () => {
  const same: [string, string][] = [
    ['file:///c%3A/x/Y.md', 'file:///C:/x/Y.md'],
    ['file:///a/./b/../c/', 'file:///a/c'],
    ['file:///a//b.md', 'file:///a/b.md'],
    ['file:///a%20b/(1)%23.md', 'file:///a b/%281%29%23.md'],
    ['file:///%C3%BC.md', 'file:///ü.md'],
  ];
  for (const [one, other] of same) {
    it(`${one} is ${other}`, () => assert.equal(normalise(one), normalise(other)));
  }

  it('looks up composed and decomposed accents alike', () => {
    const [composed, decomposed] = ['file:///\u00fc.md', 'file:///u\u0308.md'].map(normalise);
    assert.notEqual(composed, decomposed);
    assert.equal(keyOf(composed!), keyOf(decomposed!));
  });

  it('keeps what is not a path', () => assert.equal(normalise('untitled:Untitled-1'), 'untitled:Untitled-1'));

  it('knows what lies inside', () => {
    assert.ok(inside('file:///a', 'file:///a/b/c.md'));
    assert.ok(inside('file:///', 'file:///a/b/c.md'));
    assert.ok(inside(normalise('file:///C:/'), normalise('file:///c%3A/x')));
    assert.ok(!inside('file:///a', 'file:///ab/c.md'));
    assert.ok(!inside('file:///a', 'vscode-vfs://x/a/b.md'));
    assert.ok(!inside('file:///a', 'file://server/a/b.md'));
  });

  it('takes paths apart and joins them', () => {
    assert.equal(folderOf('file:///a/b%20c/d.md'), 'file:///a/b%20c');
    assert.equal(nameOf('file:///a/b%20c.md'), 'b c.md');
    assert.equal(join('file:///a/b', '../c d#.md'), 'file:///a/c%20d%23.md');
    assert.equal(join('file:///c%3A/a', 'D:/x.md'), 'file:///d%3A/x.md');
    assert.equal(relative('file:///a/b', 'file:///a/c/d%20e.md'), '../c/d e.md');
    assert.equal(relative('file:///a', 'file:///a/d.md'), 'd.md');
  });
});

describe('Paths of letters', () => {
  const folder = 'file:///w/s';
  const first = (written: string): string => {
    const places = letterPlaces(written, folder, ['file:///w']);
    return places.problem ?? places.uris.join(' ');
  };
  const cases: [string, string][] = [
    ['./letter.md', 'file:///w/s/letter.md'],
    ['.\\sub\\letter.md', 'file:///w/s/sub/letter.md'],
    ['<my letter (1).md>', 'file:///w/s/my%20letter%20%281%29.md'],
    ['my%20letter.md', 'file:///w/s/my%2520letter.md file:///w/s/my%20letter.md'],
    ['a#b.md', 'file:///w/s/a%23b.md file:///w/s/a'],
    ['letter.md#areas', 'file:///w/s/letter.md%23areas file:///w/s/letter.md'],
    ['100%.md', 'file:///w/s/100%25.md'],
    ['../x.md', 'file:///w/x.md'],
    ['file:///w/s/x.md', 'file:///w/s/x.md'],
    ['/w/x.md', 'file:///w/x.md'],
    ['../../x.md', 'outside'],
    ['../../../etc/passwd', 'outside'],
    ['/etc/passwd', 'outside'],
    ['C:\\x\\letter.md', 'outside'],
    ['\\\\server\\share\\letter.md', 'outside'],
    ['//server/share/letter.md', 'outside'],
    ['file://server/share/letter.md', 'outside'],
    ['https://example.org/letter.md', 'url'],
    ['HTTP://example.org', 'url'],
    ['mailto:a@b.c', 'url'],
    ['', 'missing'],
    ['<>', 'missing'],
    ['a\0b.md', 'outside'],
  ];
  for (const [written, expected] of cases) {
    it(`${JSON.stringify(written)} → ${expected}`, () => assert.equal(first(written), expected));
  }

  it('notices a path that leads out only when unescaped', () => {
    const places = letterPlaces('%2e%2e/%2e%2e/x.md', folder, ['file:///w']);
    assert.ok(places.problem === null && places.strays);
  });
});
