import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { WorkerOptions } from '../../server/convert/inWorker.ts';
import { convertInWorker } from '../../server/convert/inWorker.ts';
import { root } from './wsoa.ts';

const letter = () => new TextEncoder().encode('Areas for improvement\n\n• Thresholds.\n');

const run = (bytes: Uint8Array, name: string, options: WorkerOptions = {}) =>
  convertInWorker(bytes, name, { script: path.join(root, 'dist', 'convert.cjs'), ...options });

describe('import: in a thread of its own', function () {
  this.timeout(60_000);

  it('gives what was made', async () => {
    const { format, areas, markdown } = await run(letter(), 'letter.txt');
    assert.deepEqual([format, areas], ['text', 1]);
    assert.match(markdown, /- \*\*A1\*\* Thresholds\.\n$/);
  });

  it('gives the reason where nothing can be made', async () => {
    await assert.rejects(run(new Uint8Array(0), 'letter.pdf'), /^UnreadableError: It is empty/);
  });

  it('is given up after a time', async () => {
    await assert.rejects(run(letter(), 'letter.txt', { limit: 1 }), /more than 0\.001 seconds/);
  });

  it('can be cancelled', async () => {
    const control = new AbortController();
    const result = run(letter(), 'letter.txt', { signal: control.signal });
    control.abort(new Error('no longer wanted'));
    await assert.rejects(result, /no longer wanted/);
    await assert.rejects(run(letter(), 'letter.txt', { signal: control.signal }), /no longer wanted/);
  });
});
