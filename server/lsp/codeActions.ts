import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Command, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Fix } from '../core/model/edit.ts';
import type { Finding } from '../core/model/finding.ts';
import { safeEdits } from '../workspace/fixes.ts';
import { folderOf, join, keyOf } from '../workspace/uris.ts';
import type { Convert } from './convert.ts';
import { workspaceEdit } from './edits.ts';
import type { ThenChange } from './importLetterProtocol.ts';
import type { Reports } from './reports.ts';
import type { Session } from './session.ts';

export const fixAll = `${CodeActionKind.SourceFixAll}.wsoa`;

/** Which fix an action stands for, and of which state of the document. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  /** The report's id: the letter may have changed while the document did not. */
  readonly report: string;
  /** Places in the lists of findings and of their fixes, or the comment that ignores it; `null`: all safe fixes. */
  readonly fix: readonly [finding: number, fix: number | 'ignore'] | null;
}

/**
 * `textDocument/codeAction` and `codeAction/resolve`: an action's edit is made when the action is chosen.
 * @param importCommand the client's command that imports a letter; `null` where it has none
 */
export function onCodeActions(
  session: Session,
  reports: Reports,
  convert: Convert,
  importCommand: string | null,
): void {
  const { connection, client, workspace } = session;

  connection.onCodeAction((params) =>
    session.guard(
      'textDocument/codeAction',
      () => actions(params),
      () => [],
    ),
  );

  connection.onCodeActionResolve((action) =>
    session.guard(
      'codeAction/resolve',
      async () => ({ ...action, edit: await edit(action.data as ActionData) }),
      () => action,
    ),
  );

  async function actions({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const document = session.documents.get(uri);
    if (!document || !client.codeActionLiterals || !session.handles(uri)) return [];
    const report = await reports.of(uri);
    const { findings, file, text } = await workspace.inFile(uri);
    const data = { uri, version: document.version, report: report.id };
    const found: CodeAction[] = [];
    // Below all that mends anything.
    const ignoring: CodeAction[] = [];
    if (wants(context.only, CodeActionKind.QuickFix)) {
      const lines = convert.lines(file, text);
      const asked = convert.span(lines, range);
      for (const [at, finding] of findings.entries()) {
        if (finding.span.start > asked.end || finding.span.end < asked.start) continue;
        const diagnostics = [diagnosticOf(context.diagnostics, report.items[at] ?? convert.diagnostic(lines, finding))];
        for (const [nth, fix] of finding.fixes().entries()) {
          const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics };
          if (fix.imports !== undefined) {
            if (importCommand) found.push({ ...action, command: importing(fix, fix.imports, file, uri, text) });
            continue;
          }
          if ((fix.safe || fix.preferred) && client.preferred) action.isPreferred = true;
          found.push(withEdit(action, { ...data, fix: [at, nth] }, () => editsOf(fix, finding)));
        }
        const ignore = finding.ignore();
        if (ignore) {
          const action: CodeAction = { title: ignore.title, kind: CodeActionKind.QuickFix, diagnostics };
          ignoring.push(withEdit(action, { ...data, fix: [at, 'ignore'] }, () => editsOf(ignore, finding)));
        }
      }
    }
    if (wants(context.only, fixAll) && findings.some((finding) => finding.fixable)) {
      const action = { title: 'Apply all safe fixes', kind: fixAll };
      found.push(withEdit(action, { ...data, fix: null }, () => allEdits(findings, file)));
    }
    return [...found, ...ignoring];
  }

  /** The client imports first, and changes the statement only when there is a letter. */
  function importing(fix: Fix, letter: string, file: string, uri: string, text: string): Command {
    const [edit] = fix.edits;
    const { span, text: named } = edit!;
    const range = convert.range(convert.lines(file, text), span);
    const then: ThenChange = { uri, range, was: text.slice(span.start, span.end), text: named };
    const source = session.uriOf(join(folderOf(file), letter.replace(/\\/g, '/')));
    return { title: fix.title, command: importCommand!, arguments: [source, then] };
  }

  function withEdit(
    action: CodeAction,
    data: ActionData,
    edits: () => ReadonlyMap<string, readonly Edit[]>,
  ): CodeAction {
    return client.lazyEdits ? { ...action, data } : { ...action, edit: workspaceEdit(session, convert, edits()) };
  }

  async function edit({ uri, version, report, fix }: ActionData): Promise<WorkspaceEdit> {
    const now = await reports.of(uri);
    const { findings, file } = await workspace.inFile(uri);
    const stale = now.id !== report || (session.documents.get(uri)?.version ?? null) !== version;
    if (stale) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');
    if (!fix) return workspaceEdit(session, convert, allEdits(findings, file));
    const finding = findings[fix[0]]!;
    const chosen = fix[1] === 'ignore' ? finding.ignore() : finding.fixes()[fix[1]];
    return workspaceEdit(session, convert, editsOf(chosen!, finding));
  }
}

function editsOf(fix: Fix, finding: Finding): ReadonlyMap<string, readonly Edit[]> {
  return new Map([[fix.file ?? finding.file, fix.edits]]);
}

/** Safe fixes of this file in this file: *fix on save* saves one file. */
function allEdits(findings: readonly Finding[], file: string): ReadonlyMap<string, readonly Edit[]> {
  return new Map([...safeEdits(findings)].filter(([edited]) => keyOf(edited) === keyOf(file)));
}

/** Kinds are paths: who asks for `source` gets `source.fixAll.wsoa`. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

/** The client's own copy of a diagnostic, by which it knows what the action would mend. */
function diagnosticOf(theirs: readonly Diagnostic[], ours: Diagnostic): Diagnostic {
  return (
    theirs.find(
      ({ code, message, range: { start, end } }) =>
        code === ours.code &&
        message === ours.message &&
        start.line === ours.range.start.line &&
        start.character === ours.range.start.character &&
        end.line === ours.range.end.line &&
        end.character === ours.range.end.character,
    ) ?? ours
  );
}
