import * as vscode from 'vscode';
import type { PlanChangesAnswer, PlanChangesParams } from '../../server/lsp/planChangesProtocol.ts';
import { planChangesRequest } from '../../server/lsp/planChangesProtocol.ts';
import type { LastCommit } from '../git.ts';
import { lastCommitOf } from '../git.ts';
import { nameOf } from './files.ts';
import { documentFor } from './refactored.ts';
import type { Surroundings } from './surroundings.ts';
import { t } from '../../server/core/words.ts';

/** Documents of this scheme are only shown. */
export const changesScheme = 'wsoa-changes';

/** "Show What Changed in the Plan": beside the statement, since the last commit. */
export async function compareWithHead({ service, changes }: Surroundings, file?: vscode.Uri): Promise<void> {
  const uri = documentFor(file);
  if (!uri || !service.client) return;
  const name = nameOf(uri);
  const say = (words: string) => void vscode.window.showInformationMessage(words);
  const commit = await lastCommitOf(uri);
  if (!commit) return say(t('{0} is not in a Git repository, or Git is not there: no earlier version is known.', name));
  const answer = await ask(service.client, uri, commit);
  if (answer === 'uncommitted') return say(t('{0} is not in the last commit: all of it is new.', name));
  if (!answer) return say(t('{0} is no written statement, or was none in the last commit.', name));
  if (answer.markdown === null) return say(t('Nothing has changed in the plan since the last commit.'));
  await changes.show(uri, answer.markdown);
}

/** The server reads the older statement with the older letters, once it has said which those are. */
async function ask(
  client: NonNullable<Surroundings['service']['client']>,
  uri: vscode.Uri,
  commit: LastCommit,
): Promise<PlanChangesAnswer | 'uncommitted' | null> {
  const text = await commit.textOf(uri);
  if (text === null) return 'uncommitted';
  const spelled = client.code2ProtocolConverter.asUri(uri);
  const texts = [{ uri: spelled, text }];
  // What is said of two versions is English, whatever the editor speaks.
  const since = 'the last commit';
  const request = () =>
    client.sendRequest<PlanChangesAnswer | null>(planChangesRequest, {
      ...{ uri: spelled, texts, since },
    } satisfies PlanChangesParams);
  const first = await request();
  if (!first) return null;
  for (const wanted of first.wanted) {
    const old = await commit.textOf(vscode.Uri.parse(wanted));
    if (old !== null) texts.push({ uri: wanted, text: old });
  }
  return texts.length > 1 ? request() : first;
}
