import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { committed } from './git.ts';
import type { Run } from './wsoa.ts';
import { clean, faulty, letter, warned, wsoa } from './wsoa.ts';
import { formats } from '../../server/cli/formats.ts';

// Every option has tests of its own; these hold that any of them go together.

const today = ['--today', '2027-02-01'];

/** A repository of statements with odd names that changed since `main`, one of them after it was submitted. */
function repository(): string {
  const submitted = clean.replace('---\nletter', '---\nsubmitted: 2027-01-31\nletter');
  const folder = committed({
    'letter.md': letter,
    'warned.md': warned,
    'plans/letter.md': letter,
    'plans/Cynllun â %20 (1)#2.md': clean,
    'plans/submitted.md': submitted,
    'plans/old/letter.md': letter,
    'plans/old/plan.md': faulty,
  });
  const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
  const waived = '<!-- wsoa-ignore vague-deadline until 2027-06-30: reviewed -->\n\n- **Deadline:** ongoing\n';
  write('plans/Cynllun â %20 (1)#2.md', faulty.replace('- **Deadline:** 30 June 2027\n', waived));
  write('plans/submitted.md', submitted.replace('30 June 2027', '31 June 2027').replace('Publish one', 'Agree on a'));
  write('plans/old/plan.md', warned.replaceAll('\n', '\r\n'));
  return folder;
}

/** What came of a run: all that anybody can see of it. */
interface Seen {
  readonly run: Run;
  readonly files: Readonly<Record<string, string>>;
}

/** Runs a command that writes every format, one of them to the terminal, and the summary of a job. */
function inAllFormats(folder: string, command: readonly string[]): Seen {
  const out = path.join(folder, '..', `${path.basename(folder)}-out`);
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out);
  const toFiles = formats.flatMap((format) =>
    format === 'compact' ? [] : ['--format', format, '--output', `../${path.basename(out)}/${format}`],
  );
  try {
    const env = { GITHUB_STEP_SUMMARY: path.join(out, 'summary') };
    const run = wsoa(folder, [...command, ...toFiles, '--format', 'compact'], env);
    const files = Object.fromEntries(
      fs.readdirSync(out).map((file) => [file, fs.readFileSync(path.join(out, file), 'utf8')]),
    );
    return { run, files };
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
}

function isSound({ code, out, err }: Run, what: string): void {
  assert.ok(code === 0 || code === 1 || code === 2, `${what}: exit code ${code}`);
  assert.doesNotMatch(out + err, /^\s+at .*[:(]|This is a fault in wsoa|undefined|\[object|NaN/m, what);
  if (code === 2) assert.notEqual(err, '', `${what}: why?`);
}

describe('the options of wsoa check, together', function () {
  this.timeout(120_000);

  const folder = repository();
  const parts = ['../parts-of-', path.basename(folder)].join('');
  const ways: readonly (readonly string[])[] = [
    [],
    ['--quiet'],
    ['--since', 'main'],
    ['--since', 'main', '--fail-on', 'new'],
    ['--baseline'],
    ['--baseline', '--since', 'main', '--fail-on', 'new', '--quiet'],
    ['--since', 'submission', '--max-warnings', '0'],
  ];
  before(() => {
    assert.equal(wsoa(folder, ['check', ...today, 'plans/old', '--update-baseline']).code, 0);
    for (const part of ['1/2', '2/2'])
      assert.equal(wsoa(folder, ['check', ...today, '--shard', part, '-o', `${parts}/${part[0]}.jsonl`]).code, 0);
  });
  after(() => fs.rmSync(path.join(folder, parts), { recursive: true, force: true }));

  for (const way of ways) {
    it(`say the same with threads, from a cache and from parts: ${way.join(' ') || 'none'}`, () => {
      const check = (...more: readonly string[]) => inAllFormats(folder, ['check', ...today, ...way, ...more]);
      const alone = check('--jobs', '1');
      isSound(alone.run, way.join(' '));
      assert.equal(Object.keys(alone.files).length, formats.length);
      assert.deepEqual(check('--jobs', '3'), alone);
      for (let i = 0; i < 2; i++)
        assert.deepEqual(check('--cache-location', `${parts}/cache`), alone, `cache, run ${i}`);
      assert.deepEqual(inAllFormats(folder, ['merge-reports', ...way, parts]), alone);
      if (!way.includes('--quiet')) assert.equal(check('--quiet').run.code, alone.run.code);
    });
  }

  it('make the same baseline of parts', () => {
    const made = ['check', 'merge-reports'].map((command) => {
      const file = `../${command}-${path.basename(folder)}.json`;
      const where = command === 'check' ? today : [parts];
      const { code } = wsoa(folder, [command, ...where, `--baseline=${file}`, '--update-baseline']);
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      fs.rmSync(path.join(folder, file));
      return { code, text };
    });
    assert.deepEqual(made[1], made[0]);
  });

  it('end with 0, 1 or 2, whatever is asked for, and twice the same', () => {
    const some = (...all: readonly (readonly string[])[]) => fc.constantFrom([], ...all);
    const options = fc.tuple(
      some(['--quiet']),
      some(['--since', 'main'], ['--since=HEAD'], ['--since', 'submission'], ['--since', 'nothing'], ['--since']),
      some(['--baseline'], ['--baseline', 'none.json'], ['--baseline=plans'], ['--baseline', 'letter.md']),
      some(
        ['--fail-on', 'new'],
        ['--fail-on', 'hint,new'],
        ['--fail-on', 'never'],
        ['--fail-on', 'x'],
        ['--fail-on=error'],
      ),
      some(['--max-warnings', '0'], ['--max-warnings', '-1'], ['--max-warnings=99']),
      some(['--jobs', '2'], ['--jobs', '0'], ['-j3'], ['--cache-location', `${parts}/random`]),
      some(['--shard', '1/2', '-o', '/dev/null'], ['--shard', '9/2'], ['--shard']),
      some(...formats.map((format) => ['--format', format]), ['--format', 'xml'], ['--format']),
      some(['--color'], ['--no-color'], ['--root', 'plans'], ['--root', '..'], ['--root=nowhere']),
      some(
        ['plans'],
        ['plans/old/**'],
        ['letter.md'],
        ['nothing.md'],
        ['.', '!plans'],
        ['.git'],
        ['', '-'],
        ['--', '--x'],
      ),
    );
    const property = fc.property(options, (all) => {
      const args = ['check', ...today, ...all.flat()];
      const env = { GITHUB_STEP_SUMMARY: '' };
      const run = wsoa(folder, args, env);
      isSound(run, args.join(' '));
      assert.deepEqual(wsoa(folder, args, env), run, args.join(' '));
    });
    fc.assert(property, { numRuns: 30 });
  });
});
