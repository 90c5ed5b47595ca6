/**
 * A lean language client over stdio. It stamps the time when the last byte of a message has come, before parsing, so
 * that the client's own work does not count.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { capabilitiesOf, frame } from './messages.mjs';

const separator = Buffer.from('\r\n\r\n');

export class LspClient {
  #process;
  #pending = new Map();
  #publishing = [];
  #nextId = 1;
  #chunks = [];
  #received = 0;
  #needed = 0;
  #resultIds = new Map();
  #incremental = true;
  /** The end of what the server wrote to its standard error. */
  errors = '';
  exited = false;

  /** @param {{ command: string, args: string[], pull: boolean, options?: object }} server */
  constructor(server) {
    this.server = server;
    this.#process = spawn(server.command, server.args, { stdio: 'pipe' });
    this.#process.stdout.on('data', (chunk) => this.#receive(chunk));
    this.#process.stderr.on('data', (chunk) => (this.errors = (this.errors + chunk).slice(-4000)));
    this.#process.stdin.on('error', () => {});
    this.#process.on('error', (error) => this.#end(error.message));
    this.#process.on('exit', (code, signal) => this.#end(`exit ${code ?? signal}`));
  }

  get pid() {
    return this.#process.pid;
  }

  async start(rootUri) {
    const { result } = await this.request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: capabilitiesOf(this.server.pull),
      initializationOptions: this.server.options ?? {},
    });
    const sync = result.capabilities.textDocumentSync;
    this.#incremental = (sync?.change ?? sync) === 2;
    this.notify('initialized', {});
  }

  /** Sends a request; the answer is `{ result, at }`, `at` being when it had come (performance.now). */
  request(method, params) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ jsonrpc: '2.0', id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** Opens a document and waits for its diagnostics: milliseconds and their number. */
  open(textDocument) {
    return this.#diagnose('textDocument/didOpen', { textDocument });
  }

  /** Changes a document: by the edit alone or, for a server that cannot take that, by the whole text. */
  change(textDocument, change, wholeText) {
    const contentChanges = [this.#incremental ? change : { text: wholeText() }];
    return this.#diagnose('textDocument/didChange', { textDocument, contentChanges });
  }

  async #diagnose(method, params) {
    const { uri, version } = params.textDocument;
    const message = frame({ jsonrpc: '2.0', method, params });
    const published = this.server.pull ? null : this.#published(uri, version);
    const begun = performance.now();
    this.#write(message);
    if (published) {
      const { diagnostics, at } = await published;
      return { time: at - begun, count: diagnostics.length };
    }
    const previousResultId = this.#resultIds.get(uri);
    const asked = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    const { result, at } = await this.request('textDocument/diagnostic', asked);
    this.#resultIds.set(uri, result.resultId);
    return { time: at - begun, count: result.items?.length ?? null };
  }

  /** Memory in MB as the system counts it: now, and the most it ever was. `null` where there is no /proc. */
  async memory() {
    const status = await readFile(`/proc/${this.pid}/status`, 'utf8').catch(() => '');
    const megabytes = (key) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    return status ? { now: megabytes('VmRSS'), most: megabytes('VmHWM') } : null;
  }

  /** Processor time used so far, all threads, in ms. `null` where there is no /proc. */
  async processorTime() {
    const stat = await readFile(`/proc/${this.pid}/stat`, 'utf8').catch(() => '');
    // After the name in brackets; user and system time are the 14th and 15th field, in hundredths of a second.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return stat ? (Number(fields[11]) + Number(fields[12])) * 10 : null;
  }

  signal(name) {
    this.#process.kill(name);
  }

  async stop() {
    if (this.exited) return;
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    const late = setTimeout(() => this.#process.kill('SIGKILL'), 2000);
    await Promise.race([this.request('shutdown').catch(() => {}), gone]);
    this.notify('exit');
    this.#process.stdin.end();
    await gone;
    clearTimeout(late);
  }

  #published(uri, version) {
    return new Promise((resolve, reject) => this.#publishing.push({ uri, version, resolve, reject }));
  }

  #send(message) {
    this.#write(frame(message));
  }

  #write(bytes) {
    if (!this.exited) this.#process.stdin.write(bytes);
  }

  #receive(chunk) {
    const at = performance.now();
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    while (this.#received >= this.#needed) {
      const bytes = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
      this.#chunks = [bytes];
      const end = bytes.indexOf(separator);
      if (end < 0) return;
      const start = end + separator.length;
      const length = Number(/Content-Length: (\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1]);
      this.#needed = start + length;
      if (this.#received < this.#needed) return;
      const message = JSON.parse(bytes.toString('utf8', start, this.#needed));
      this.#chunks = [bytes.subarray(this.#needed)];
      this.#received -= this.#needed;
      this.#needed = 0;
      this.#handle(message, at);
      if (this.#received === 0) return;
    }
  }

  #handle(message, at) {
    if (message.method === undefined) {
      const waiting = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error) waiting?.reject(new Error(message.error.message));
      else waiting?.resolve({ result: message.result, at });
    } else if (message.id !== undefined) {
      const result = message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null;
      this.#send({ jsonrpc: '2.0', id: message.id, result });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, version, diagnostics } = message.params;
      const fits = (one) => one.uri === uri && (version === undefined || version === null || version >= one.version);
      this.#publishing.filter(fits).forEach((one) => one.resolve({ diagnostics, at }));
      this.#publishing = this.#publishing.filter((one) => !fits(one));
    }
  }

  #end(reason) {
    this.exited = true;
    const error = new Error(`${this.server.name}: ${reason}\n${this.errors}`);
    [...this.#pending.values(), ...this.#publishing].forEach((one) => one.reject(error));
    this.#pending.clear();
    this.#publishing = [];
  }
}
