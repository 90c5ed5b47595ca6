import { Writable } from 'node:stream';

/**
 * Standard output, to which each message of the protocol goes in one piece: the library writes a message's header and
 * its body one after the other, and each write costs a system call and wakes the editor, the first one for nothing.
 */
export class WholeMessages extends Writable {
  readonly #out: NodeJS.WritableStream;
  #header: Buffer | null = null;

  constructor(out: NodeJS.WritableStream) {
    super({ decodeStrings: true });
    this.#out = out;
    out.on('error', (error) => this.destroy(error));
    out.on('close', () => this.destroy());
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.#header === null && chunk.toString('latin1', 0, headerStart.length) === headerStart) {
      this.#header = chunk;
      done();
      return;
    }
    const message = this.#header ? Buffer.concat([this.#header, chunk]) : chunk;
    this.#header = null;
    this.#out.write(message, done);
  }
}

const headerStart = 'Content-Length: ';
