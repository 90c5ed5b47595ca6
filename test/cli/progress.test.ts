import assert from 'node:assert/strict';
import { progressText, wantsProgress } from '../../server/cli/progress.ts';

describe('progress on a terminal', () => {
  it('is for a person at a terminal who did not ask for less, and never for a log', () => {
    assert.equal(wantsProgress({}, {}, true), true);
    assert.equal(wantsProgress({}, {}, false), false, 'a file or a pipe');
    assert.equal(wantsProgress({ quiet: true }, {}, true), false);
    assert.equal(wantsProgress({}, { CI: 'true' }, true), false);
    assert.equal(wantsProgress({}, { NO_COLOR: '1' }, true), false);
    assert.equal(wantsProgress({}, { TERM: 'dumb' }, true), false);
  });

  it('is one line of words and numbers', () => {
    assert.equal(progressText(120, 9000), 'Checking: 120 of 9000 files done');
    assert.equal(progressText(9000, 9000), 'Comparing what the statements say');
    assert.ok(progressText(99_999, 100_000).length < 80);
  });
});
