import type { Finding } from '../model/finding.ts';
import { byFile } from './byFile.ts';
import type { Lines } from './lines.ts';
import { linesByFile } from './lines.ts';
import { distinctFindings } from './report.ts';
import type { Report } from './report.ts';
import { attributes, xml, xmlHead } from './xml.ts';

/**
 * JUnit's XML, for whatever shows the results of tests: a suite for each file, a test for each finding. As with the exit
 * code errors fail, or what the check was told to fail for; other errors and warnings are tests that were skipped, which
 * most programs show in yellow; notes pass.
 * A statement without findings is one test that passes. Names are without lines, so that a test's history stays its own.
 */
export function formatJunit(report: Report): string {
  const linesOf = linesByFile(report.textOf);
  const failing = report.fails ?? (({ severity }: Finding) => severity === 'error');
  const found = byFile(distinctFindings(report));
  const files = [...new Set([...report.statements.map(({ file }) => file), ...found.keys()])];
  const suites = files.map((file) => suite(report.nameOf(file), found.get(file) ?? [], linesOf(file), failing));
  const sum = (count: (one: Suite) => number) => suites.reduce((most, one) => most + count(one), 0);
  const totals = { name: 'wsoa', tests: sum(({ tests }) => tests), failures: sum(({ failures }) => failures) };
  return `${xmlHead}<testsuites${attributes({ ...totals, errors: 0 })}>\n${suites.map(({ text }) => text).join('')}</testsuites>\n`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly text: string;
}

function suite(
  name: string,
  findings: readonly Finding[],
  lines: Lines,
  failing: (finding: Finding) => boolean,
): Suite {
  const seen = new Map<string, number>();
  const cases = findings.map((finding) => {
    const called = caseName(finding);
    const count = (seen.get(called) ?? 0) + 1;
    seen.set(called, count);
    const { line, character } = lines.at(finding.span.start);
    const place = `${name}:${line + 1}:${character + 1}`;
    return testCase(name, count > 1 ? `${called} (${count})` : called, inside(finding, outcomeOf(finding), place));
  });
  const tests = cases.length || 1;
  const outcomes = findings.map(outcomeOf);
  const failures = outcomes.filter((outcome) => outcome === 'failed').length;
  const skipped = outcomes.filter((outcome) => outcome === 'skipped').length;
  const text =
    `  <testsuite${attributes({ name, tests, failures, errors: 0, skipped, time: 0 })}>\n` +
    (cases.join('') || testCase(name, 'nothing to report', '')) +
    '  </testsuite>\n';
  return { tests, failures, text };

  function outcomeOf(finding: Finding): Outcome {
    if (failing(finding)) return 'failed';
    return finding.severity === 'error' || finding.severity === 'warning' ? 'skipped' : 'passed';
  }
}

type Outcome = 'failed' | 'skipped' | 'passed';

/** `action-without-owner 2.1`, `area-without-action P1`. */
function caseName({ rule, area, action }: Finding): string {
  const about = action ?? area;
  return about === null ? rule : `${rule} ${about}`;
}

function testCase(classname: string, name: string, content: string): string {
  const opening = `    <testcase${attributes({ classname, name, time: 0 })}`;
  return content ? `${opening}>\n      ${content}\n    </testcase>\n` : `${opening}/>\n`;
}

function inside({ rule, message }: Finding, outcome: Outcome, place: string): string {
  const told = xml(`${place} ${message}`);
  if (outcome === 'failed') return `<failure${attributes({ type: rule, message })}>${told}</failure>`;
  if (outcome === 'skipped') return `<skipped${attributes({ message: `${message} (${place})` })}/>`;
  return `<system-out>${told}</system-out>`;
}
