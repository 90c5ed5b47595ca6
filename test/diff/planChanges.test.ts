import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatPlanText } from '../../server/core/report/plan/text.ts';
import { readPage } from '../support/markers.ts';
import { planIn, reportOf } from './plans.ts';

const page = readPage(readFileSync(fileURLToPath(new URL('plan-changes.md', import.meta.url)), 'utf8'));
const nothing = 'Nothing changed since main in statement.md.\n';

describe(page.title, () => {
  for (const { title, files, letters } of page.cases) {
    for (const eol of ['\n', '\r\n']) {
      it(`${title} (${eol === '\n' ? 'LF' : 'CRLF'})`, () => {
        const text = (name: string) => files.get(name)!.text.replaceAll('\n', eol);
        const letterNow = text('new.md').includes('letter-now.md') ? 'letter-now.md' : 'letter.md';
        const [before, now] = [planIn(text('old.md'), text('letter.md')), planIn(text('new.md'), text(letterNow))];
        const said = formatPlanText(reportOf(before, now), false, 1000);
        const body =
          said === nothing ? 'Nothing changed in the plan.\n' : said.slice(said.indexOf('Since main: ') + 12);
        // What is found is said by its rule's own tests.
        const shown = body
          .replace(/\n\n(?:New findings|Findings no more)\n[^]*$/, '\n')
          .replace(/,? ?\d+ findings? (?:new|no more)/g, '');
        assert.equal(shown, letters.get('changes.md'));
      });
    }
  }
});
