import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { startMailSink, type MailSink } from '@docket/testing/mail';

import { isRefusedForGood, messageIdOf, openMailer, type Mail, type Mailer } from './mailer.ts';

let sink: MailSink;
let mailer: Mailer;

beforeAll(async () => {
  sink = await startMailSink();
  mailer = openMailer({ smtpUrl: sink.url, from: 'Docket <docket@example.org>' });
});

afterEach(() => {
  sink.refuseWith(undefined);
  sink.clear();
});

afterAll(async () => {
  mailer.close();
  await sink.stop();
});

const mail: Mail = {
  to: { name: 'Ana Ruiz', address: 'ana@example.org' },
  subject: 'T-1042 was sent to Housing',
  text: 'In text',
  html: '<p>In HTML</p>',
};

test('a mail arrives with sender, receiver, subject and both bodies', async () => {
  await mailer.sendMail(mail);
  expect(sink.mails).toMatchObject([
    {
      envelopeTo: ['ana@example.org'],
      from: { name: 'Docket', address: 'docket@example.org' },
      to: [{ name: 'Ana Ruiz', address: 'ana@example.org' }],
      subject: 'T-1042 was sent to Housing',
      text: 'In text\n',
      html: '<p>In HTML</p>\n',
    },
  ]);
  expect(sink.mails[0]?.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
  );
});

test('mails on one subject name each other, with ids of our own host', async () => {
  const messageId = messageIdOf('019a', 'https://docket.example.org:8443');
  const references = [messageIdOf('0199', 'https://docket.example.org'), '<first@example.org>'];
  const unsubscribeUrl = 'https://docket.example.org/settings/notifications';
  await mailer.sendMail({ ...mail, messageId, references, unsubscribeUrl });
  expect(sink.mails).toMatchObject([
    {
      messageId: '<019a@docket.example.org>',
      references: '<0199@docket.example.org> <first@example.org>',
      inReplyTo: '<first@example.org>',
    },
  ]);
  expect(sink.mails[0]?.headers).toContainEqual(
    expect.objectContaining({ key: 'list-unsubscribe', value: `<${unsubscribeUrl}>` }),
  );
});

test('a line break in a title or a name starts no header and adds no receiver', async () => {
  await mailer.sendMail({
    ...mail,
    to: { name: 'Ana\r\nBcc: eve@example.org', address: 'ana@example.org' },
    subject: 'Boiler\r\nBcc: eve@example.org\r\n\r\n<h1>Hello</h1>',
  });
  const [received] = sink.mails;
  expect(received?.envelopeTo).toEqual(['ana@example.org']);
  expect(received?.subject).toBe('Boiler Bcc: eve@example.org <h1>Hello</h1>');
  expect(received?.headers.map((header) => header.key)).not.toContain('bcc');
});

test('a refusal is thrown, and tells whether trying again may help', async () => {
  sink.refuseWith(451);
  const later: unknown = await mailer.sendMail(mail).catch((error: unknown) => error);
  sink.refuseWith(550);
  const never: unknown = await mailer.sendMail(mail).catch((error: unknown) => error);
  expect([later, never].map(isRefusedForGood)).toEqual([false, true]);
  expect(later).toBeInstanceOf(Error);
  expect(sink.mails).toEqual([]);
});

test('a server that lets nobody in may do so later: no mail is given up for it', async () => {
  const { port } = sink;
  const locked = openMailer({ smtpUrl: `smtp://docket:wrong@127.0.0.1:${port}`, from: 'docket@example.org' });
  const refused: unknown = await locked.sendMail(mail).catch((error: unknown) => error);
  locked.close();
  expect(refused).toMatchObject({ code: 'EAUTH', responseCode: 535 });
  expect(isRefusedForGood(refused)).toBe(false);
});
