import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mailKinds } from '@docket/domain';

import { MailRoom } from '../../testing/mails.ts';
import { storedRows } from '../../testing/tasks.ts';
import { seedCommand } from './seed.ts';

let room: MailRoom;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docket-demo-mails-'));
  room = await MailRoom.open();
  const { config } = room.api.runtime;
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: config.databaseUrl,
    SECRET: config.secret,
    FILES_DIR: folder,
  };
  await seedCommand.run(['--demo'], { environment, print: () => undefined });
}, 60_000);
afterAll(async () => {
  await room.close();
  await rm(folder, { recursive: true, force: true });
});

test('the inbox of the demo shows every kind of mail about tasks and cases, and few of each', async () => {
  const mails = await room.after(300);
  expect(room.failures).toEqual([]);
  expect(mails.length).toBeLessThan(40);
  const rows = await storedRows<{ kind: string; state: string }>(
    room.api,
    'SELECT kind, state FROM mail_delivery',
  );
  expect(rows.filter(({ state }) => state !== 'SENT')).toEqual([]);
  const sent = new Set(rows.map(({ kind }) => kind));
  expect(mailKinds.filter((kind) => !sent.has(kind) && !kind.startsWith('sla-'))).toEqual([]);
});
