import assert from 'node:assert/strict';
import { matchesGlob } from '../../server/core/config/glob.ts';

describe('The files of an override', () => {
  const patterns: [pattern: string, matches: string[], others: string[]][] = [
    ['archive/**', ['archive/s.md', 'archive/2019/s.md'], ['s.md', 'plans/archive/s.md', 'archives/s.md']],
    ['archive/', ['archive/s.md', 'archive/2019/s.md'], ['s.md']],
    ['./archive/**', ['archive/s.md'], []],
    ['**/archive/**', ['archive/s.md', 'plans/archive/s.md'], ['archived/s.md']],
    ['plans/*.md', ['plans/s.md'], ['plans/a/s.md', 'plans/s.markdown']],
    ['*-draft.md', ['s-draft.md', 'plans/2027/s-draft.md'], ['s-draft.mdx', 'draft.md']],
    ['statement.md', ['statement.md', 'plans/statement.md'], ['my-statement.md']],
    ['/statement.md', ['statement.md'], ['plans/statement.md']],
    ['plans/{draft,old}-*.md', ['plans/draft-1.md', 'plans/old-2.md'], ['plans/new-1.md']],
    ['plans/{a,b{c,d}}.md', ['plans/a.md', 'plans/bc.md', 'plans/bd.md'], ['plans/b.md']],
    ['plans/202?/s.md', ['plans/2027/s.md'], ['plans/20277/s.md', 'plans/202/s.md']],
    ['plans\\old\\**', ['plans/old/s.md'], []],
    ['a (1) [x].md', ['a (1) [x].md'], ['a (1) x.md']],
    ['**', ['s.md', 'a/b/s.md'], []],
  ];
  for (const [pattern, matches, others] of patterns) {
    it(pattern, () => {
      for (const path of matches) assert.equal(matchesGlob(pattern, path), true, path);
      for (const path of others) assert.equal(matchesGlob(pattern, path), false, path);
    });
  }

  it('takes no time for patterns that would stall a regular expression', () => {
    const name = 'a'.repeat(200);
    assert.equal(matchesGlob(`${'*a'.repeat(100)}b`, name), false);
    assert.equal(matchesGlob(`${'**/'.repeat(90)}b`, Array(100).fill('a').join('/')), false);
    assert.equal(matchesGlob('{a,b}'.repeat(60), name), false);
  });
});
