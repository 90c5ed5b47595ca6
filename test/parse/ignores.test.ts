import assert from 'node:assert/strict';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { allIgnores } from '../../server/core/parse/ignores.ts';

/** What a comment says: `rules [refs] until day: reason`. */
const said: [comment: string, meaning: string][] = [
  ['wsoa-ignore vague-deadline: why', 'vague-deadline: why'],
  ['wsoa-ignore vague-deadline until 2027-06-30: why', 'vague-deadline until 2027-06-30: why'],
  ['wsoa-ignore vague-deadline until 30/06/2027: why', 'vague-deadline until 2027-06-30: why'],
  ['wsoa-ignore vague-deadline until 30 June 2027 - why', 'vague-deadline until 2027-06-30: why'],
  ['wsoa-ignore vague-deadline until Wednesday 30th June 2027 – why', 'vague-deadline until 2027-06-30: why'],
  ['wsoa-ignore vague-deadline until June 2027: why', 'vague-deadline until 2027-06-30: why'],
  ['wsoa-ignore vague-deadline until Q1 2027/28: why', 'vague-deadline until 2027-06-30: why'],
  ['wsoa-ignore vague-deadline until end of June 2027: why', 'vague-deadline until 2027-06-30: why'],
  ['wsoa-ignore vague-deadline until Easter: why', 'vague-deadline until ?: why'],
  ['wsoa-ignore vague-deadline until 31 June 2027: why', 'vague-deadline until ?: why'],
  ['wsoa-ignore vague-deadline until within 3 months: why', 'vague-deadline until ?: why'],
  ['wsoa-ignore vague-deadline until: why', 'vague-deadline until ?: why'],
  ['wsoa-ignore a-rule, b-rule: why', 'a-rule b-rule: why'],
  ['wsoa-ignore a-rule b-rule and c-rule: why', 'a-rule b-rule c-rule: why'],
  ['wsoa-ignore area-without-action A3, A5.2: why', 'area-without-action [a3 a5.2]: why'],
  ['WSOA-IGNORE  Vague_Deadline :why', 'vague-deadline: why'],
  ['wsoa ignore vague-deadline: why', 'vague-deadline: why'],
  ['wsoa-ignore vague-deadline: why: because\n  of the board', 'vague-deadline: why: because of the board'],
  ['wsoa-ignore vague-deadline: agreed - until 30 June 2027', 'vague-deadline: agreed - until 30 June 2027'],
  ['wsoa-ignore vague-deadline', 'vague-deadline:'],
  ['wsoa-ignore vague-deadline:', 'vague-deadline:'],
  ['wsoa-ignore vague-deadline: TBC', 'vague-deadline:'],
  ['wsoa-ignore vague-deadline: [reason]', 'vague-deadline:'],
  ['wsoa-ignore: why', ': why'],
  ['wsoa-ignore', ':'],
];

/** What is no such comment. */
const others = [
  'wsoa-ignored: why',
  'wsoa-ignore-next vague-deadline: why',
  'ignore vague-deadline: why',
  'see wsoa-ignore',
];

function shown(text: string): string[] {
  return allIgnores(readMarkdown(text)).map(({ rules, refs, until, reason }) => {
    const names = rules.map(({ name }) => name).join(' ');
    const day = until ? ` until ${until.date?.toString() ?? '?'}` : '';
    return `${names}${refs.length ? ` [${refs.join(' ')}]` : ''}${day}: ${reason}`.trim();
  });
}

describe('ignore comments', () => {
  for (const [comment, meaning] of said) {
    it(`say “${meaning}”: ${JSON.stringify(comment)}`, () => {
      assert.deepEqual(shown(`<!-- ${comment} -->\n\nWords.\n`), [meaning]);
      assert.deepEqual(shown(`<!--${comment}-->\n`), [meaning]);
      const inline = comment.replace(/\n\s*/g, ' ');
      assert.deepEqual(shown(`- Words <!-- ${inline} -->\n`), [meaning]);
      if (!comment.includes('\n')) assert.deepEqual(shown(`---\n# ${comment}\nkey: words\n---\n`), [meaning]);
    });
  }

  for (const comment of others) {
    it(`are no others: ${comment}`, () => {
      assert.deepEqual(shown(`<!-- ${comment} -->\n\nWords <!-- ${comment} -->.\n`), []);
      assert.deepEqual(shown(`---\n# ${comment}\nkey: words\n---\n`), []);
    });
  }

  it('are not read where they do not end, in quotation marks, or outside the front matter without brackets', () => {
    assert.deepEqual(shown('Words <!-- wsoa-ignore vague-deadline: why\n'), []);
    assert.deepEqual(shown('---\ntitle: "words # wsoa-ignore vague-deadline: why"\n---\n'), []);
    assert.deepEqual(shown('# wsoa-ignore vague-deadline: why\n'), []);
  });

  /** The text that a comment covers, between brackets. */
  const covered: [what: string, text: string][] = [
    ['a section with those below it', 'X\n\n[## A\n\nwords\n\n### B\n\nwords\n\n]## C\n'],
    ['a heading with a line below it', 'X\n\n[A\n---\n\nwords\n\n]B\n===\n'],
    ['a paragraph', 'X\n\n[words\nand more\n\n]words\n'],
    ['a list', 'X\n\n[- a\n- b\n  - c\n\n]words\n'],
    ['a quotation', 'X\n\n[> a\n> b\n\n]words\n'],
    ['a table', 'X\n\n[| a | b |\n|---|---|\n| c | d |\n\n]words\n'],
    ['what comes after other comments and rules', 'X\n\n<!-- mine -->\n\n***\n\n[words\n\n]words\n'],
    ['nothing at the end', 'words\n\nX\n[]'],
    ['the item that it stands in, with those below it', '- a\n[- b X\n  - c]\n- d\n'],
    ['the inner item', '- a\n  [- b X]\n  - c\n'],
    ['the item that it ends', '- a\n[- b\n\n  X]\n- c\n'],
    ['the row', '| a | b |\n|---|---|\n[| c X | d |]\n| e | f |\n'],
    ['the paragraph that it stands in', 'a\n\n[b X\nc]\n\nd\n'],
    ['the quotation that it stands in', 'a\n\n[> b X\n>\n> c]\n\nd\n'],
    ['the section of its heading', '# a\n\n[## b X\n\nwords\n\n]## c\n'],
  ];
  for (const eol of ['\n', '\r\n']) {
    for (const [what, marked] of covered) {
      it(`cover ${what}, ${eol === '\n' ? 'LF' : 'CRLF'}`, () => {
        const expected = marked.replaceAll('\n', eol).replace('X', '<!-- wsoa-ignore a-rule: why -->');
        const text = expected.replace('[', '').replace(']', '');
        const [{ covers }] = allIgnores(readMarkdown(text)) as [ReturnType<typeof allIgnores>[number]];
        const { start, end } = covers;
        assert.equal(`${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`, expected);
      });
    }
  }

  it('cost no more when none of many ends', () => {
    assert.deepEqual(shown('<!-- wsoa-ignore vague-deadline: why '.repeat(20_000)), []);
    assert.deepEqual(shown(`- ${'<!-- wsoa-ignore vague-deadline '.repeat(20_000)}`), []);
  });
});
