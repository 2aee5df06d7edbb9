import { createServer, type IncomingMessage } from 'node:http';

import pg from 'pg';

import { poolSize } from '../../reading/pool-size.ts';
import { isMove } from '../moves.ts';
import { perform } from './perform.ts';

/**
 * The floor for actions: bare `node:http` and a hand-written transaction, without session, policy, limits or log. A
 * process of its own.
 */
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  options: '-c TimeZone=UTC',
  max: poolSize,
  pipeline: true,
});

const server = createServer((request, response) => {
  void answerTo(request).then(
    (answer) => {
      response.statusCode = answer === null ? 409 : 200;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
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

server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('listening\n'));
