import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export const readAction = (root: string) => parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8')) as Action;

export interface JobRun {
  /** Of the step that failed, else 0. */
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/**
 * Runs the steps of the action as GitHub's runner does: each `run` in bash, with a fresh GITHUB_OUTPUT, in a checkout.
 * @param temp an empty folder for what the runner keeps
 * @param event what happened, as GitHub describes it
 */
export async function runAction(
  root: string,
  given: Readonly<Record<string, string>>,
  {
    workspace,
    temp,
    event = {},
    env = {},
  }: { workspace: string; temp: string; event?: object; env?: NodeJS.ProcessEnv },
): Promise<JobRun> {
  const { inputs, outputs, runs } = readAction(root);
  for (const name of Object.keys(given)) assert.ok(inputs[name], `no input ${name}`);
  const values: Record<string, string> = {};
  for (const [name, { default: usual }] of Object.entries(inputs)) values[`inputs.${name}`] = given[name] ?? usual;
  const evaluated = (text: string) => text.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => values[name] ?? '');
  const files = { GITHUB_EVENT_PATH: '', GITHUB_STEP_SUMMARY: '', GITHUB_OUTPUT: '' };
  for (const name of Object.keys(files) as (keyof typeof files)[])
    fs.writeFileSync((files[name] = path.join(temp, name)), '');
  fs.writeFileSync(files.GITHUB_EVENT_PATH, JSON.stringify(event));
  const common = { GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: root, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp };
  let log = '';
  let code: number | null = 0;
  for (const step of runs.steps) {
    const condition = /^(\S+) != '(.*)'$/.exec(step.if ?? "'' != 'yes'");
    assert.ok(condition, `an if that this test does not know: ${step.if}`);
    if (step.if && values[condition[1]!] === condition[2]) continue;
    assert.equal(step.shell, 'bash', 'a step of somebody else’s cannot be run here');
    fs.writeFileSync(files.GITHUB_OUTPUT, '');
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, evaluated(text)]));
    const run = await bash(step.run!, workspace, { ...process.env, ...common, ...files, ...env, ...own });
    log += run.log;
    for (const line of fs.readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n')) {
      const [, name, value] = /^([^=]+)=(.*)$/.exec(line) ?? [];
      if (name) values[`steps.${step.id}.outputs.${name}`] = value!;
    }
    code = run.code;
    if (code !== 0) break;
  }
  const out = Object.entries(outputs).map(([name, { value }]) => [name, evaluated(value)]);
  const summary = fs.readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
  return { code, log, outputs: Object.fromEntries(out) as Record<string, string>, summary };
}

/** Runs a script as the runner does. */
export function bash(
  script: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (log += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, log }));
  });
}
