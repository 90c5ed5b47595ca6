/** What a writer asks for between keystrokes: completion, hover, code lenses and hints, after each letter typed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writePair } from './generate.mjs';
import { LspClient } from './lspClient.mjs';
import { median, p95 } from './stats.mjs';

/** One question each: its name, its method, and its parameters at `place`, the end of an owner of an action. */
const questions = [
  ['completion', 'textDocument/completion', ({ position }) => ({ position })],
  ['hover', 'textDocument/hover', ({ position }) => ({ position })],
  ['code lens', 'textDocument/codeLens', () => ({})],
  ['inlay hints', 'textDocument/inlayHint', ({ range }) => ({ range })],
];

/**
 * Types a letter at the end of an owner, or takes it back, then asks each question, in every server in turn. The time
 * is from the question to its answer, what the keystroke made necessary included.
 * @returns by question, by server name: `{ p50, p95 }` in ms
 */
export async function measureRequests(servers, folder, bytes, { edits, warmUp }) {
  const pair = await writePair(join(folder, `requests-${bytes}`), bytes, { faulty: true });
  const { uri, text } = pair;
  const lines = text.split('\n');
  const line = lines.findIndex((words, at) => at >= lines.length / 2 && words.startsWith('- **Owner:** '));
  const seats = [];
  for (const server of servers) {
    const client = new LspClient(server);
    await client.start(pathToFileURL(pair.folder).href);
    await client.open({ uri, languageId: 'markdown', version: 1, text });
    seats.push({ server, client, times: questions.map(() => []) });
  }
  let version = 1;
  for (let edit = 0; edit < warmUp + edits; edit++) {
    for (const [at, [, method, paramsOf]] of questions.entries()) {
      const typed = version % 2 === 1;
      const end = { line, character: lines[line].length };
      const range = { start: end, end: { line, character: end.character + (typed ? 0 : 1) } };
      const change = { textDocument: { uri, version: ++version }, contentChanges: [{ range, text: typed ? 's' : '' }] };
      const window = { start: { line: Math.max(line - 40, 0), character: 0 }, end: { line: line + 40, character: 0 } };
      const params = { textDocument: { uri }, ...paramsOf({ position: end, range: window }) };
      for (const { client, times } of seats) {
        client.notify('textDocument/didChange', change);
        const begun = performance.now();
        const { at: answered } = await client.request(method, params);
        if (edit >= warmUp) times[at].push(answered - begun);
      }
    }
  }
  for (const { client } of seats) await client.stop();
  return Object.fromEntries(
    questions.map(([name], at) => [
      name,
      Object.fromEntries(
        seats.map(({ server, times }) => [server.name, { p50: median(times[at]), p95: p95(times[at]) }]),
      ),
    ]),
  );
}
