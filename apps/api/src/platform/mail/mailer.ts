import nodemailer from 'nodemailer';

export type MailAddress = { readonly name: string; readonly address: string };

/** One mail to one person; both bodies say the same. */
export type Mail = {
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** `<local@host>`; the same on every try, so that a mail sent twice is shown once. */
  readonly messageId?: string;
  /** Message ids of earlier mails on the same subject: mail programs show them as one conversation. */
  readonly references?: readonly string[];
  /** Where the receiver chooses which mails they get. */
  readonly unsubscribeUrl?: string;
};

/** Resolves once the mail server has taken the mail over; throws its refusal. */
export type SendMail = (mail: Mail) => Promise<void>;

export type Mailer = { readonly sendMail: SendMail; readonly close: () => void };

export type MailSettings = {
  readonly smtpUrl: string;
  /** `Name <address>`. */
  readonly from: string;
};

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Connections to the mail server of SMTP_URL, opened when the first mail goes and kept for the next ones. */
export function openMailer({ smtpUrl, from }: MailSettings): Mailer {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...timeouts,
  });
  return {
    async sendMail({ to, subject, text, html, messageId, references, unsubscribeUrl }) {
      await transport.sendMail({
        from,
        to: { name: oneLine(to.name), address: to.address },
        subject: oneLine(subject),
        text,
        html,
        ...(messageId === undefined ? {} : { messageId }),
        ...(references === undefined ? {} : threadOf(references)),
        // Answering machines stay silent (RFC 3834), so that no two of them talk to each other.
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          ...(unsubscribeUrl === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribeUrl}>` }),
        },
      });
    },
    close: () => transport.close(),
  };
}

/** The message id of a mail about something with an id, at the host of a public address. */
export function messageIdOf(id: string, publicUrl: string): string {
  return `<${id}@${new URL(publicUrl).hostname}>`;
}

/** The steps at which a server looks at one mail; what fails before them, as signing in, is wrong for every mail. */
const aboutThisMail: readonly unknown[] = ['RCPT TO', 'DATA'];

/**
 * True when the server refused this very mail for good (5xx): its receiver or its content. Trying again is of no use
 * then; it is after everything else, also after a wrong password, which an operator can mend.
 */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'responseCode');
  return typeof code === 'number' && code >= 500 && aboutThisMail.includes(Reflect.get(error, 'command'));
}

/** Mail programs differ in which of the two they group by. */
function threadOf(references: readonly string[]) {
  const inReplyTo = references.at(-1);
  return { references: [...references], ...(inReplyTo === undefined ? {} : { inReplyTo }) };
}

/** Titles and names come from people: nothing of them may start a header of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
