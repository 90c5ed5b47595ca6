/**
 * Changes the rules and the readers in every small way, and looks whether a test notices:
 *
 *     npm run mutation                           all of them; what was noticed before and is unchanged is not tried again
 *     npm run mutation -- --since origin/main    the files that changed since
 *     npm run mutation -- server/core/rules/vague-deadline.ts
 *     npm run mutation -- server/core/rules/vague-deadline.ts --concurrency 1
 *     npm run mutation -- server/core/parse/status.ts --tests test/parse/status.test.ts    asks these only; then again without
 *
 * Prints what survived and the score of each file; out/mutation-report.json has it all. What the numbers mean is said in
 * README.md beside this.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const config = join(import.meta.dirname, 'stryker.config.json');
const stryker = join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

if (!existsSync(stryker)) execFileSync(npm, ['ci', '--prefix', import.meta.dirname], { stdio: 'inherit' });

const given = process.argv.slice(2);
const options = given.indexOf('--concurrency') === -1 ? [] : given.splice(given.indexOf('--concurrency'), 2);
const tests = given.indexOf('--tests') === -1 ? null : given.splice(given.indexOf('--tests'), 2)[1];
const files = filesOf(given);
if (files && !files.length) {
  console.log('Nothing that is mutated has changed.');
} else {
  forgetSurvivors();
  const args = [
    'run',
    tests ? askingOnly(tests.split(',')) : config,
    ...(files ? ['--mutate', files.join(',')] : []),
    ...options,
  ];
  process.exitCode = spawnSync(process.execPath, [stryker, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** The configuration with few of its tests. What they notice, the next run with all of them need not try again. */
function askingOnly(spec) {
  const all = JSON.parse(readFileSync(config, 'utf8'));
  const path = join(root, 'out/mutation-few.json');
  mkdirSync(join(root, 'out'), { recursive: true });
  const mochaOptions = { ...all.mochaOptions, spec: ['test/mutation/forget.ts', ...spec] };
  writeFileSync(path, JSON.stringify({ ...all, $schema: undefined, mochaOptions }));
  return path;
}

/** The pages that are tests are no code to Stryker: what they did not notice last time they may notice now. */
function forgetSurvivors() {
  const path = join(root, JSON.parse(readFileSync(config, 'utf8')).incrementalFile);
  if (!existsSync(path)) return;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  }
  writeFileSync(path, JSON.stringify(report));
}

/** The files to mutate; `null` for those of the configuration. */
function filesOf(args) {
  if (args[0] !== '--since') return args.length ? args : null;
  const changed = execFileSync('git', ['diff', '--name-only', '--diff-filter=d', `${args[1]}...HEAD`], { cwd: root });
  const { mutate } = JSON.parse(readFileSync(config, 'utf8'));
  const skipped = mutate.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1).replace('**/*', ''));
  return String(changed)
    .split('\n')
    .filter((file) => /^server\/core\/(rules|parse)\/.*\.ts$/.test(file) && !skipped.some((end) => file.endsWith(end)));
}
