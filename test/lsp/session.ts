import { LspClient } from '../support/lspClient.ts';
import type { StartOptions } from '../support/lspClient.ts';
import { Folder } from './folder.ts';

/** A server and a folder for one test, and an end for both whatever happens. */
export async function withServer(
  files: Readonly<Record<string, string>>,
  work: (client: LspClient, folder: Folder) => Promise<void>,
  options: StartOptions & { readonly name?: string } = {},
): Promise<void> {
  const folder = new Folder(files, options.name);
  const client = await LspClient.start({ folder: folder.path, ...options });
  try {
    await work(client, folder);
  } finally {
    await client.stop();
    folder.dispose();
  }
}
