import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import { wsoa } from '../cli/wsoa.ts';
import type { JsonReport, JsonWaiver } from '../../server/core/report/json.ts';
import { letter, statement } from './folder.ts';
import { withServer } from './session.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const example = (name: string): string =>
  readFileSync(new URL(`../../examples/northmere/${name}`, import.meta.url), 'utf8');

/** One finding waived in the row of front matter and on the letter, one until a day that has passed, one for nothing. */
const ignoring = statement()
  .replace('letter:', '# wsoa-ignore area-without-action: health answers it in a plan of their own\nletter:')
  .replace('### Action 2.1', '<!-- wsoa-ignore action-without-owner until February 2027: vacant -->\n\n### Action 2.1')
  .replace('30 June 2027', '30 June 2027 <!-- wsoa-ignore vague-deadline: agreed -->');

describe('The editor and the command line', function () {
  this.timeout(30_000);
  const pairs: [name: string, files: Record<string, string>][] = [
    ['the example', { 's.md': example('statement.md'), 'letter.md': example('letter.md') }],
    ['CRLF and a byte order mark', { 's.md': `\uFEFF${statement().replace(/\n/g, '\r\n')}`, 'letter.md': letter }],
    ['comments that ignore findings', { 's.md': ignoring, 'letter.md': letter }],
    [
      'settings with a mistake',
      {
        's.md': example('statement.md'),
        'letter.md': example('letter.md'),
        '.wsoa.yaml': 'rules:\n  vague-deadline: error\n  impossible-date: of\nfields: { owner: [Boss] }\n',
      },
    ],
    [
      'a register in a file of its own',
      {
        's.md': statement().replace('---\n\n', 'people: people.yaml\n---\n\n'),
        'letter.md': letter,
        'people.yaml': '- { role: Head of MASH, initials: RO }\n',
      },
    ],
    ['no register', { 's.md': statement().replace('---\n\n', 'people: people.yaml\n---\n\n'), 'letter.md': letter }],
    ['no letter', { 's.md': statement('./lettre.md'), 'letter.md': letter }],
  ];
  for (const [name, files] of pairs) {
    it(`find the same: ${name}`, () =>
      withServer(files, async (client, folder) => {
        const { out } = wsoa(folder.path, ['check', 's.md', '--format', 'json', '--today', '2027-03-01']);
        const [report] = (JSON.parse(out) as JsonReport).statements;
        assert.ok(report && report.findings.length > 0);
        for (const file of Object.keys(files)) {
          // An editor shows a document without its byte order mark.
          await client.open(folder.uri(file), files[file]!.replace(/^\uFEFF/, ''));
          const shown = (await client.items(folder.uri(file))).map(({ code, severity, message, range }: Diagnostic) => {
            return { code, severity, message, range };
          });
          const printed: unknown[] = report.findings
            .filter((finding) => finding.file === file)
            .map(({ rule, severity, message, range }) => {
              return { code: rule, severity: severities[severity], message, range };
            });
          assert.deepEqual(shown, printed);
          const waived: readonly JsonWaiver[] = report.waivers.filter((waiver) => waiver.file === file);
          assert.equal(waived.length, files['s.md'] === ignoring ? 1 : 0);
          const isShown = (message: string): boolean => shown.some((diagnostic) => diagnostic.message === message);
          assert.ok(!waived.some(({ message }) => isShown(message)), 'what is waived is not shown');
        }
      }));
  }

  it('find the same in a folder of several statements, what each says of the others included', () =>
    withServer(plans, async (client, folder) => {
      const { out } = wsoa(folder.path, ['check', '--format', 'json', '--today', '2027-03-01']);
      const printed = (JSON.parse(out) as JsonReport).statements.flatMap(({ findings }) => findings);
      assert.deepEqual(
        printed
          .filter(({ rule }) => rule === 'possible-duplicate' || rule === 'unknown-answer')
          .map(({ file, rule, message }) => [file, rule, / as (.*?\.md)\./.exec(message)?.[1] ?? null]),
        [
          ['health.md', 'possible-duplicate', 'action 9 of send.md'],
          ['send.md', 'possible-duplicate', 'action 5 of health.md'],
          ['statement.md', 'unknown-answer', null],
          ['statement.md', 'possible-duplicate', 'action 5 of health.md'],
        ],
      );
      // Read by itself the statement has nothing to be compared with; the editor says more when it has read the others.
      for (const file of ['statement.md', 'health.md']) await client.open(folder.uri(file), plans[file]!);
      const shownIn = async (file: string) =>
        (await client.items(folder.uri(file))).map(({ code, severity, message, range }) => ({
          ...{ rule: code, severity, message, range },
        }));
      for (const file of ['statement.md', 'health.md']) {
        const expected: unknown[] = printed
          .filter((finding) => finding.file === file)
          .map(({ rule, severity, message, range }) => ({ rule, severity: severities[severity], message, range }));
        for (;;) {
          const { refreshes } = client;
          if (isDeepStrictEqual(await shownIn(file), expected)) break;
          await client.until(() => client.refreshes > refreshes, `a refresh of ${file}`);
        }
      }
      const [duplicate] = (await client.items(folder.uri('health.md'))).filter(
        ({ code }) => code === 'possible-duplicate',
      );
      const [related] = duplicate!.relatedInformation!;
      assert.equal(related!.location.uri, folder.uri('send.md'));
      assert.deepEqual(related!.location.range.start, { line: 6, character: 4 });
    }));
});

const fields = '\n- **Owner:** DCS\n- **Deadline:** 30 June 2027\n';
/** Two of them have an action that a third has too, which no editor opens. */
const plans: Record<string, string> = {
  'letter.md': letter,
  'health.md': `---\nletter: letter.md\n---\n\n## A1, A2, A3\n\n### Action 5 Train all social workers in thresholds\n${fields}`,
  'send.md': `---\nletter: letter.md\n---\n\n## A1, A2, A3\n\n### Action 9 Train each social worker in the thresholds\n${fields}`,
  'statement.md': `---\nletter: letter.md\n---\n\n## A1, A2\n\nAnswered in: send.md#8\n\n## A3\n\n### Action 2 Train every social worker in thresholds\n${fields}`,
};
