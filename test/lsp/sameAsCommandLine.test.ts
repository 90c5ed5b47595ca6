import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import { wsoa } from '../cli/wsoa.ts';
import type { JsonReport } from '../../server/core/report/json.ts';
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

describe('The editor and the command line', function () {
  this.timeout(30_000);
  const pairs: [name: string, files: Record<string, string>][] = [
    ['the example', { 's.md': example('statement.md'), 'letter.md': example('letter.md') }],
    ['CRLF and a byte order mark', { 's.md': `\uFEFF${statement().replace(/\n/g, '\r\n')}`, 'letter.md': letter }],
    [
      'settings with a mistake',
      {
        's.md': example('statement.md'),
        'letter.md': example('letter.md'),
        '.wsoa.yaml': 'rules:\n  vague-deadline: error\n  impossible-date: of\nfields: { owner: [Boss] }\n',
      },
    ],
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
        }
      }));
  }
});
