import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { formatDate, formatWithWeekday } from '../../server/core/parse/dates.ts';
import { sayDate, sayWeekday, sayWithWeekday } from '../../server/core/sayDate.ts';
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

describe('A date that is said', () => {
  const days = Array.from({ length: 12 }, (_, i) => new Temporal.PlainDate(2027, i + 1, 7 + i));
  afterEach(() => speakWith(filledIn));

  it('is the one that is written, in English', () => {
    for (const day of days) {
      assert.equal(sayDate(day), formatDate(day));
      assert.equal(sayWithWeekday(day), formatWithWeekday(day));
    }
  });

  it('is Welsh where that is spoken, and written in English still', () => {
    speakWith(fromBundle(welsh));
    const [january, february] = days as [Temporal.PlainDate, Temporal.PlainDate];
    assert.equal(sayWithWeekday(january), 'dydd Iau 7 Ionawr 2027');
    assert.equal(sayDate(february), '8 Chwefror 2027');
    assert.equal(formatDate(february), '8 February 2027');
    assert.equal(new Set(days.map((day) => sayDate(day).split(' ')[1])).size, 12);
  });

  it('has the whole name of a weekday that was written in short', () => {
    assert.equal(sayWeekday('wed'), 'Wednesday');
    assert.equal(sayWeekday('Someday'), 'Someday');
    speakWith(fromBundle(welsh));
    assert.equal(sayWeekday('Friday'), 'dydd Gwener');
  });
});
