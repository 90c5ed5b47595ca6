import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Command, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix } from '../core/model/edit.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Span } from '../core/model/span.ts';
import { fixAll } from '../workspace/fixAll.ts';
import { hasSafeFix } from '../workspace/fixes.ts';
import type { StatementResult } from '../workspace/results.ts';
import { folderOf, join } from '../workspace/uris.ts';
import type { Convert } from './convert.ts';
import { workspaceEdit } from './edits.ts';
import type { ThenChange } from './importLetterProtocol.ts';
import type { EditsByFile } from './refactorings.ts';
import { editsOf as refactoringEdits, moveAction, moveKind, offeredAt, rewriteKind } from './refactorings.ts';
import type { Reports } from './reports.ts';
import type { Session } from './session.ts';
import type { Understood } from './things.ts';
import { isUnderstood } from './things.ts';
import { t } from '../core/words.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.wsoa`;

/** Which fix an action stands for, and of which state of the document. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  /** The report's `foundId`: the letter may have changed while the document did not. */
  readonly report: string;
  /** Places in the lists of findings and of their fixes, or the comment that ignores it; `null`: all safe fixes. */
  readonly fix: readonly [finding: number, fix: number | 'ignore'] | null;
  /** A refactoring instead, and the place that it was offered for. */
  readonly refactor?: { readonly id: string; readonly span: Span };
}

/**
 * `textDocument/codeAction` and `codeAction/resolve`: an action's edit is made when the action is chosen.
 * @param commands the client's, each `null` where it has none: that imports a letter, and that asks where to move an
 * action
 */
export function onCodeActions(
  session: Session,
  reports: Reports,
  convert: Convert,
  { importCommand, moveCommand }: { readonly importCommand: string | null; readonly moveCommand: string | null },
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
    const { findings, file, text, result } = await workspace.inFile(uri);
    const data = { uri, version: document.version, report: report.foundId };
    const found: CodeAction[] = [];
    // Below all that mends anything.
    const ignoring: CodeAction[] = [];
    if (wants(context.only, CodeActionKind.QuickFix)) {
      const lines = convert.lines(file, text);
      const asked = convert.span(lines, range);
      for (const [at, finding] of findings.entries()) {
        if (finding.span.start > asked.end || finding.span.end < asked.start) continue;
        const diagnostics = [diagnosticOf(context.diagnostics, report.found[at] ?? convert.diagnostic(lines, finding))];
        for (const [nth, fix] of finding.fixes().entries()) {
          const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics };
          if (fix.imports !== undefined) {
            if (importCommand) found.push({ ...action, command: importing(fix, fix.imports, file, uri, text) });
            continue;
          }
          // Only an editor that goes to the place to fill does anything with text that stands there already.
          if (
            !client.snippetEdits &&
            fix.edits.every(({ span, text: now }) => text.slice(span.start, span.end) === now)
          )
            continue;
          if ((fix.safe || fix.preferred) && client.preferred) action.isPreferred = true;
          found.push(await withEdit(action, { ...data, fix: [at, nth] }, () => editsOf(fix, finding)));
        }
        const ignore = finding.ignore();
        if (ignore) {
          const action: CodeAction = { title: ignore.title, kind: CodeActionKind.QuickFix, diagnostics };
          ignoring.push(await withEdit(action, { ...data, fix: [at, 'ignore'] }, () => editsOf(ignore, finding)));
        }
      }
    }
    if (result && wants(context.only, fixAllKind) && hasSafeFix(result.findings, file)) {
      const action = { title: t('Apply all safe fixes'), kind: fixAllKind };
      found.push(await withEdit(action, { ...data, fix: null }, () => allEdits(result)));
    }
    if (result && isUnderstood(result)) {
      const asked = convert.span(convert.lines(file, text), range);
      if (wants(context.only, rewriteKind)) found.push(...(await refactorings(result, asked, data)));
      const move = wants(context.only, moveKind) ? moveAction(result, asked, uri, range, moveCommand) : null;
      if (move) found.push(move);
    }
    return [...found, ...ignoring];
  }

  async function refactorings(
    result: Understood,
    span: Span,
    data: Omit<ActionData, 'fix'>,
  ): Promise<readonly CodeAction[]> {
    const found: CodeAction[] = [];
    for (const { id, title, disabled } of offeredAt(result, span)) {
      const action: CodeAction = { title, kind: rewriteKind };
      const edits = () => refactoringEdits(session, result, id, span);
      if (disabled === null) found.push(await withEdit(action, { ...data, fix: null, refactor: { id, span } }, edits));
      else if (client.disabledActions) found.push({ ...action, disabled: { reason: disabled } });
    }
    return found;
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

  async function withEdit(
    action: CodeAction,
    data: ActionData,
    edits: () => EditsByFile | Promise<EditsByFile>,
  ): Promise<CodeAction> {
    return client.lazyEdits ? { ...action, data } : { ...action, edit: workspaceEdit(session, convert, await edits()) };
  }

  /** The safe fixes of this file in this file, until there are none left: *fix on save* saves one file. */
  async function allEdits(result: StatementResult): Promise<EditsByFile> {
    const fixed = await fixAll(result, (text) => workspace.checkAs(result.file, text));
    return new Map([[result.file, fixed.result ? fixed.edits : []]]);
  }

  async function edit({ uri, version, report, fix, refactor }: ActionData): Promise<WorkspaceEdit> {
    const now = await reports.of(uri);
    const { findings, result } = await workspace.inFile(uri);
    const stale = now.foundId !== report || (session.documents.get(uri)?.version ?? null) !== version;
    if (stale) throw new ResponseError(LSPErrorCodes.ContentModified, t('The document has changed since.'));
    if (refactor) {
      const edits =
        result && isUnderstood(result)
          ? await refactoringEdits(session, result, refactor.id, refactor.span)
          : new Map();
      return workspaceEdit(session, convert, edits);
    }
    if (!fix) return workspaceEdit(session, convert, result ? await allEdits(result) : new Map());
    const finding = findings[fix[0]]!;
    const chosen = fix[1] === 'ignore' ? finding.ignore() : finding.fixes()[fix[1]];
    return workspaceEdit(session, convert, editsOf(chosen!, finding));
  }
}

function editsOf(fix: Fix, finding: Finding): EditsByFile {
  return new Map([[fix.file ?? finding.file, fix.edits]]);
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
