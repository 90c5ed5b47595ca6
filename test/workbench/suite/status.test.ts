import assert from 'node:assert/strict';
import { closeAll, eventually, extension, replace, show } from './support.ts';

describe('the status item', () => {
  afterEach(closeAll);
  const shown = () => extension.exports.status.shown;

  it('counts the areas of a statement and names its letter', async () => {
    const document = await show('statement.md');
    const status = await eventually(async () => {
      const status = await extension.exports.status.ask(document.uri);
      assert.equal(status?.kind, 'statement');
      return status;
    });
    assert.equal(status.areas, 5);
    assert.ok(status.answered < status.areas);
    assert.equal(status.letters.length, 1);
    await eventually(() => assert.equal(shown()?.text, `Statement: ${status.answered} of 5 areas answered`));
    assert.match(shown()!.detail, /letter\.md/);
  });

  it('keeps up with typing', async () => {
    const document = await show('statement.md');
    await eventually(() => assert.match(shown()?.text ?? '', /of 5 areas/));
    const before = shown()!.text;
    await replace(document, '## A1 Timeliness', '## A1, A2 Timeliness');
    await eventually(() => assert.notEqual(shown()!.text, before));
  });

  it('says of a letter which statement answers it', async () => {
    await show('letter.md');
    await eventually(() => assert.match(shown()?.text ?? '', /^Letter: \d of 5 areas answered/));
    assert.match(shown()!.detail, /statement\.md|more files/);
  });

  it('says why another file has no findings', async () => {
    await show('README.md');
    await eventually(() => assert.equal(shown()?.text, 'Not a written statement'));
    assert.match(shown()!.why!, /letter:/);
  });
});
