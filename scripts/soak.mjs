/**
 * Runs the thorough tests again and again, each time with other random documents: `node scripts/soak.mjs [MINUTES]`, ten
 * unless told. It stops at the first that fails, which says its seed. For a night, or after work on what reads documents.
 */
import { spawnSync } from 'node:child_process';

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) {
  console.error('How many minutes? As in: node scripts/soak.mjs 30');
  process.exit(2);
}
const until = Date.now() + minutes * 60_000;
const mocha = ['node_modules/mocha/bin/mocha.js', '--parallel', '--reporter', 'dot', 'test/**/*.thorough.test.ts'];
const env = { ...process.env, PROPERTY_SEED: 'any' };
let rounds = 0;
do {
  const { status, stdout, stderr } = spawnSync(process.execPath, mocha, { encoding: 'utf8', env });
  rounds++;
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nRound ${rounds} failed.`);
    process.exit(1);
  }
} while (Date.now() < until);
console.log(`${rounds} round${rounds === 1 ? '' : 's'}, nothing failed.`);
