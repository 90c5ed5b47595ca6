import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNarrativeLabel, makeStatusKey } from '../../server/core/config/status.ts';

const key = makeStatusKey();

/** A status in one word: its meaning, or its kind, and the day noted with it. */
function brief(text: string): string {
  const status = key.read(text);
  if (status.kind !== 'known') return status.kind;
  return status.date ? `${status.meaning} ${status.date.date.toString()}` : status.meaning;
}

/** Each line: what is written `=>` what it means. */
function table(title: string, lines: string): void {
  describe(title, () => {
    for (const line of lines.trim().split('\n')) {
      const [text, meaning] = line.split('=>').map((part) => part.trim()) as [string, string];
      it(`${text || 'nothing'}: ${meaning}`, () => assert.equal(brief(text), meaning));
    }
  });
}

describe('a status', () => {
  table(
    'words of the key',
    `
    Not started => not-started
    NOT STARTED => not-started
    Not commenced => not-started
    Not yet commenced => not-started
    Pending => not-started
    On-going => on-track
    In hand => on-track
    In train => on-track
    Carried forward => on-track
    Carried forward to 2027/28 => on-track
    Drafted => on-track
    Embedding => on-track
    Awaiting approval => on-track
    Awaiting sign-off => on-track
    Pending approval => on-track
    Pending approval. Complete by June => on-track
    Some issues – narrative disclosure => at-risk
    Significant issues => late
    Moved to BAU => complete
    Transferred to the early help plan => cancelled
    W => not-started
    Recruitment not commenced => not-started
    Policy not yet embedded => narrative
    Not yet started => not-started
    To do => not-started
    Not due => not-started
    In progress => on-track
    in-progress => on-track
    On Track => on-track
    Underway => on-track
    Work in progress => on-track
    Partially complete => on-track
    Not complete => on-track
    Incomplete => on-track
    At risk => at-risk
    Some slippage => at-risk
    On hold => at-risk
    Overdue => late
    Off track => late
    Not on track => late
    Delayed => late
    Complete => complete
    COMPLETED. => complete
    Done => complete
    BAU => complete
    Business as usual – with the partnership board => complete
    Embedded and sustained => complete
    Partly met => on-track
    Initiated => on-track
    Closed => complete
    Fully implemented => complete
    Complete and embedded => complete
    Cancelled => cancelled
    No longer required => cancelled
    `,
  );
  table(
    'colours, letters and pictures',
    `
    Blue => complete
    Red => late
    Amber => at-risk
    GREEN => on-track
    B => complete
    R => late
    A => at-risk
    G => on-track
    g => on-track
    (G) => on-track
    A/G => at-risk
    Amber/Green => at-risk
    RAG: G => on-track
    RAG – Amber => at-risk
    RAG rating: Red => late
    BRAG: B => complete
    RAG G => on-track
    Status: Green => on-track
    Green rated => on-track
    🔴 => late
    🟠 => at-risk
    🟡 => at-risk
    🟢 => on-track
    🔵 => complete
    ⚪️ => not-started
    ✅ => complete
    ☑️ => complete
    ✓ Done => complete
    [x] => complete
    [ ] => none
    🟢 On track => on-track
    Green (on track) => on-track
    Green (complete) => complete
    🟢 Complete => complete
    Green – complete => complete
    Red: not started => not-started
    Amber - in progress => on-track
    G – on track => on-track
    G. => on-track
    G! => on-track
    A) => at-risk
    A.B. => other
    A & E => other
    A team => other
    R’s => other
    r => late
    gr => other
    G 30 => on-track
    R – 30 June => late
    B/G => complete
    RAG  rated  G => on-track
    RAG => other
    🟥 => late
    🟧 => at-risk
    🟨 => at-risk
    🟩 => on-track
    🟦 => complete
    ⬜ => not-started
    ☐ => not-started
    ❌ => late
    ✖ Missed => late
    ✗ => late
    [X] => complete
    [X] not started => complete
    ✅ Red => complete
    ❌ On track => late
    🔴 on hold => at-risk
    🟡 Completed => complete
    ⚪️ Complete => complete
    Grey => not-started
    Gray (complete) => complete
    Reddish => other
    Agreed => other
    Blue sky thinking => narrative
    Greens are served => narrative
    Green/complete => complete
    Green = complete => complete
    Green  ( complete ) => complete
    Red (amber) => late
    Green (complete) since May => complete
    `,
  );
  table(
    'percentages',
    `
    0% => not-started
    5% => on-track
    75 % complete => on-track
    66.7% => on-track
    100% => complete
    100% complete => complete
    100% – evidence filed => complete
    50.25% => on-track
    50% achieved => on-track
    50%  completed => on-track
    150% => complete
    1000% => other
    about 50% => other
    50% of staff => other
    50% delivered by May => narrative
    0% (not yet) => not-started
    95% of meetings are held in time => narrative
    `,
  );
  table(
    'the first words decide, and what follows is a report',
    `
    Not started / awaiting funding => not-started
    Not started: awaiting funding from the ICB => not-started
    In progress – 12 of 20 practitioners trained, the rest in May => on-track
    On track to be complete by June => on-track
    Complete. In progress in one school. => complete
    In progress; the first audit is complete => on-track
    Delayed due to recruitment => late
    Overdue by three weeks => late
    Green. Not started in two localities. => on-track
    This action is complete => complete
    Action now complete => complete
    All completed => complete
    Work is in progress with all partners => on-track
    Recruitment underway => on-track
    Training in progress => on-track
    Update March 2027: in progress => on-track 2027-03-01
    12/03/2027 – Complete => complete 2027-03-12
    Current status: Green => on-track
    Latest position – In progress => on-track
    Overall RAG rating = Amber => at-risk
    Completed status: done => complete
    Completion rating: Green => on-track
    Status - Green => on-track
    Status-Green => narrative
    Progress update – in progress => on-track
    Progress report => other
    Status: => other
    Status on 12 March 2027: Complete => complete 2027-03-12
    Progress update as at March 2027: in progress => on-track 2027-03-01
    Update on 2027-03-12 – complete => complete 2027-03-12
    Progress on 12 of 20 actions: complete => narrative
    Progress on 12 March 2027 was slow => narrative
    As at 12 March 2027: in progress => on-track 2027-03-12
    March 2027 – Complete => complete 2027-03-01
    12 March 2027 => other
    12/03/2027 – Complete – 15/03/2027 => complete 2027-03-15
    “Complete” => complete
    • Complete => complete
    * In progress * => on-track
    ( Complete ) => complete
    -- done => complete
    It has been completed => complete
    We’re on track => on-track
    We're on track => on-track
    Remains on track => on-track
    Work is currently still in progress => on-track
    This action => other
    Late again => late
    Late summer => narrative
    Late to start => late
    Planned to start in May => not-started
    Complete to date => narrative
    Done to death => narrative
    Delayed  to June => late
    Started  and ongoing => on-track
    Started june => on-track
    Started jul 2027 => on-track
    Started marching => narrative
    Open day => narrative
    Complete the audit => narrative
    In progress to be done => on-track
    Met with partners => complete
    Done! => complete
    Recruitment: on track => on-track
    Some staff late => late
    Recruitment complete => narrative
    Recruitment green => narrative
    Training for all the staff overdue => narrative
    The recruitment of staff on hold => narrative
    Recruitment => other
    Two audits late here => narrative
    `,
  );
  table(
    'the day that is noted with it',
    `
    Complete – 12 March 2027 => complete 2027-03-12
    Complete (12/03/2027) => complete 2027-03-12
    Completed on 12 March 2027 => complete 2027-03-12
    Completed March 2027 => complete 2027-03-01
    Completed Sept 2027 => complete 2027-09-01
    Complete Mar. 2027 => complete 2027-03-01
    Complete during March 2027 => complete 2027-03-01
    Complete Martin 2027 => narrative
    Complete March 2027/28 => complete
    Complete on: 12 March 2027 => complete 2027-03-12
    Complete, closed 12 March 2027 => complete 2027-03-12
    Complete since the  12 March 2027 => complete 2027-03-12
    Complete [12 March 2027] => complete 2027-03-12
    Complete | 12 March 2027 => complete 2027-03-12
    Complete from 2027-03-12 => complete 2027-03-12
    Complete 31 April 2027 => complete
    Closed July 2027 => complete 2027-07-01
    Blue, completed 12th March 2027 => complete 2027-03-12
    Complete. Next review 30 June 2027 => complete
    In progress, first report on 3 May 2027 => on-track
    `,
  );
  table(
    'what only will be complete',
    `
    Complete by 30 June 2027 => on-track
    Complete subject to sign-off => on-track
    Complete (subject to funding) => on-track
    Complete, pending the audit => on-track
    Complete – awaiting sign-off => on-track
    It is complete; but not closed => on-track
    Completed  once the audit is read => on-track
    Done: see the papers, pending => complete
    Not started, but planned => not-started
    Complete  by June => on-track
    Completed by the police => complete
    Complete pending approval => on-track
    To be completed => not-started
    Nearly complete => on-track
    Not completed => on-track
    `,
  );
  table(
    'reports without a status',
    `
    Two of five audits are complete, and the others are planned for May. => narrative
    Completed the audit of twenty cases and shared what was found => narrative
    Red team exercise held with the police => narrative
    Late summer programme agreed with schools => narrative
    A new protocol was agreed => narrative
    Audit complete => narrative
    The rota began in March. It covers every working day. => narrative
    Awaiting the Board’s decision on funding => narrative
    `,
  );
  table(
    'nothing, and words that the key does not have',
    `
    => none
    TBC => none
    — => none
    n/a => none
    [status] => none
    Purple => other
    Wibble => other
    Complte => other
    In progess => other
    Phase 2 => other
    `,
  );

  it('stands where its deciding words are', () => {
    for (const [text, words] of [
      ['RAG: G', 'G'],
      ['Green (on track), next report in May', 'Green (on track)'],
      ['🔵 Complete – 12 March 2027', '🔵 Complete'],
      ['This action is in progress', 'in progress'],
      ['☑️ all', '☑️'],
    ] as const) {
      const status = key.read(text);
      assert.ok(status.kind === 'known', text);
      assert.equal(text.slice(status.from, status.to), words);
    }
  });

  it('is what the team’s own words say, before the usual ones', () => {
    const own = makeStatusKey({ complete: ['Green'], late: ['Purple'], cancelled: ['🟢'] });
    assert.equal(own.meaningOf('Green – 3 of 3'), 'complete');
    assert.equal(own.meaningOf('purple'), 'late');
    assert.equal(own.meaningOf('🟢'), 'cancelled');
    assert.equal(own.meaningOf('Amber'), 'at-risk');
  });

  it('knows every one of its own words', () => {
    for (const word of key.words) assert.equal(key.read(word).kind, 'known', word);
  });

  it('is read of any text without throwing, within it', () => {
    const words = fc.constantFrom(
      ...[
        'RAG:',
        'G',
        '🟢',
        '(',
        ')',
        '–',
        ':',
        'complete',
        'Not',
        'started',
        '50%',
        '12 March 2027',
        'this',
        'is',
        'İ',
      ],
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 10 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const status = key.read(text);
        if (status.kind !== 'known') return;
        assert.ok(0 <= status.from && status.from < status.to && status.to <= text.length);
        if (status.date) assert.ok(status.date.from < status.date.to && status.date.to <= text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the label of a status', () => {
  for (const label of ['Progress update', 'Progress', 'Update', 'Latest position', 'Assessment'])
    it(`${label} opens a report`, () => assert.equal(isNarrativeLabel(label), true));
  for (const label of ['Status', 'RAG', 'BRAG rating', 'Progress status', 'Progress (RAG)'])
    it(`${label} is of the key`, () => assert.equal(isNarrativeLabel(label), false));
});
