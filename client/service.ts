import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { answerFiles } from './files/answerFiles.ts';
import { clientOptions } from './options.ts';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;
export type ServiceState = 'starting' | 'running' | 'failed' | 'stopped';

/** Starts again after so many crashes within the window; then it is left alone and says so. */
const crashesAllowed = 4;
const crashWindow = 3 * 60_000;
/** A server that has not answered by then is given up, so that a restart never waits for it. */
const startWithin = 30_000;

/**
 * The language server's life: started, restarted on request, started again after a crash, given up after too many.
 * Every start makes a new client, so nothing of a broken one is left behind.
 */
export class Service implements vscode.Disposable {
  readonly #createClient: CreateClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<ServiceState>();
  readonly onDidChangeState = this.#changed.event;
  #state: ServiceState = 'stopped';
  #client: BaseLanguageClient | undefined;
  #crashes: number[] = [];
  /** Starts and stops happen one after the other, however fast they are asked for. */
  #queue: Promise<void> = Promise.resolve();

  constructor(createClient: CreateClient, log: vscode.LogOutputChannel) {
    this.#createClient = createClient;
    this.#log = log;
  }

  get state(): ServiceState {
    return this.#state;
  }

  /** The running client, if there is one. */
  get client(): BaseLanguageClient | undefined {
    return this.#state === 'running' ? this.#client : undefined;
  }

  /** Resolves when nothing is being started or stopped any more; the state then says how it went. */
  get settled(): Promise<void> {
    return this.#queue;
  }

  /** Starts, or starts afresh. Never rejects: what went wrong is logged and becomes the state `failed`. */
  restart(): Promise<void> {
    this.#crashes = [];
    return this.#enqueue(() => this.#start());
  }

  stop(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#stopClient();
      this.#become('stopped');
    });
  }

  dispose(): void {
    void this.stop().then(() => this.#changed.dispose());
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch((error) => this.#log.error(asError(error)));
    return this.#queue;
  }

  async #start(): Promise<void> {
    await this.#stopClient();
    this.#become('starting');
    const client = quiet(this.#createClient(clientOptions(this.#log, () => this.#onClosed(client))));
    this.#client = client;
    answerFiles(client);
    try {
      await within(startWithin, client.start());
      if (this.#client === client) this.#become('running');
    } catch (error) {
      this.#log.error(asError(error));
      if (this.#client === client) this.#onClosed(client);
    }
  }

  async #stopClient(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A client that never came up rejects here; there is nothing left to stop then.
    await client?.dispose(2000).catch((error) => this.#log.debug(`Stopping: ${asError(error).message}`));
  }

  #onClosed(client: BaseLanguageClient): void {
    if (client !== this.#client) return;
    this.#client = undefined;
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < crashWindow), now];
    if (this.#crashes.length > crashesAllowed) {
      this.#log.error(`The language server stopped ${this.#crashes.length} times in a row; it is not started again.`);
      this.#become('failed');
      return;
    }
    this.#log.warn('The language server stopped; it is started again.');
    this.#become('starting');
    void this.#enqueue(() => this.#start());
  }

  #become(state: ServiceState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#log.debug(`Language server: ${state}`);
    this.#changed.fire(state);
  }
}

/** The client shows some of its errors whatever it is told. They go to the log: what a person sees is in start.ts. */
function quiet(client: BaseLanguageClient): BaseLanguageClient {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
  return client;
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds / 1000} seconds.`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
