/**
 * The step of the GitHub Action that checks: `wsoa check` with the action's inputs (WSOA_…), annotations on standard
 * output, the job summary, and then the action's outputs. It exits as `wsoa check` does.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { baseOf } from './base.mjs';

const { env } = process;
const input = (name) => (env[`WSOA_${name}`] ?? '').trim();
const lines = (text) => text.split(/\r?\n/).flatMap((line) => line.trim() || []);

const folder = resolve(env.GITHUB_WORKSPACE ?? '.', input('FOLDER'));
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
  giveUp(`There is no folder ${input('FOLDER')}: correct the input working-directory.`);

const report = join(mkdtempSync(join(env.RUNNER_TEMP, 'wsoa-report-')), 'wsoa.json');
const sarif = input('SARIF');
const most = input('MAX_WARNINGS');
const failOn = input('FAIL_ON');
const since = sinceOf(input('SINCE'));
const command = [
  'check',
  ...['--format', 'github', '--format', 'json', '--output', report],
  ...(sarif ? ['--format', 'sarif', '--output', sarif] : []),
  ...(since ? [`--since=${since}`] : []),
  ...(failOn ? [`--fail-on=${failOn}`] : []),
  ...(most ? [`--max-warnings=${most}`] : []),
  ...words(input('ARGS')),
  '--',
  ...lines(input('PATHS')),
];
const { status, error } = spawnSync(process.execPath, [input('COMMAND'), ...command], {
  cwd: folder,
  stdio: 'inherit',
});
if (error) throw error;

if (statSync(report, { throwIfNoEntry: false })) {
  const { summary } = JSON.parse(readFileSync(report, 'utf8'));
  const { statements, areas, answered, complete, errors, warnings } = summary;
  const outputs = { statements, areas, uncovered: areas - answered, complete, errors, warnings, report };
  if (sarif) outputs.sarif = resolve(folder, sarif);
  for (const [name, value] of Object.entries(outputs)) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`);
  if (statements === 0)
    say('warning', 'No statement was found. A statement is a Markdown file whose front matter names its letter.');
} else {
  say('error', 'Nothing was checked: the log says why.');
}
process.exitCode = status ?? 2;

/** What to compare with: what was asked for, or what a pull request or push changes. `null`: nothing. */
function sinceOf(asked) {
  if (asked) return asked === 'none' ? null : asked;
  const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {};
  const { base, problem } = baseOf(event, folder);
  if (problem) say('notice', `What changed in the plan is not shown: ${problem}`);
  return base;
}

/** An input as a shell would part it: quotation marks keep words together. */
function words(text) {
  return [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
}

function giveUp(message) {
  say('error', message);
  process.exit(2);
}

/** An annotation of the job. */
function say(kind, message) {
  const text = message.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  console.log(`::${kind} title=wsoa::${text}`);
}
