import 'mocha/mocha.js';
import { load } from 'wsoa:tests';
import { say } from './say.ts';

declare const WORKBENCH_GREP: string;
/** What Mocha's build for browsers leaves behind. */
declare const mocha: {
  setup(options: object): void;
  run(done: (failures: number) => void): {
    stats?: { passes: number };
    on(event: string, listener: (test: Mocha.Test, error: Error) => void): void;
  };
};

/** The same as run.ts, in the extension host that is a worker of a browser. */
export async function run(): Promise<void> {
  const grep = WORKBENCH_GREP ? { grep: WORKBENCH_GREP } : {};
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: class {}, ...grep });
  load();
  const [passed, failed] = await new Promise<[number, number]>((resolve) => {
    const runner = mocha.run((failures) => resolve([runner.stats?.passes ?? 0, failures]));
    runner.on('pass', (test) => say(`    ok    ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('fail', (test, error) => say(`    FAIL  ${test.fullTitle()}\n${error.stack ?? error.message}`));
  });
  say(` SUMMARY ${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}
