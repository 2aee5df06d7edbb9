import { buffer } from 'node:stream/consumers';

import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from 'smtp-server';

import { freePort } from '../../../../scripts/local/ports.ts';
import { waitFor } from '../../../../scripts/local/waiting.ts';

/** A mail as it arrived: what its text and headers say, and to whom the sender really addressed it. */
export interface ReceivedMail extends Email {
  envelopeFrom: string;
  envelopeTo: string[];
}

export interface MailSink {
  port: number;
  /** For SMTP_URL. */
  url: string;
  /** Everything received so far, oldest first. */
  mails: readonly ReceivedMail[];
  /** The first received mail, past or future, that the predicate accepts; throws when none came in time. */
  waitForMail: (accepts: (mail: ReceivedMail) => boolean, seconds?: number) => Promise<ReceivedMail>;
  /** Forgets what was received. */
  clear: () => void;
  /** Makes the next deliveries fail with a temporary (4xx) or permanent (5xx) code; undefined accepts again. */
  refuseWith: (code: number | undefined) => void;
  stop: () => Promise<void>;
}

/** Starts a real SMTP server on a free port of this machine that keeps every mail in memory. */
export async function startMailSink(): Promise<MailSink> {
  const mails: ReceivedMail[] = [];
  let refusal: number | undefined;
  const receive = async (
    stream: SMTPServerDataStream,
    envelope: SMTPServerEnvelope,
  ): Promise<Error | null> => {
    const raw = await buffer(stream);
    if (refusal !== undefined) return smtpError(refusal);
    mails.push({
      ...(await PostalMime.parse(raw)),
      envelopeFrom: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
      envelopeTo: envelope.rcptTo.map(({ address }) => address),
    });
    return null;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const answer = async (): Promise<void> => done(await receive(stream, envelope));
      void answer();
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    mails,
    waitForMail: (accepts, seconds = 60) =>
      waitFor('a mail', () => mails.find(accepts), { seconds }).catch((error: unknown) => {
        const seen = mails.map(({ envelopeTo, subject }) => `${envelopeTo.join(', ')}: ${subject}`);
        throw new Error(`No such mail within ${seconds} s. Received:\n${seen.join('\n')}`, { cause: error });
      }),
    clear: () => mails.splice(0),
    refuseWith: (code) => {
      refusal = code;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function smtpError(responseCode: number): Error {
  return Object.assign(new Error('The sink was told to refuse this mail'), { responseCode });
}
