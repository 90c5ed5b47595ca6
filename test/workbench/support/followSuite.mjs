import { finish } from './cleanup.mjs';

/** What the suite says about itself. A host that dies, and a suite with no tests, would both exit with 0. */
let summary;
/** What else is said, shown only when something went wrong. */
const chatter = [];

/** Prints what the suite says in a page, and ends the run as it went. Before anything is opened in the page. */
export async function followSuite(page) {
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const line = [args].flat().join(' ');
    if (!line.startsWith('[suite]')) return void chatter.push(line);
    console.log(line.slice('[suite]'.length));
    const match = /SUMMARY (\d+) passed, (\d+) failed/.exec(line);
    if (match) summary = { passed: Number(match[1]), failed: Number(match[2]) };
  });
  await page.exposeFunction('codeAutomationExit', (code) => {
    if (code === 0 && summary?.passed > 0 && summary.failed === 0) return void finish(0);
    giveUp(outcome(), code);
  });
  page.on('crash', () => giveUp('the page crashed'));
  if (process.env.VERBOSE) page.on('console', (message) => console.log(`[page] ${message.text()}`));
}

export function giveUp(why, code) {
  if (!summary) console.log(chatter.slice(-40).join('\n'));
  void finish(code || 1, `Not green: ${why}.`);
}

function outcome() {
  if (!summary) return 'the suite ended without a summary';
  return summary.failed > 0 ? `${summary.failed} failed` : 'no test ran';
}
