import { startMailSink, type MailSink, type ReceivedMail } from '@docket/testing/mail';

import { jobHandlers } from '../jobs.ts';
import { storedRows } from './tasks.ts';
import { startTestApi, type TestApi } from './test-api.ts';

/** A job as it waits in the database. */
export type WaitingJob = {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  /** For how many seconds it is held. */
  readonly wait: number;
};

/** The API beside a real mail server; the worker's part is played on demand, by the clock of the test. */
export class MailRoom {
  readonly api: TestApi;
  readonly sink: MailSink;
  readonly #done = new Set<string>();

  constructor(api: TestApi, sink: MailSink) {
    this.api = api;
    this.sink = sink;
  }

  static async open(): Promise<MailRoom> {
    const sink = await startMailSink();
    const api = await startTestApi({ SMTP_URL: sink.url });
    return new MailRoom(api, sink);
  }

  /** The jobs of a queue that nobody has worked yet, in the order they were added. */
  async waiting(name: string): Promise<readonly WaitingJob[]> {
    const rows = await storedRows<WaitingJob>(
      this.api,
      `SELECT id, name, data, round(extract(epoch FROM start_after - created_on))::integer AS wait
        FROM pgboss.job WHERE name = $1 ORDER BY created_on, id`,
      [name],
    );
    return rows.filter(({ id }) => !this.#done.has(id));
  }

  /** Lets time pass and works every mail job once, as the worker would; failed tries are left for later. */
  async after(seconds: number): Promise<readonly ReceivedMail[]> {
    this.api.clock.advance(seconds);
    const before = this.sink.mails.length;
    for (const name of ['task-mail', 'case-mail', 'mail']) {
      for (const job of await this.waiting(name)) {
        this.#done.add(job.id);
        await this.run(job).catch((error: unknown) => this.failures.push(error));
      }
    }
    return this.sink.mails.slice(before);
  }

  readonly failures: unknown[] = [];

  /** Works one job, once more where it was worked before. */
  async run({ name, data }: Pick<WaitingJob, 'name' | 'data'>): Promise<void> {
    await jobHandlers(this.api.runtime)
      .find(({ queue }) => queue.name === name)
      ?.run(data);
  }

  /** Forgets what has happened so far: works what waits and throws its mails away. */
  async clear(): Promise<void> {
    await this.after(240);
    this.sink.clear();
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.sink.stop();
  }
}

/** Subject, receiver and text of mails, in the order of their receivers. */
export function readable(mails: readonly ReceivedMail[]) {
  return mails
    .map(({ to, subject, text }) => ({ to: to?.[0]?.name ?? '', subject, text: text ?? '' }))
    .toSorted((one, other) => one.to.localeCompare(other.to));
}
