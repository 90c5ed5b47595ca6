/** Whether our server's memory stays where it is while somebody types all day. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writePair } from './generate.mjs';
import { LspClient } from './lspClient.mjs';
import { createTyping } from './typing.mjs';

const probe = pathToFileURL(join(import.meta.dirname, 'memoryProbe.mjs')).href;

/** What is in use after a collection, in MB: the probe's answer to a signal. */
async function inUse(client) {
  client.errors = '';
  client.signal('SIGUSR2');
  for (let waited = 0; waited < 10_000; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const said = /HEAP ([\d.]+)/.exec(client.errors);
    if (said) return Number(said[1]);
  }
  throw new Error('the server did not say how much memory it uses');
}

/**
 * Types `edits` characters into a statement of `bytes`.
 * @returns what is in use after a tenth of the edits (1,000 at least) and after all of them, in MB
 */
export async function measureGrowth(server, folder, bytes, edits) {
  const pair = await writePair(join(folder, 'growth'), bytes);
  process.env.WSOA_BENCH_HEAP = '1';
  const client = new LspClient({ ...server, args: ['--import', probe, ...server.args] });
  delete process.env.WSOA_BENCH_HEAP;
  try {
    await client.start(pathToFileURL(pair.folder).href);
    const typing = createTyping(pair);
    await typing.open(client);
    const type = async (count) => {
      for (let edit = 0; edit < count; edit++) await typing.typeAndTakeBack(client);
      return inUse(client);
    };
    // By then what is kept on purpose is full.
    const warmUp = Math.max(Math.floor(edits / 10), 1000);
    const early = await type(warmUp);
    const late = await type(edits - warmUp);
    return { early, late, edits, process: (await client.memory())?.now ?? null };
  } finally {
    await client.stop();
  }
}
