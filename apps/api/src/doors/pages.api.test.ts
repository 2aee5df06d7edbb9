import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { fastify, type FastifyInstance, type LightMyRequestResponse } from 'fastify';

import { addPages } from './pages.ts';

const script = `console.log(${JSON.stringify('Docket '.repeat(200))});`;
const page = `<!doctype html><html lang="en"><title>Docket</title><p>${'Docket '.repeat(200)}</p></html>`;
const hashed = '/assets/index-AbCd1234.js';
const [list, task, signIn] = ['list', 'task', 'sign-in'].map(
  (name) => `</assets/${name}.js>; rel=modulepreload; crossorigin`,
);
const links = {
  signedIn: { '/tasks{/:tab(pending|created)}?': list, '/tasks/:number': task },
  signedOut: { '*': signIn },
};

let pages: string;
let app: FastifyInstance;

function write(name: string, content: string): void {
  const file = path.join(pages, name);
  writeFileSync(file, content);
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content));
}

beforeAll(async () => {
  pages = mkdtempSync(path.join(tmpdir(), 'docket-pages-'));
  mkdirSync(path.join(pages, 'assets'));
  write('index.html', page);
  write(hashed, script);
  write('preloads.json', JSON.stringify(links));
  writeFileSync(path.join(pages, `${hashed}.map`), '{}');
  app = fastify();
  await addPages(app, { door: { pages, explainsItself: false }, authenticate: () => Promise.resolve(null) });
});
afterAll(async () => {
  await app.close();
  rmSync(pages, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
  app.inject({ method: 'GET', url, headers });

describe.each([
  ['a hashed file', hashed, script],
  ['the page of an address', '/tasks/TASK-7', page],
  ['the first page', '/', page],
])('%s', (_what, url, content) => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
  ])('comes packed to a browser that reads %s', async (accepted, encoding) => {
    const { headers, rawPayload } = await get(url, { 'accept-encoding': accepted });
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      vary: expect.stringMatching(/accept-encoding/i),
    });
    expect(rawPayload.length).toBeLessThan(content.length / 2);
  });

  test('comes as it is to whoever reads no packed files, and says that others get another form', async () => {
    const { headers, payload } = await get(url, { 'accept-encoding': 'identity' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['vary']).toMatch(/accept-encoding/i);
    expect(payload).toBe(content);
  });

  test('is not sent again to a browser that has it', async () => {
    const packed = { 'accept-encoding': 'br' };
    const { headers } = await get(url, packed);
    const again = await get(url, { ...packed, 'if-none-match': String(headers['etag']) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    const plain = await get(url, { 'if-none-match': String(headers['etag']) });
    expect(plain.statusCode).toBe(200);
  });
});

test('hashed files are kept for good, pages are asked for again each time', async () => {
  const kept = await get(hashed, { 'accept-encoding': 'br' });
  expect(kept.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringContaining('/javascript'),
  });
  for (const url of ['/', '/tasks/pending', '/index.html']) {
    const asked = await get(url, { 'accept-encoding': 'br' });
    expect(asked.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': expect.stringContaining('text/html'),
    });
  }
});

test('a page announces what the screen of its address needs, also to a browser that has the page', async () => {
  const cookie = 'docket.session=guessed';
  const linkOf = async (url: string, headers = {}): Promise<unknown> =>
    (await get(url, headers)).headers['link'];
  const { headers } = await get('/tasks/TASK-7?tab=files', { cookie });
  expect(headers['link']).toBe(task);
  const known = await get('/tasks/TASK-7', { cookie, 'if-none-match': String(headers['etag']) });
  expect([known.statusCode, known.headers['link']]).toEqual([304, task]);
  expect([await linkOf('/tasks', { cookie }), await linkOf('/tasks/created', { cookie })]).toEqual([
    list,
    list,
  ]);
  expect(await linkOf('/help', { cookie })).toBeUndefined();
  expect([await linkOf('/tasks'), await linkOf('/')]).toEqual([signIn, signIn]);
});

test('neither packed forms nor source maps nor the list of the build have addresses', async () => {
  for (const url of [
    `${hashed}.br`,
    `${hashed}.gz`,
    `${hashed}.map`,
    '/preloads.json',
    '/preloads.json.br',
  ]) {
    expect([url, (await get(url, { 'accept-encoding': 'br' })).statusCode]).toEqual([url, 404]);
  }
});

test('a connection stays open for the next request', async () => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const { headers } = await fetch(address);
  expect(headers.get('connection')).toBe('keep-alive');
  expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
});
