import * as vscode from 'vscode';
import type { NewStatement, NewStatementParams } from '../../server/lsp/newStatementProtocol.ts';
import { newStatementRequest } from '../../server/lsp/newStatementProtocol.ts';
import { isOurs } from '../options.ts';
import { isThere, nameOf } from './files.ts';
import { importFrom } from './importLetter.ts';
import type { Surroundings } from './surroundings.ts';
import { t } from '../../server/core/words.ts';

type Style = NewStatementParams['style'];

/** "Written Statement: New Statement from Letter…": beside the letter, with a place to fill for all that is missing. */
export async function newStatement(surroundings: Surroundings, given?: vscode.Uri): Promise<void> {
  await surroundings.service.settled;
  const source = given ?? (await letterInFront(surroundings)) ?? (await askForLetter());
  const letter = source && (isMarkdown(source) ? source : (await importFrom(surroundings, source))?.target.uri);
  if (!letter) return;
  const name = nameOf(letter);
  if (letter.scheme === 'untitled') {
    void vscode.window.showInformationMessage(t('Save {0} first: the statement names its letter by its file.', name));
    return;
  }
  // The server knows what the editor knows, in a browser nothing else.
  const document = await vscode.workspace.openTextDocument(letter);
  // One that was imported just now is to be compared with what arrived.
  if (letter !== source) await vscode.window.showTextDocument(document, { preview: false });
  const statement = await freeName(letter);
  const style = await askForStyle(name, nameOf(statement));
  if (!style) return;
  const draft = await ask(surroundings, { letter, statement, style });
  if (draft.kind === 'none') {
    void vscode.window.showWarningMessage(draft.reason);
    return;
  }
  await write(statement, draft);
}

/** One that is not saved yet has no name that says so. */
function isMarkdown(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || /\.(md|markdown|mdown|mkd)$/i.test(uri.path);
}

/** The Markdown file that is in front, when it is a letter. */
async function letterInFront({ status }: Surroundings): Promise<vscode.Uri | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isOurs(document)) return undefined;
  return (await status.ask(document.uri))?.kind === 'letter' ? document.uri : undefined;
}

async function askForLetter(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: t('Which letter does the statement answer?'),
    openLabel: t('Make a Statement'),
    filters: { [t('Letters')]: ['md', 'markdown', 'pdf', 'docx', 'html', 'htm', 'txt'] },
    canSelectMany: false,
  });
  return chosen?.[0];
}

/** `statement.md` beside the letter; where that is taken `statement-2.md`, and so on. */
async function freeName(letter: vscode.Uri): Promise<vscode.Uri> {
  for (let n = 1; ; n++) {
    const uri = vscode.Uri.joinPath(letter, '..', n === 1 ? 'statement.md' : `statement-${n}.md`);
    if (!(await isThere(uri))) return uri;
  }
}

async function askForStyle(letter: string, statement: string): Promise<Style | undefined> {
  const styles: readonly (vscode.QuickPickItem & { readonly style: Style })[] = [
    {
      label: t('A section for each action'),
      detail: t('With its fields in a list below its heading'),
      style: 'sections',
    },
    { label: t('A table'), detail: t('With a row for each action'), style: 'table' },
  ];
  const chosen = await vscode.window.showQuickPick(styles, {
    title: t('New Statement from {0}', letter),
    placeHolder: t('How shall the actions be written in {0}?', statement),
  });
  return chosen?.style;
}

async function ask(
  { service }: Surroundings,
  { letter, statement, style }: { letter: vscode.Uri; statement: vscode.Uri; style: Style },
): Promise<NewStatement> {
  const { client } = service;
  if (!client) return { kind: 'none', reason: t('The checker is not running; “Show Log” says why.') };
  const uriOf = (uri: vscode.Uri) => client.code2ProtocolConverter.asUri(uri);
  const params: NewStatementParams = { uri: uriOf(letter), statement: uriOf(statement), style };
  return client.sendRequest<NewStatement>(newStatementRequest, params);
}

/** The file is there and whole before anything is filled in, so that nothing is lost by closing it. */
async function write(statement: vscode.Uri, draft: NewStatement & { kind: 'draft' }): Promise<void> {
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(statement, { overwrite: false, contents: new TextEncoder().encode(draft.text) });
  if (!(await vscode.workspace.applyEdit(creation))) {
    void vscode.window.showErrorMessage(t('{0} could not be made in the letter’s folder.', nameOf(statement)));
    return;
  }
  const document = await vscode.workspace.openTextDocument(statement);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
  });
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  await editor.insertSnippet(new vscode.SnippetString(draft.snippet), all);
  await document.save();
}
