/** What an editor feels: server start, a document opened, one character typed. All servers in one run, in turn. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writePair } from './generate.mjs';
import { LspClient } from './lspClient.mjs';
import { bareNode } from './peers.mjs';
import { run } from './processes.mjs';
import { interleave, median, p95 } from './stats.mjs';
import { createTyping } from './typing.mjs';

/** A server that takes longer than this to answer, in ms, is given up. */
const patience = 20_000;

/** Spawn to the answer of `initialize`, medians in ms by server name; Node's bare start beside them. */
export async function measureServerStart(servers, folder, rounds) {
  const rootUri = pathToFileURL(folder).href;
  const start = (server) => async () => {
    const begun = performance.now();
    const client = new LspClient(server);
    try {
      await within(patience, client.start(rootUri));
      return performance.now() - begun;
    } catch (error) {
      console.error(`bench: ${server.name}: ${error.message}`);
      return NaN;
    } finally {
      await client.stop();
    }
  };
  const times = await interleave(rounds, [() => run(bareNode, []), ...servers.map(start)]);
  return Object.fromEntries([bareNode, ...servers].map(({ name }, index) => [name, median(times[index])]));
}

/**
 * Opens a statement of `bytes` in every server and types into it, a keystroke in each server in turn. A server that
 * has used up `seconds` drops out: its figures come from fewer keystrokes.
 * @returns by server name: `{ open, p50, p95, cpu, edits, findings, memory }`, or `{ problem }`; `cpu` is the processor
 * time of one keystroke, all threads and what is done afterwards included
 */
export async function measureKeystrokes(servers, folder, bytes, { edits, warmUp, seconds }) {
  const pair = await writePair(join(folder, `keystroke-${bytes}`), bytes, { faulty: true });
  const seats = [];
  for (const server of servers) seats.push(await takeSeat(server, pair));
  for (let edit = 0; edit < warmUp + edits; edit++) {
    if (edit === warmUp) for (const seat of seats) seat.warm = await seat.client.processorTime();
    for (const seat of seats) if (seat.spent < seconds * 1000) await typeOne(seat, edit >= warmUp);
  }
  const figures = {};
  for (const seat of seats) figures[seat.server.name] = await leaveSeat(seat);
  return figures;
}

async function takeSeat(server, pair) {
  const client = new LspClient(server);
  const typing = createTyping(pair, server);
  const seat = { server, client, typing, times: [], sinceWarm: 0, spent: 0, open: null, findings: null, problem: null };
  return guarded(seat, async () => {
    await client.start(pathToFileURL(pair.folder).href);
    const { time, count } = await typing.open(client);
    seat.open = time;
    seat.findings = count;
    // A server that fails inside is quick: the statement has faults, and who finds none has not checked it.
    if (count === 0 && server.mustFind) throw new Error('no findings where there are some');
  });
}

async function typeOne(seat, counts) {
  await guarded(seat, async () => {
    const { time } = await seat.typing.type(seat.client);
    seat.spent += time;
    // A server too slow for its warm-up is measured all the same.
    if (counts || seat.spent > 2000) seat.times.push(time);
    if (counts) seat.sinceWarm++;
  });
}

/** A server that fails is said to have failed, and the others go on. */
async function guarded(seat, work) {
  try {
    await within(patience, work());
  } catch (error) {
    seat.problem = error.message;
    seat.spent = Infinity;
  }
  return seat;
}

async function within(milliseconds, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function leaveSeat(seat) {
  const memory = seat.client.exited ? null : await seat.client.memory();
  const processor = await seat.client.processorTime();
  await seat.client.stop();
  if (seat.problem !== null) return { problem: seat.problem };
  const { open, findings, times, warm } = seat;
  // What was typed since `warm` only; a server that was too slow for that has no figure.
  const cpu = processor !== null && seat.sinceWarm > 20 ? (processor - warm) / seat.sinceWarm : null;
  return { open, findings, p50: median(times), p95: p95(times), cpu, edits: times.length, memory };
}

/** Opens a statement in a fresh server, `rounds` times in turn: medians in ms by server name. */
export async function measureOpen(servers, folder, bytes, rounds) {
  const pair = await writePair(join(folder, `open-${bytes}`), bytes, { faulty: true });
  const open = (server) => async () => {
    const seat = await takeSeat(server, pair);
    await seat.client.stop();
    return seat.problem === null ? seat.open : NaN;
  };
  const times = await interleave(rounds, servers.map(open));
  return Object.fromEntries(servers.map(({ name }, index) => [name, median(times[index])]));
}
