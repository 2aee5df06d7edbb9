import { expect, test } from '@jest/globals';

import { createLogger } from './logger.ts';

function lines() {
  const written: string[] = [];
  return { written, destination: { write: (line: string) => void written.push(line) } };
}

test('a line is JSON with an ISO time and the name of its level', () => {
  const { written, destination } = lines();
  createLogger('info', destination).child({ requestId: 'r1' }).info({ operation: 'tasks' }, 'done');
  expect(JSON.parse(written[0] ?? '')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    requestId: 'r1',
    operation: 'tasks',
    msg: 'done',
  });
});

test('passwords, tokens, cookies and variables are left out', () => {
  const { written, destination } = lines();
  const headers = { authorization: 'Bearer dkt_canary', cookie: 'session=canary', accept: 'x' };
  createLogger('info', destination).info({
    password: 'canary',
    request: { headers, variables: { body: 'canary' }, token: 'canary' },
  });
  expect(written.join('')).not.toContain('canary');
  expect(written.join('')).toContain('"accept":"x"');
});
