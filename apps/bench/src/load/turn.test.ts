import { createServer, type Server } from 'node:http';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { postBytes } from './http-line.ts';
import { takeTurn } from './turn.ts';

let server: Server;
let url: string;
let status: number;
let seen: string[];

beforeEach(async () => {
  status = 200;
  seen = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      seen.push(body);
      const text = JSON.stringify({ data: 'x'.repeat(100_000) });
      response.writeHead(status, { 'content-length': text.length }).end(text);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterEach(() => {
  server.close();
});

function requests(...bodies: readonly string[]): readonly Buffer[] {
  return bodies.map((body) => postBytes(url, { path: '/', headers: {}, body }));
}

test('asks one question after another, over and over, and times every whole answer', async () => {
  const order = { url, requests: requests('a', 'b', 'c'), start: 1, connections: 1, seconds: 60, most: 5 };
  const turn = await takeTurn(order);
  expect(seen).toEqual(['b', 'c', 'a', 'b', 'c']);
  expect(turn.latencies).toHaveLength(5);
  expect(turn.latencies.every((latency) => latency > 0)).toBe(true);
});

test('keeps as many questions under way as there are connections', async () => {
  const order = { url, requests: requests('a'), start: 0, connections: 4, seconds: 60, most: 40 };
  const { latencies } = await takeTurn(order);
  expect(latencies.length).toBeGreaterThanOrEqual(40);
  expect(latencies.length).toBeLessThan(44);
});

test('a refused question fails the turn instead of counting as a quick answer', async () => {
  status = 429;
  const order = { url, requests: requests('a'), start: 0, connections: 1, seconds: 60, most: 5 };
  await expect(takeTurn(order)).rejects.toThrow('answers 429');
});
