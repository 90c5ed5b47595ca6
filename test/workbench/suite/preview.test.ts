import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, eventually, extension, replace, show } from './support.ts';

/** The document as the preview beside it shows it. */
const html = (document: vscode.TextDocument) => vscode.commands.executeCommand<string>('markdown.api.render', document);

async function preview(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('markdown.showPreviewToSide');
}

describe('the Markdown preview', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  it('shows references, gaps and what is to be filled in, and keeps up with typing', async () => {
    const document = await show('statement.md');
    await preview(document);
    await eventually(async () => {
      const text = await html(document);
      assert.match(text, /class="wsoa-area" title="A1, area for improvement: [^"]+" role="note"/);
      assert.match(text, /class="wsoa-gap wsoa-warning">TBC<\/span>[^]*?⚠\ufe0e action without owner/);
      assert.match(text, /id="a1-timeliness-of-strategy-meetings"/, 'anchors are called as ever');
    });
    await replace(document, 'TBC', 'Head of MASH');
    await eventually(async () => {
      const text = await html(document);
      assert.match(text, /Head of MASH/);
      assert.doesNotMatch(text, /action without owner/);
      assert.match(text, /class="wsoa-area"/);
    });
  });

  it('shows other Markdown as it is', async () => {
    const statement = await show('statement.md');
    const document = await create('preview-other.md', '# A1 Owner\n\nTBC\n');
    await preview(document);
    await preview(statement);
    await eventually(async () => assert.match(await html(statement), /wsoa-area/));
    assert.doesNotMatch(await html(document), /wsoa-/);
    await closeAll();
    await vscode.workspace.fs.delete(document.uri);
  });

  it('has a style sheet that is shipped', async () => {
    const { contributes } = extension.packageJSON;
    assert.equal(contributes['markdown.markdownItPlugins'], true);
    for (const path of contributes['markdown.previewStyles'])
      assert.ok((await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path))).length > 0);
  });
});
