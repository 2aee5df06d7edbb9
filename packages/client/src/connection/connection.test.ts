import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createConnection } from './connection.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const since = new Date('2025-11-14T14:02:00Z');

function connect(answers: readonly (number | null)[] = []) {
  const left = [...answers];
  const fetch = jest.fn<typeof globalThis.fetch>(() => {
    const status = left.shift() ?? null;
    return status === null
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response('', { status }));
  });
  const connection = createConnection({ fetch, now: () => since, window });
  const gaps = jest.fn();
  connection.gap.subscribe(gaps);
  return { connection, fetch, gaps };
}

test('a request without an answer means offline, since then', () => {
  const { connection } = connect();
  connection.failed();
  expect(connection.state.get()).toEqual({ kind: 'OFFLINE', since });
  connection.stop();
});

test('while offline the server is asked ever more slowly until it answers, then news may have been missed', async () => {
  const { connection, fetch, gaps } = connect([null, 502, 200]);
  connection.failed();
  await jest.advanceTimersByTimeAsync(2_000);
  expect(fetch).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(4_000);
  expect(fetch).toHaveBeenCalledTimes(2);
  expect(connection.state.get().kind).toBe('OFFLINE');
  await jest.advanceTimersByTimeAsync(8_000);
  expect(connection.state.get().kind).toBe('BACK');
  expect(gaps).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(4_000);
  expect(connection.state.get().kind).toBe('ONLINE');
  connection.stop();
});

test('any answer ends being offline; an answer while online changes nothing', () => {
  const { connection, gaps } = connect();
  connection.answered();
  expect(gaps).not.toHaveBeenCalled();
  connection.failed();
  connection.answered();
  expect(connection.state.get().kind).toBe('BACK');
  expect(gaps).toHaveBeenCalledTimes(1);
  connection.stop();
});

test('the browser’s own word counts too', async () => {
  const { connection } = connect([200]);
  window.dispatchEvent(new Event('offline'));
  expect(connection.state.get().kind).toBe('OFFLINE');
  window.dispatchEvent(new Event('online'));
  await jest.advanceTimersByTimeAsync(0);
  expect(connection.state.get().kind).toBe('BACK');
  connection.stop();
});
