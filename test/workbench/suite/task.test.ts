import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, create, eventually, inWorkspace, ruleOf } from './support.ts';

/** The command as it is built in the checkout (test/workbench/build.mjs); the extension has no command line. */
declare const WSOA: string;

describe('a task with $wsoa', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('many'), { recursive: true });
  });

  it('shows what is wrong in statements that are not open', async () => {
    const statement = '---\nletter: ./letter.md\n---\n\n## A99 Nothing\n\n### Action 1 Meet\n\n- **Owner:** DCS\n';
    await create('many/letter.md', '# Letter\n\n## Areas for improvement\n\n- Meetings are late.\n');
    await create('many/the plan (1).md', statement);
    await closeAll();
    const cwd = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
    const { stdout } = spawnSync(process.execPath, [WSOA, 'check', 'many', '--format', 'compact'], {
      cwd,
      encoding: 'utf8',
    });
    // Not as a process of its own: whether the editor's terminals start one in time depends on the machine.
    const run = new vscode.CustomExecution(() => Promise.resolve(showing(stdout)));
    const task = new vscode.Task({ type: 'wsoa' }, vscode.TaskScope.Workspace, 'check', 'wsoa', run, '$wsoa');
    await vscode.tasks.executeTask(task);
    await eventually(() => {
      const problems = vscode.languages.getDiagnostics(inWorkspace('many/the plan (1).md'));
      const [unknown] = problems.filter((problem) => ruleOf(problem) === 'unknown-area');
      assert.ok(unknown, JSON.stringify(problems));
      assert.equal(unknown.severity, vscode.DiagnosticSeverity.Error);
      assert.equal(unknown.range.start.line, 4);
      assert.match(unknown.message, /A99/);
    });
  });
});

/** A terminal that shows this and is done. */
function showing(text: string): vscode.Pseudoterminal {
  const write = new vscode.EventEmitter<string>();
  const close = new vscode.EventEmitter<number>();
  const open = () => {
    write.fire(text.replace(/\n/g, '\r\n'));
    close.fire(1);
  };
  return { onDidWrite: write.event, onDidClose: close.event, open, close: () => undefined };
}
