import * as vscode from 'vscode';
import type { PasteActionParams, PastedAction } from '../server/lsp/pasteActionProtocol.ts';
import { pasteActionRequest } from '../server/lsp/pasteActionProtocol.ts';
import { documents } from './options.ts';
import type { Service } from './service.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('wsoa', 'action');
const mime = 'text/plain';

/**
 * An area of the letter, pasted or dropped into the statement, becomes an action with places to fill in. Other words
 * are pasted as ever: only who chooses from *Paste As…* is offered an action for them.
 */
export function pasteAction(service: Service): vscode.Disposable[] {
  return [
    vscode.languages.registerDocumentPasteEditProvider(
      documents(),
      {
        async provideDocumentPasteEdits(document, ranges, data, { triggerKind }, token) {
          const [range] = ranges;
          if (ranges.length !== 1 || !range!.isEmpty) return undefined;
          const always = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs;
          const made = await ask(service, document, range!.start, data, always, token);
          if (!made) return undefined;
          const edit = new vscode.DocumentPasteEdit(made.insertText, made.title, kind);
          return [filled(edit, made)];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: [mime] },
    ),
    vscode.languages.registerDocumentDropEditProvider(
      documents(),
      {
        async provideDocumentDropEdits(document, position, data, token) {
          // An area is dropped for its action, wherever that is; other words are not.
          const made = await ask(service, document, position, data, true, token);
          if (!made?.known) return undefined;
          const edit = new vscode.DocumentDropEdit(made.insertText, made.title, kind);
          return filled(edit, { ...made, sure: true });
        },
      },
      { providedDropEditKinds: [kind], dropMimeTypes: [mime] },
    ),
  ];
}

interface Made {
  readonly title: string;
  readonly insertText: string | vscode.SnippetString;
  readonly additionalEdit: vscode.WorkspaceEdit | undefined;
  readonly known: boolean;
  readonly sure: boolean;
}

async function ask(
  { client }: Service,
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
  always: boolean,
  token: vscode.CancellationToken,
): Promise<Made | undefined> {
  const text = await data.get(mime)?.asString();
  // Nobody's area is a word or a whole document; nothing waits for the server then.
  if (!client || !text || (!always && (text.length < 12 || text.length > 20_000)) || token.isCancellationRequested)
    return undefined;
  const { asUri, asPosition } = client.code2ProtocolConverter;
  const params: PasteActionParams = { uri: asUri(document.uri), position: asPosition(position), text, always };
  const pasted = await client.sendRequest<PastedAction | null>(pasteActionRequest, params, token).catch(() => null);
  if (!pasted) return undefined;
  const { title, snippet, edit, known, sure } = pasted;
  return {
    ...{ title, known, sure },
    insertText: snippet === null ? '' : new vscode.SnippetString(snippet),
    additionalEdit: edit ? await client.protocol2CodeConverter.asWorkspaceEdit(edit) : undefined,
  };
}

function filled<E extends vscode.DocumentPasteEdit | vscode.DocumentDropEdit>(edit: E, made: Made): E {
  if (made.additionalEdit) edit.additionalEdit = made.additionalEdit;
  // Plain words first, unless they are an area's.
  if (!made.sure) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return edit;
}
