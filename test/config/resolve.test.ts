import assert from 'node:assert/strict';
import { readEditorSettings, readSettingsFile } from '../../server/core/config/readLayer.ts';
import { resolve } from '../../server/core/config/resolve.ts';
import { formatSettings, settingsReport } from '../../server/core/report/settings.ts';

const file = (text: string, name = '.wsoa.yaml') => ({ layer: readSettingsFile(name, text), path: 'statement.md' });

describe('Settings', () => {
  it('make the same configuration for as long as they say the same', () => {
    const one = resolve(null, [file('rules: { vague-deadline: off }')]);
    const again = resolve(null, [file('# said in other words\nrules:\n  vague-deadline: off\n')]);
    assert.equal(one.configFor(null), again.configFor(null));
    assert.notEqual(one.configFor(null), one.configFor('send'));
  });

  it('share their words when only severities or days differ, so that nothing is read anew', () => {
    const [one, other] = ['off', 'error'].map((level) => resolve(null, [file(`rules: { vague-deadline: ${level} }`)]));
    assert.equal(one!.configFor('jtai').words, other!.configFor('scrutiny').words);
    assert.notEqual(one!.configFor(null).words, resolve(null, [file('fields: { owner: Boss }')]).configFor(null).words);
  });

  it('follow the inspection unless a preset is named', () => {
    const days = (text: string, inspection: 'send' | 'scrutiny' | null) =>
      resolve(null, [file(text)]).configFor(inspection).workingDays;
    assert.equal(days('', null), 70);
    assert.equal(days('', 'send'), null);
    assert.equal(days('', 'scrutiny'), null);
    assert.equal(days('preset: ilacs', 'send'), 70);
    assert.equal(days('working-days: 20', 'send'), 20);
    assert.equal(days('working-days: none', null), null);
  });

  it('of the editor are spelled as editors do, and give way to files', () => {
    const editor = readEditorSettings({
      preset: '',
      today: '2027-01-01',
      workingDays: 30,
      rules: { 'vague-deadline': 'off', 'unknown-area': 'hint' },
      sections: null,
      acronyms: ['DCS'],
    });
    assert.deepEqual(editor.problems, []);
    const config = resolve(editor, [file('rules: { unknown-area: error }\nacronyms: [MASH]')]).configFor(null);
    assert.equal(config.workingDays, 30);
    assert.deepEqual(config.severities, { 'vague-deadline': 'off', 'unknown-area': 'error' });
    assert.deepEqual([...config.acronyms], ['DCS', 'MASH']);
  });

  it('of the editor that cannot be used are named', () => {
    const { problems, stated } = readEditorSettings({
      overrides: [],
      rules: { 'vague-deadline': 'warn' },
      holidays: 7,
    });
    assert.deepEqual(
      problems.map(({ message }) => message.split('.')[0]),
      [
        '“overrides” is no setting',
        '“vague-deadline” takes off, hint, information, warning or error, not “warn”',
        '“holidays” takes a day as 2027-12-24, not “7”',
      ],
    );
    assert.deepEqual(
      stated.map(({ path, value }) => [path.join(), value]),
      [['holidays', []]],
    );
    for (const odd of [null, undefined, 7, 'x', []]) assert.deepEqual(readEditorSettings(odd).stated, []);
  });

  it('are explained with the line that each comes from', () => {
    const outer = 'rules:\n  vague-deadline: off\nfields:\n  owner: [Sponsor, Boss]\n';
    const inner = 'root: false\npreset: send\nfields:\n  agency: [sponsors]\nrules: { vague-deadline: error }\n';
    const texts = new Map([
      ['.wsoa.yaml', outer],
      ['plans/.wsoa.yaml', inner],
    ]);
    const resolved = resolve(readEditorSettings({ workingDays: 40 }), [file(outer), file(inner, 'plans/.wsoa.yaml')]);
    const report = settingsReport('plans/s.md', resolved, { file: 'letter.md', inspection: 'jtai' });
    const shown = formatSettings(report, { nameOf: (name) => name, textOf: (name) => texts.get(name)! });
    const lines = shown.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '));
    for (const line of [
      'preset | send | plans/.wsoa.yaml:2',
      'rules.vague-deadline | error | plans/.wsoa.yaml:5',
      "rules.unknown-area | error | the rule's own",
      "working-days | 40 | the editor's settings",
      'fields.owner | Boss | .wsoa.yaml:4',
      'fields.agency | sponsors | plans/.wsoa.yaml:4',
      'sections | Governance, Sign-off | usual',
    ]) {
      assert.ok(lines.includes(line), `${line}\n\n${shown}`);
    }
    assert.match(shown, /^Settings files: \.wsoa\.yaml, plans\/\.wsoa\.yaml\./m);
  });
});
