import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { openCodeCache } from '../../server/cli/codeCache.ts';
import { folderOf } from './wsoa.ts';

const data = Buffer.from('compiled');

describe('the code cache', () => {
  let dist: string;
  let bundle: string;
  const cached = (digest = 'a', slot = 'check') => openCodeCache(bundle, digest, slot).data?.toString();
  const file = () => path.join(dist, '.cache', fs.readdirSync(path.join(dist, '.cache'))[0]!);

  beforeEach(() => {
    dist = folderOf({ 'cli.cjs': '0;' });
    bundle = path.join(dist, 'cli.cjs');
    openCodeCache(bundle, 'a', 'check').save(data);
  });

  it('gives back what was saved for the same bundle and slot', () => {
    assert.equal(cached(), 'compiled');
    assert.equal(cached('a', 'letter'), undefined);
    assert.deepEqual(fs.readdirSync(path.dirname(file())).length, 1);
  });

  it('is never taken for that of another build', () => {
    assert.equal(cached('b'), undefined);
    fs.utimesSync(bundle, 1, 1);
    assert.equal(cached(), undefined);
  });

  it('is not believed when it was cut short or written over', () => {
    const whole = fs.readFileSync(file());
    fs.writeFileSync(file(), whole.subarray(0, -1));
    assert.equal(cached(), undefined);
    fs.writeFileSync(file(), '');
    assert.equal(cached(), undefined);
    openCodeCache(bundle, 'a', 'check').save(data);
    assert.equal(cached(), 'compiled');
  });

  it('is silent about a bundle that is not there', () => {
    const cache = openCodeCache(path.join(dist, 'none.cjs'), 'a', 'check');
    cache.save(data);
    assert.equal(cache.data, undefined);
  });

  if (process.platform !== 'win32') {
    it('is not believed when others could have written it', () => {
      fs.chmodSync(file(), 0o666);
      assert.equal(cached(), undefined);
      fs.chmodSync(file(), 0o600);
      assert.equal(cached(), 'compiled');
      const name = file();
      fs.renameSync(name, path.join(dist, 'elsewhere'));
      fs.symlinkSync(path.join(dist, 'elsewhere'), name);
      assert.equal(cached(), undefined);
    });

    it('is not kept in a folder that others can write', () => {
      fs.chmodSync(path.join(dist, '.cache'), 0o777);
      assert.equal(cached(), undefined);
    });
  }
});
