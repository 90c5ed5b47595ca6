import * as vscode from 'vscode';
import type { ImportedLetter, ImportLetterParams, ThenChange } from '../../server/lsp/importLetterProtocol.ts';
import { importLetterRequest } from '../../server/lsp/importLetterProtocol.ts';
import { correctedLetter } from './correctLetter.ts';
import { base64, folderOf, isThere, nameOf } from './files.ts';
import type { Surroundings } from './surroundings.ts';
import { t } from '../../server/core/words.ts';

/** The largest file that is read, in bytes; the command line has the same bound. */
const largest = 100 * 1024 * 1024;

/**
 * "Written Statement: Import Letter…": a letter in Markdown beside the PDF, Word or web file that arrived, shown beside
 * it. After a quick fix the statement then names the new letter.
 */
export async function importLetter(surroundings: Surroundings, given?: vscode.Uri, then?: unknown): Promise<void> {
  await surroundings.service.settled;
  const source = given ?? (await askForFile());
  if (!source) return;
  const made = await importFrom(surroundings, source);
  if (!made) return;
  const { target, letter } = made;
  if (isChange(then)) await change(then, target);
  await vscode.window.showTextDocument(target.uri, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  await tell(target.uri, letter);
}

/** Writes the letter that a file holds. `undefined` where that was not wanted, or could not be done and was said. */
export async function importFrom(
  surroundings: Surroundings,
  source: vscode.Uri,
): Promise<{ target: Target; letter: ImportedLetter & { kind: 'letter' } } | undefined> {
  const target = await askForTarget(source);
  if (!target) return undefined;
  const letter = await convert(surroundings, source);
  if (!letter) return undefined;
  if (letter.kind === 'none') {
    surroundings.log.info(`${nameOf(source)} was not imported: ${letter.reason}`);
    void vscode.window.showErrorMessage(letter.reason);
    return undefined;
  }
  const { markdown } = letter;
  const wanted = target.replaces ? await correctedLetter(surroundings, target.uri, markdown) : markdown;
  return wanted !== undefined && (await write(target, wanted)) ? { target, letter } : undefined;
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: t('Which letter has arrived?'),
    openLabel: t('Import'),
    filters: { [t('Letters (PDF, Word, web page, text)')]: ['pdf', 'docx', 'html', 'htm', 'txt'] },
    canSelectMany: false,
  });
  return chosen?.[0];
}

interface Target {
  readonly uri: vscode.Uri;
  readonly replaces: boolean;
}

/** `letter.md` beside the source; where that is taken, what the user says. Nothing is replaced without their word. */
async function askForTarget(source: vscode.Uri): Promise<Target | undefined> {
  const usual = vscode.Uri.joinPath(folderOf(source), 'letter.md');
  if (!(await isThere(usual))) return { uri: usual, replaces: false };
  let n = 2;
  while (await isThere(vscode.Uri.joinPath(folderOf(source), `letter-${n}.md`))) n++;
  const other = vscode.Uri.joinPath(folderOf(source), `letter-${n}.md`);
  const chosen = await vscode.window.showQuickPick(
    [
      { label: t('Keep both: write {0}', nameOf(other)), uri: other, replaces: false },
      { label: t('It is letter.md corrected: show what it changes'), uri: usual, replaces: true },
    ],
    { title: t('Import {0}', nameOf(source)), placeHolder: t('There is a letter.md already. What shall be done?') },
  );
  return chosen;
}

async function convert({ service, log }: Surroundings, source: vscode.Uri): Promise<ImportedLetter | undefined> {
  const { client } = service;
  if (!client) return { kind: 'none', reason: t('The checker is not running; “Show Log” says why.') };
  const name = nameOf(source);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Importing {0}', name), cancellable: true },
    async (_progress, cancelled) => {
      try {
        const { size } = await vscode.workspace.fs.stat(source);
        if (size > largest) return { kind: 'none', reason: t('{0} is larger than 100 MB, as no letter is.', name) };
        const bytes = await vscode.workspace.fs.readFile(source);
        const params: ImportLetterParams = { name, content: base64(bytes) };
        const answer = await client.sendRequest<ImportedLetter>(importLetterRequest, params, cancelled);
        return cancelled.isCancellationRequested ? undefined : answer;
      } catch (error) {
        if (cancelled.isCancellationRequested) return undefined;
        log.error(error instanceof Error ? error : String(error));
        return { kind: 'none', reason: t('{0} cannot be read; “Show Log” says why.', name) };
      }
    },
  );
}

/** A letter that is replaced is changed in its editor, where it can be undone; a new one is on the disk at once. */
async function write({ uri, replaces }: Target, markdown: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  if (replaces) {
    const document = await vscode.workspace.openTextDocument(uri);
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), markdown);
  } else edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(markdown) });
  if (await vscode.workspace.applyEdit(edit)) return true;
  void vscode.window.showErrorMessage(t('{0} could not be written in that folder.', nameOf(uri)));
  return false;
}

function isChange(then: unknown): then is ThenChange {
  return typeof then === 'object' && then !== null && 'range' in then && 'text' in then;
}

/** Names the new letter in the statement, unless what stood there has been changed meanwhile. */
async function change({ uri, range, was, text }: ThenChange, target: Target): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const place = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  if (document.getText(place) !== was) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, place, text.replace('letter.md', nameOf(target.uri)));
  await vscode.workspace.applyEdit(edit);
}

async function tell(letter: vscode.Uri, { found, doubts, areas }: ImportedLetter & { kind: 'letter' }): Promise<void> {
  const name = nameOf(letter);
  if (!areas) {
    void vscode.window.showWarningMessage(
      t(
        '{0} is written, but no areas were found in it. They stand below a heading such as “Areas for improvement”: mend the headings in {0}.',
        name,
      ),
    );
    return;
  }
  const next = t('New Statement…');
  const chosen = await vscode.window.showInformationMessage(
    [t('{0} is written. {1}', name, found), doubtful(doubts), t('Compare it with what arrived.')]
      .filter(Boolean)
      .join(' '),
    next,
  );
  if (chosen === next) await vscode.commands.executeCommand('wsoa.newStatement', letter);
}

function doubtful(doubts: number): string {
  if (!doubts) return '';
  return doubts === 1
    ? t('In one place it is not certain where an area begins or ends.')
    : t('In {0} places it is not certain where an area begins or ends.', doubts);
}
