import assert from 'node:assert/strict';
import { faulty, folderOf, letter, warned, wsoa } from './wsoa.ts';

/** Whatever a machine in Wales sets. */
const inWales = {
  LANG: 'cy_GB.UTF-8',
  LC_ALL: 'cy_GB.UTF-8',
  LANGUAGE: 'cy',
  VSCODE_NLS_CONFIG: '{"locale":"cy","userLocale":"cy"}',
};

describe('the language of the command line', function () {
  this.timeout(20_000);

  it('is English wherever it runs: others read its reports', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty, 'other.md': warned });
    for (const format of ['stylish', 'json', 'github']) {
      const args = ['check', '--today', '2027-02-01', '--format', format];
      const [here, there] = [wsoa(folder, args), wsoa(folder, args, inWales)];
      assert.match(there.out, /No action answers area for priority action P1, “Strategy meetings/);
      assert.equal(there.out, here.out);
    }
  });
});
