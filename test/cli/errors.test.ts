import assert from 'node:assert/strict';
import { unexpected } from '../../server/cli/errors.ts';

describe('an error that nobody foresaw', () => {
  const error = new TypeError('x is undefined\nand more');
  const had = process.env['WSOA_DEBUG'];
  afterEach(() => {
    if (had === undefined) delete process.env['WSOA_DEBUG'];
    else process.env['WSOA_DEBUG'] = had;
  });

  it('is one line that names the file and says what to do', () => {
    delete process.env['WSOA_DEBUG'];
    const text = unexpected(error, 'while checking plan.md');
    assert.match(
      text,
      /^wsoa failed while checking plan\.md: x is undefined\. This is a fault in wsoa: please report it.*\n$/,
    );
    assert.doesNotMatch(text, /\n.|\bat /);
  });

  it('has its stack only when asked for', () => {
    process.env['WSOA_DEBUG'] = '1';
    assert.match(unexpected(error, 'while checking plan.md'), /\n\s+at /);
  });
});
