import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import cases from '../fixtures/faults.json' with { type: 'json' };
import {
  apply,
  closeAll,
  create,
  eventually,
  findings,
  inWorkspace,
  quickFixes,
  replace,
  ruleOf,
  rulesIn,
} from './support.ts';

/** A statement without a fault; each of fixtures/faults.json puts one in. */
async function sound(): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(inWorkspace('sound.md'));
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}

describe('quick fixes', () => {
  after(closeAll);

  it('start from a statement without findings', async () => {
    // With a fault, then without: nothing found alone could also mean that nothing was looked at.
    const document = await create('sound-copy.md', (await sound()).replace('30 June 2027', 'ongoing'));
    // The folder holds others that say the same.
    const faults = () => rulesIn(document).filter((rule) => rule !== 'possible-duplicate');
    await eventually(() => assert.deepEqual(faults(), ['vague-deadline']));
    await replace(document, 'ongoing', '30 June 2027');
    await eventually(() => assert.deepEqual(faults(), []));
  });

  for (const [number, { rule, what, was, now }] of cases.entries()) {
    it(`${rule}: ${what}`, async () => {
      const text = await sound();
      assert.notEqual(text.replace(was, now), text, 'the fault could not be put in');
      const document = await create(`fault-${number}.md`, text.replace(was, now));
      const finding = await eventually(() => {
        const found = findings(document).find((finding) => ruleOf(finding) === rule);
        assert.ok(found, `found ${rulesIn(document).join() || 'nothing'}`);
        return found;
      });
      const [first] = await quickFixes(document, finding);
      const before = document.getText();
      await apply(first!);
      assert.notEqual(document.getText(), before);
      await eventually(() =>
        assert.ok(!rulesIn(document).includes(rule), `${rule} is still there:\n${document.getText()}`),
      );
    });
  }

  it('vague-deadline: found, and left to the writer', async () => {
    const document = await create('fault-vague.md', (await sound()).replace('30 June 2027', 'ongoing'));
    await eventually(() => assert.ok(rulesIn(document).includes('vague-deadline')));
  });
});
