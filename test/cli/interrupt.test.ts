import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { bin, clean, folderOf, letter, warned, wsoa } from './wsoa.ts';

const today = ['--today', '2027-02-01'];
/** So many that nobody is done before he is stopped. */
const statements = 120;

/** Many statements, each with something to mend: a day that there is not. */
function many(): string {
  const files: Record<string, string> = {};
  for (let n = 0; n < statements; n++) {
    files[`plan-${n}/letter.md`] = letter;
    files[`plan-${n}/statement.md`] = (n % 2 ? warned : clean).replace('28 February 2027', '31 April 2027') + prose(n);
  }
  return folderOf(files);
}

const prose = (n: number) => `\nThe board met ${n} times.\n`.repeat(200);

/** Runs `wsoa check` and sends it a signal as soon as `when` says so; how it ended, and what it said. */
function stopped(folder: string, args: readonly string[], signal: NodeJS.Signals, when: () => boolean) {
  const child = spawn(process.execPath, [bin, 'check', ...today, ...args], { cwd: folder });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const look = setInterval(() => {
    if (!when()) return;
    clearInterval(look);
    child.kill(signal);
  }, 1);
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => {
      clearInterval(look);
      resolve({ code, out, err });
    });
  });
}

const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

describe('wsoa check, stopped', function () {
  this.timeout(120_000);

  it('leaves every statement as it was or mended, and no other file, whenever it is stopped', async () => {
    const mended = many();
    const before = filesIn(mended);
    const texts = new Map(before.map((name) => [name, fs.readFileSync(path.join(mended, name), 'utf8')]));
    assert.equal(wsoa(mended, ['check', ...today, '--fix']).code, 0);
    for (const count of [1, 15, 40]) {
      const folder = many();
      const isMended = (n: number) => {
        const name = `plan-${n}/statement.md`;
        return fs.readFileSync(path.join(folder, name), 'utf8') !== texts.get(name);
      };
      // Files are mended in the order of their names.
      const inOrder = before
        .filter((name) => name.endsWith('statement.md'))
        .map((name) => Number(/\d+/.exec(name)![0]));
      const { code, out, err } = await stopped(folder, ['--fix'], 'SIGINT', () => isMended(inOrder[count]!));
      assert.deepEqual([code, out], [130, ''], err);
      assert.match(err, /^Mended until then: plan-0\/statement\.md, .*\nStopped before the end\.\n$/);
      assert.deepEqual(filesIn(folder), before);
      const left = before.filter((name) => {
        const text = fs.readFileSync(path.join(folder, name), 'utf8');
        const isBefore = text === texts.get(name);
        assert.ok(isBefore || text === fs.readFileSync(path.join(mended, name), 'utf8'), name);
        return isBefore && name.endsWith('statement.md');
      });
      assert.ok(left.length > 0 && left.length < statements);
    }
  });

  it('leaves kept results that can be used, a report of before, and no other file, with one thread and with several', async () => {
    const whole = wsoa(many(), ['check', ...today]);
    for (const jobs of ['1', '3'])
      for (const count of [1, 40]) {
        const folder = many();
        fs.writeFileSync(path.join(folder, 'wsoa.xml'), 'the report of before');
        const before = filesIn(folder);
        const kept = path.join(folder, '.kept');
        const keeps = () => fs.existsSync(kept) && fs.readdirSync(kept).length >= count;
        const args = ['--cache-location', '.kept', '--format', 'junit', '--output', 'wsoa.xml', '--jobs', jobs];
        const { code, out, err } = await stopped(folder, args, 'SIGINT', keeps);
        assert.deepEqual([code, out, err], [130, '', 'Stopped before the end.\n'], `${jobs} ${count}`);
        assert.deepEqual(
          filesIn(folder).filter((name) => !name.startsWith('.kept')),
          before,
        );
        assert.equal(fs.readFileSync(path.join(folder, 'wsoa.xml'), 'utf8'), 'the report of before');
        assert.deepEqual(
          fs.readdirSync(kept).filter((name) => !/^[0-9a-f]{32}\.json$/.test(name)),
          [],
        );
        const again = wsoa(folder, ['check', ...today, '--cache-location', '.kept']);
        assert.deepEqual(again, whole);
      }
  });

  it('ends in the same way when CI cancels the job', async () => {
    const folder = many();
    const kept = path.join(folder, '.kept');
    const run = await stopped(folder, ['--cache-location', '.kept'], 'SIGTERM', () => fs.existsSync(kept));
    assert.deepEqual(run, { code: 143, out: '', err: 'Stopped before the end.\n' });
  });
});
