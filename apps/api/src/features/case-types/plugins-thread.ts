import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const loadingMilliseconds = 10_000;
/** The sources run as TypeScript, the build as JavaScript. */
const program = new URL(`./plugins-worker${path.extname(import.meta.filename)}`, import.meta.url);

type Answer = { readonly id: number; readonly value?: unknown; readonly problem?: string };
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** The thread of one plugin's hooks: started when first asked, ended when an answer does not come in time. */
export class HookThread {
  readonly #file: string;
  readonly #timeoutMilliseconds: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #ready: Promise<unknown> | null = null;
  #asked = 0;

  constructor(file: string, timeoutMilliseconds: number) {
    this.#file = file;
    this.#timeoutMilliseconds = timeoutMilliseconds;
  }

  /** The names of the hooks the plugin has. Throws what loading it threw. */
  async names(): Promise<readonly string[]> {
    const names = await this.#started();
    return Array.isArray(names) ? names.map(String) : [];
  }

  /** What a hook answers, as JSON text. Throws what it threw, or that it took too long. */
  async ask(hook: string, context: unknown): Promise<unknown> {
    await this.#started();
    this.#asked += 1;
    const id = this.#asked;
    const answer = this.#answer(id, this.#timeoutMilliseconds);
    this.#worker?.postMessage({ id, hook, context });
    return answer;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#ready = null;
    await worker?.terminate();
  }

  #started(): Promise<unknown> {
    if (this.#ready !== null) return this.#ready;
    const worker = new Worker(program, {
      workerData: pathToFileURL(this.#file).href,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 64 },
    });
    worker.unref();
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error) =>
      this.#fail(worker, error instanceof Error ? error : new Error(String(error))),
    );
    worker.on('exit', () => this.#fail(worker, new Error('Its thread ended.')));
    this.#worker = worker;
    this.#ready = this.#answer(0, loadingMilliseconds);
    return this.#ready;
  }

  #answer(id: number, milliseconds: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const worker = this.#worker;
        if (worker !== null) this.#fail(worker, new Error(`It gave no answer within ${milliseconds} ms.`));
      }, milliseconds);
      this.#waiting.set(id, {
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
    });
  }

  #settle({ id, value, problem }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (problem === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(problem));
  }

  /** Whoever waits hears why; the next question begins with a fresh thread. */
  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#ready = null;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    void worker.terminate();
  }
}
