import * as vscode from 'vscode';
import { AreasView } from './areas/areasView.ts';
import { registerCommands } from './commands/index.ts';
import { continueLists } from './continueLists.ts';
import { pasteAction } from './pasteAction.ts';
import type { MarkdownIt } from './preview/preview.ts';
import { Preview } from './preview/preview.ts';
import { useLanguage } from './language.ts';
import { ExampleFiles } from './example/exampleFiles.ts';
import { Mended } from './mended.ts';
import { PlanChanges } from './planChanges.ts';
import { type CreateClient, Service } from './service.ts';
import { Status } from './status.ts';
import { t } from '../server/core/words.ts';

/** What `activate` gives back: for VS Code's Markdown preview, and for the tests, which look at what a person sees. */
export interface Started {
  readonly service: Service;
  readonly status: Status;
  readonly areas: AreasView;
  readonly extendMarkdownIt: <M extends MarkdownIt>(md: M) => M;
}

/** The extension, once: the entries for the desktop and the browser differ only in how a client is made. */
export async function start(context: vscode.ExtensionContext, createClient: CreateClient): Promise<Started> {
  const log = vscode.window.createOutputChannel('Written Statement', { log: true });
  const speak = () => useLanguage(context.extensionUri, log);
  await speak();
  const service = new Service(createClient, log);
  const status = new Status(service);
  const areas = new AreasView(service);
  const preview = new Preview(service, areas);
  const example = new ExampleFiles(context.extensionUri);
  const changes = new PlanChanges();
  const extensionId = context.extension.id;
  context.subscriptions.push(
    log,
    status,
    areas,
    preview,
    continueLists(service),
    ...pasteAction(service),
    service,
    example,
    changes,
    new Mended(),
    ...registerCommands({ service, status, areas, example, changes, extensionId, log }),
    service.onDidChangeState((state) => {
      if (state === 'failed') void sayThatItFailed();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const told = ['wsoa.today', 'wsoa.quietWhileTyping', 'wsoa.language'];
      if (told.some((setting) => change.affectsConfiguration(setting))) void speak().then(() => service.restart());
    }),
  );
  void service.restart();
  return { service, status, areas, extendMarkdownIt: preview.extendMarkdownIt };
}

/** The only pop-up there is. */
async function sayThatItFailed(): Promise<void> {
  const showLog = t('Show Log');
  const restart = t('Try Again');
  const choice = await vscode.window.showErrorMessage(
    t(
      'Written statements are not being checked: the checker stopped and could not be started again. The log says why.',
    ),
    showLog,
    restart,
  );
  if (choice === showLog) await vscode.commands.executeCommand('wsoa.showLog');
  if (choice === restart) await vscode.commands.executeCommand('wsoa.restart');
}
