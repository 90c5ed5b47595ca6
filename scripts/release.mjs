// `npm run release -- 1.2.0` makes the next version, in every file that names it, and closes its part of the change
// log; nothing is committed or sent anywhere. `--notes` prints what the change log says of the version that there is.
import { readFileSync, writeFileSync } from 'node:fs';
import { files, manifest, version, withVersion } from './versions.mjs';

const [asked] = process.argv.slice(2);
const log = readFileSync('CHANGELOG.md', 'utf8');
const is = manifest().version;
if (asked === '--notes') console.log(notesOf(is) ?? giveUp(`CHANGELOG.md says nothing of ${is}.`));
else release(asked);

function release(next) {
  if (!next || !new RegExp(`^${version.source}$`).test(next)) giveUp('Name the version: npm run release -- 1.2.0');
  if (notesOf(next) !== null) giveUp(`CHANGELOG.md has ${next} already.`);
  if (compare(next, is) < 0) giveUp(`${next} is older than ${is}.`);
  const unreleased = notesOf('Unreleased');
  if (!unreleased) giveUp('CHANGELOG.md says nothing under [Unreleased]: write what is new.');
  // By text and not by JSON, so that nothing else changes.
  for (const file of ['package.json', 'package-lock.json']) {
    const text = readFileSync(file, 'utf8');
    const times = file === 'package.json' ? 1 : 2;
    let done = 0;
    const changed = text.replace(/^( {2,6}"version": )"[^"]*"/gm, (all, before) =>
      done++ < times ? `${before}"${next}"` : all,
    );
    writeFileSync(file, changed);
  }
  for (const file of files()) {
    const text = readFileSync(file, 'utf8');
    const changed = withVersion(text, next);
    if (changed !== text) writeFileSync(file, changed);
  }
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync('CHANGELOG.md', log.replace(/^## \[Unreleased\]$/m, `## [Unreleased]\n\n## [${next}] - ${today}`));
  console.log(`This is ${next} now. Look at it, then:\n  git commit -am 'wsoa ${next}'\n  git tag v${next}`);
  console.log('  git push origin main tag ' + `v${next}   (publishes it)`);
}

/** What stands under a version's heading; `null` where there is none. */
function notesOf(name) {
  const at = log.split(/^## (?=\[)/m).find((part) => part.startsWith(`[${name}]`));
  return at === undefined ? null : at.slice(at.indexOf('\n')).trim();
}

function compare(a, b) {
  const [x, y] = [a, b].map((one) => one.split('.').map(Number));
  return x.map((part, i) => part - y[i]).find((difference) => difference !== 0) ?? 0;
}

function giveUp(message) {
  console.error(message);
  process.exit(1);
}
