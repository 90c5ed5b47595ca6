import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import type { JobRun } from '../support/compositeAction.ts';
import { bash } from '../support/compositeAction.ts';
import type { Registry } from '../support/registry.ts';
import { registryOf } from '../support/registry.ts';
import { git } from './git.ts';
import { clean, folderOf, letter, root, warned } from './wsoa.ts';

interface Pipeline {
  readonly variables: Readonly<Record<string, string>>;
  readonly wsoa: {
    readonly script: readonly string[];
    readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
  };
}
const template = fs.readFileSync(path.join(root, 'ci', 'gitlab.yml'), 'utf8');
const including = {
  '.gitlab-ci.yml': 'include:\n  - local: /wsoa.yml\nvariables:\n  WSOA_PATHS: plans\n',
  'wsoa.yml': template,
};

/** gitlab-ci-local reads the YAML as GitLab does and holds it against GitLab's schema; its job is run in bash here. */
describe('The template for GitLab', function () {
  this.timeout(60_000);
  let registry: Registry;
  before(async () => {
    registry = await registryOf(root, folderOf({}));
  });
  after(() => registry.close());

  it('is what GitLab takes, and its variables can be set where it is included', () => {
    const { variables, wsoa } = pipelineOf(repositoryOf(including));
    assert.deepEqual([variables['WSOA_PATHS'], variables['WSOA_IMAGE']], ['plans', 'node:22']);
    const own = parse(template) as Pipeline;
    assert.deepEqual(wsoa.script, own.wsoa.script);
    const wrong = repositoryOf({ ...including, 'wsoa.yml': template.replace('when: always', 'when: perhaps') });
    assert.throws(() => pipelineOf(wrong), /'when' property must be one of/);
  });

  it('reports for the merge request and for the pipeline, and says what changed in the plan', async () => {
    const folder = repositoryOf({ ...including, 'plans/letter.md': letter, 'plans/statement.md': clean });
    const began = git(folder, 'rev-parse', 'HEAD');
    fs.writeFileSync(path.join(folder, 'plans', 'statement.md'), warned.replace('30 June', '31 July'));
    git(folder, 'commit', '-q', '-a', '-m', 'later');
    const { script, artifacts } = pipelineOf(folder).wsoa;
    const run = (variables: Record<string, string>): Promise<Pick<JobRun, 'code' | 'log'>> => {
      const npm = { npm_config_registry: registry.address, npm_config_cache: folderOf({}) };
      const all = { ...(parse(template) as Pipeline).variables, ...npm, ...variables };
      return bash(script.join('\n'), folder, { ...process.env, ...all });
    };
    const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
    const onTheDay = '--today 2027-02-01';

    const merge = await run({ WSOA_ARGS: onTheDay, WSOA_PATHS: 'plans', CI_MERGE_REQUEST_DIFF_BASE_SHA: began });
    assert.equal(merge.code, 0, merge.log);
    const [issue] = JSON.parse(read(artifacts.reports['codequality']!)) as { check_name: string }[];
    assert.equal(issue!.check_name, 'action-without-owner');
    assert.match(read(artifacts.reports['junit']!), /^<\?xml/);
    assert.match(read(artifacts.paths[0]!), /deadline: \*\*22 working days later\*\*/);
    assert.match(merge.log, /What changed in the plan/);

    const pushed = await run({ WSOA_ARGS: `${onTheDay} --fail-on new`, CI_COMMIT_BEFORE_SHA: began });
    assert.deepEqual([pushed.code, /1 warning \(--fail-on new\)/.test(pushed.log)], [1, true], pushed.log);
    const first = await run({ WSOA_ARGS: onTheDay, CI_COMMIT_BEFORE_SHA: '0'.repeat(40) });
    assert.equal(first.code, 0, first.log);

    const strict = await run({ WSOA_ARGS: `${onTheDay} --max-warnings 0` });
    assert.equal(strict.code, 1, strict.log);
    assert.match(strict.log, /1 warning is more than the 0 that --max-warnings allows/);
    const missing = await run({ WSOA_PATHS: 'nowhere' });
    assert.equal(missing.code, 2, missing.log);
  });
});

/** The pipeline as GitLab puts it together. */
function pipelineOf(folder: string): Pipeline {
  const gitlab = path.join(root, 'node_modules', 'gitlab-ci-local', 'dist', 'index.js');
  const env = { ...process.env, HOME: folderOf({}) };
  const run = spawnSync(process.execPath, [gitlab, '--preview'], { cwd: folder, encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return parse(run.stdout) as Pipeline;
}

function repositoryOf(files: Record<string, string>): string {
  const folder = folderOf(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'remote', 'add', 'origin', 'https://gitlab.example.org/northmere/plans.git');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'begin');
  return folder;
}
