import { connect, type Socket } from 'node:net';

/** What came back for one request. */
export type Reply = { readonly status: number; readonly body: Buffer };

const headEnd = Buffer.from('\r\n\r\n');

/**
 * One kept-alive connection that sends a prepared request and waits for its whole answer. Bare sockets, because the load
 * shares the machine with what it measures; equal for all contenders, which all tell the length of their answers.
 */
export class HttpLine {
  readonly #socket: Socket;
  #parts: Buffer[] = [];
  #waiting: PromiseWithResolvers<Reply> | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (part) => this.#take(part));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('The server closed the connection.')));
  }

  /** Connects to the host and port of an address. */
  static async to(url: string): Promise<HttpLine> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('error', reject);
    });
    return new HttpLine(socket);
  }

  /** False once either side has closed it: servers close connections that rest for some seconds. */
  get isOpen(): boolean {
    return this.#socket.readyState === 'open';
  }

  /** Sends one request; the one before must have been answered. */
  ask(request: Buffer): Promise<Reply> {
    const waiting = Promise.withResolvers<Reply>();
    this.#waiting = waiting;
    this.#socket.write(request);
    return waiting.promise;
  }

  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#parts.push(part);
    const all = this.#parts.length === 1 ? part : Buffer.concat(this.#parts);
    this.#parts = [all];
    const end = all.indexOf(headEnd);
    if (end === -1) return;
    const head = all.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.#waiting?.reject(new Error(`The answer does not tell its length:\n${head}`));
      return;
    }
    const start = end + headEnd.length;
    if (all.length < start + Number(length)) return;
    this.#parts = [];
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body: all.subarray(start) });
  }
}

/** A POST of JSON as the bytes that travel. */
export function postBytes(
  url: string,
  {
    path,
    headers,
    body,
  }: { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Buffer {
  const all = {
    host: new URL(url).host,
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
