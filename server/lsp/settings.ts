import { ConfigurationRequest, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** What our settings are called in every editor. */
export const section = 'wsoa';

/**
 * Follows the editor's settings: those that it started us with, and their changes. An editor that can be asked is
 * asked (`workspace/configuration`); of any other we take what `workspace/didChangeConfiguration` brings.
 */
export function followSettings(session: Session): { readonly initialized: () => void } {
  const { connection, client, workspace } = session;

  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.configuration) void ask();
    else workspace.setEditorSettings(ours(settings));
  });

  function ask(): Promise<void> {
    return session.guard(
      'workspace/configuration',
      async () => {
        const [settings] = await connection.sendRequest(ConfigurationRequest.type, { items: [{ section }] });
        workspace.setEditorSettings(settings);
      },
      () => undefined,
    );
  }

  return {
    initialized() {
      if (!client.configuration) return;
      void ask();
      if (!client.watchSettings) return;
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch((error: unknown) => {
        connection.console.warn(`The editor does not tell us of changed settings: ${String(error)}`);
      });
    },
  };
}

/** Some send our section alone, some all that they have. */
function ours(settings: unknown): unknown {
  const all = typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {};
  return section in all ? all[section] : all;
}
