import { createServer, type IncomingMessage } from 'node:http';

import pg from 'pg';

import { isMove } from '../moves.ts';
import { perform } from './perform.ts';

/**
 * The floor for actions: bare `node:http` and a hand-written transaction, without session, policy, limits or log. Started
 * as a process of its own with DATABASE_URL; says its port on a line when it listens.
 */
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  options: '-c TimeZone=UTC',
  max: 10,
  pipeline: true,
});

const server = createServer((request, response) => {
  void answerTo(request).then(
    (answer) => {
      response.writeHead(answer === null ? 409 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    },
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end();
    },
  );
});

async function answerTo(request: IncomingMessage): Promise<unknown> {
  const move: unknown = JSON.parse(await bodyOf(request));
  if (!isMove(move)) return null;
  const client = await pool.connect();
  try {
    return await perform(client, move);
  } finally {
    client.release();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) text += String(part);
  return text;
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`listening ${typeof address === 'object' ? address?.port : ''}\n`);
});
