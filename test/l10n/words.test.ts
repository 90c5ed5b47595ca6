import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { filledIn, fromBundle, speakWith, t } from '../../server/core/words.ts';
import { describe as statusWords } from '../../client/statusText.ts';

const welsh = JSON.parse(readFileSync(new URL('../../l10n/bundle.l10n.cy.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

describe('A sentence', () => {
  afterEach(() => speakWith(filledIn));

  it('is English until something else is chosen', () => {
    assert.equal(t('Replace {0}', 'letter.md'), 'Replace letter.md');
  });

  it('is Welsh where there are words for it, else English', () => {
    speakWith(fromBundle(welsh));
    assert.equal(t('Replace {0}', 'letter.md'), 'Disodli letter.md');
    speakWith(fromBundle({}));
    assert.equal(t('Replace {0}', 'letter.md'), 'Replace letter.md');
  });

  it('takes what is put in as it is, be it a place or a pattern', () => {
    assert.equal(t('{0} and {1}', '{1}', '$&'), '{1} and $&');
    assert.equal(t('{0} and {1}', 'a'), 'a and {1}');
  });

  it('of the status item is whole in Welsh', () => {
    speakWith(fromBundle(welsh));
    const status = { kind: 'statement', letters: ['/x/letter.md'], statements: [], areas: 3, answered: 2, findings: 1 };
    const { text, detail } = statusWords('running', { ...status, reason: null } as never);
    assert.equal(text, 'Datganiad: Atebwyd 2 o 3 maes');
    assert.equal(detail, '1 canfyddiad yn erbyn letter.md');
  });
});
