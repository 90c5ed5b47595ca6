import Mocha from 'mocha';
import { say } from './say.ts';

/** One plain line a test: the extension host's console passes text on, but neither colours nor format strings. */
export class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', (suite) => suite.title && say(`  ${suite.title}`));
    runner.on('pass', (test) => say(`    ok    ${test.title} (${test.duration} ms)`));
    runner.on('pending', (test) => say(`    skip  ${test.title}`));
    runner.on('fail', (test, error) => say(`    FAIL  ${test.fullTitle()}\n${error.stack ?? error.message}`));
  }
}
