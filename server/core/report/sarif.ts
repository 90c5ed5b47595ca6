import type { Fix as SarifFix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { readRulePage, rulePageAddress } from '../rulePages.ts';
import { rules as allRules } from '../rules/index.ts';
import { fingerprintName, fingerprints } from './fingerprint.ts';
import type { Lines } from './lines.ts';
import { linesByFile } from './lines.ts';
import { distinctFindings } from './report.ts';
import type { Report } from './report.ts';
import { uriOf } from './uri.ts';

/** What is to be known of the program that found it. */
export interface SarifTool {
  readonly version: string;
  readonly address: string;
  /** A rule's page of docs/rules; `null` when there is none. */
  readonly pageOf: (rule: string) => string | null;
}

const levels = { off: 'none', error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;
const root = '%SRCROOT%';

/**
 * SARIF 2.1.0 (OASIS), for GitHub code scanning, Azure DevOps and the SARIF viewers of editors. Lines and columns count
 * from 1, columns in UTF-16 code units; an end is exclusive. Paths are relative to the top of the repository.
 *
 * Where findings are compared with an earlier version or a baseline, each says which it is. What a baseline accepts and
 * what is gone is left out, and so is what is waived: not everybody heeds `baselineState`, and GitHub takes results with `suppressions` for open alerts (github/codeql-action#1230).
 * No words of the documents are in it, but for those that messages quote and fixes put in.
 */
export function formatSarif(report: Report, tool: SarifTool): string {
  const linesOf = linesByFile(report.textOf);
  const findings = distinctFindings(report);
  const prints = fingerprints(report, findings);
  const names = [...new Set(findings.map(({ rule }) => rule))].sort();
  const shared = sharedLines(findings, linesOf);

  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'wsoa',
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: tool.address,
            rules: names.map((name) => descriptor(name, tool.pageOf(name))),
          },
        },
        originalUriBaseIds: {
          [root]: { description: { text: 'The top of the repository, or the folder where wsoa ran.' } },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(result),
      },
    ],
  };
  return JSON.stringify(log, null, 2) + '\n';

  function result(finding: Finding): Result {
    const { rule, severity, message, file, span, area, action } = finding;
    const print = prints.get(finding)!;
    const fixes = report.fixesOf(finding);
    return {
      ruleId: rule,
      ruleIndex: names.indexOf(rule),
      level: levels[severity],
      message: { text: message },
      ...stateOf(finding),
      locations: [locationOf(file, span)],
      partialFingerprints: {
        [fingerprintName]: print,
        // GitHub knows an alert by its rule and this, and makes it of the line where it is not given.
        ...(shared.has(finding) && { primaryLocationLineHash: `${print}:1` }),
      },
      ...((area !== null || action !== null) && {
        properties: { ...(area !== null && { area }), ...(action !== null && { action }) },
      }),
      ...(fixes.length > 0 && {
        fixes: fixes.map(({ title, edits }): SarifFix => ({
          description: { text: title },
          artifactChanges: [
            {
              artifactLocation: artifactOf(file),
              replacements: edits.map((edit) => ({
                deletedRegion: regionOf(file, edit.span),
                ...(edit.text && { insertedContent: { text: edit.text } }),
              })),
            },
          ],
        })),
      }),
    };
  }

  /** New is what `--fail-on new` takes for it: since the version, or else because the baseline does not accept it. */
  function stateOf(finding: Finding): Pick<Result, 'baselineState'> {
    if (report.since) return { baselineState: report.since.isNew(finding) ? 'new' : 'unchanged' };
    return report.hidden ? { baselineState: 'new' } : {};
  }

  function locationOf(file: string, span: Span): Location {
    return { physicalLocation: { artifactLocation: artifactOf(file), region: regionOf(file, span) } };
  }

  function artifactOf(file: string) {
    const uri = uriOf(report.repositoryNameOf(file));
    return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: root };
  }

  function regionOf(file: string, span: Span): Region {
    const { start, end } = linesOf(file).range(span);
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  }
}

/** Findings whose line does not tell them from others of their rule: GitHub would take them for one alert. */
function sharedLines(findings: readonly Finding[], linesOf: (file: string) => Lines): ReadonlySet<Finding> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.file, linesOf(finding.file).at(finding.span.start).line]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return new Set([...groups.values()].filter((group) => group.length > 1).flat());
}

function descriptor(name: string, page: string | null): ReportingDescriptor {
  const helpUri = rulePageAddress(name);
  const level = levels[allRules.find((rule) => rule.name === name)?.severity ?? 'warning'];
  const defaultConfiguration = { level };
  const known = { id: name, name: pascal(name), helpUri, defaultConfiguration };
  if (page === null) return known;
  const { summary, what, text, markdown } = readRulePage(page);
  return {
    ...known,
    shortDescription: { text: summary },
    fullDescription: { text: what },
    help: { text, markdown },
  };
}

/** `ActionWithoutOwner`: the name that viewers show. */
function pascal(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
