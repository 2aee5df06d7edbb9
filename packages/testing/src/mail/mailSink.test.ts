import { connect } from 'node:net';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { startMailSink, type MailSink } from './mailSink.ts';

let sink: MailSink;

beforeAll(async () => {
  sink = await startMailSink();
});

afterAll(() => sink.stop());

/** Speaks SMTP line by line, so that the sink is tested without the library that the product sends with. */
function send(port: number, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const waiting = [...lines];
    let answers = '';
    socket.setEncoding('utf8').on('error', reject);
    socket.on('data', (text: string) => {
      answers += text;
      const next = waiting.shift();
      if (next === undefined) socket.end();
      else socket.write(`${next}\r\n`);
    });
    socket.on('close', () => resolve(answers));
  });
}

const message = (subject: string): string[] => [
  'EHLO test',
  'MAIL FROM:<docket@example.org>',
  'RCPT TO:<ana@example.org>',
  'DATA',
  `From: Docket <docket@example.org>\r\nTo: Ana <ana@example.org>\r\nSubject: ${subject}\r\n\r\nHello\r\n.`,
  'QUIT',
];

test('a mail is received with its envelope, subject and text', async () => {
  const waiting = sink.waitForMail(({ subject }) => subject === 'First');
  await send(sink.port, message('First'));
  expect(await waiting).toMatchObject({
    envelopeFrom: 'docket@example.org',
    envelopeTo: ['ana@example.org'],
    from: { name: 'Docket' },
    text: 'Hello\n',
  });
});

test('waiting in vain tells what was received instead', async () => {
  sink.clear();
  await send(sink.port, message('Second'));
  await expect(sink.waitForMail(({ subject }) => subject === 'Third', 0.1)).rejects.toThrow(
    'ana@example.org: Second',
  );
});

test('a sink that refuses answers with its code and keeps nothing', async () => {
  sink.clear();
  sink.refuseWith(451);
  expect(await send(sink.port, message('Fourth'))).toContain('451');
  sink.refuseWith(undefined);
  expect(sink.mails).toHaveLength(0);
});
