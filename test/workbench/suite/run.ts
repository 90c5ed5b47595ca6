import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { load } from 'wsoa:tests';
import { LineReporter } from './lineReporter.ts';
import { say } from './say.ts';

/**
 * What the extension host calls: runs every test and says how it went in one line that the runners insist on, since a
 * host that dies before its first test would otherwise look like success.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: LineReporter });
  if (process.env.WORKBENCH_GREP) mocha.grep(process.env.WORKBENCH_GREP);
  mocha.suite.emit('pre-require', globalThis as never, 'suite', mocha);
  load();
  const [passed, failed] = await new Promise<[number, number]>((resolve) => {
    const runner = mocha.run((failures) => resolve([runner.stats?.passes ?? 0, failures]));
  });
  await reportCoverage();
  const summary = `SUMMARY ${passed} passed, ${failed} failed`;
  say(` ${summary}`);
  if (process.env.WORKBENCH_SUMMARY) writeFileSync(process.env.WORKBENCH_SUMMARY, summary);
  if (failed > 0 || passed === 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}

/** With NODE_V8_COVERAGE set: the host is ended before Node would write it by itself. */
async function reportCoverage(): Promise<void> {
  if (process.env.NODE_V8_COVERAGE) (await import('node:v8')).takeCoverage();
}
