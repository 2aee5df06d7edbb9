import { createServer, type IncomingMessage } from 'node:http';

import pg from 'pg';

import { parseJson } from '../../../../../scripts/local/json.ts';
import { isAsk } from '../is-ask.ts';
import { poolSize } from '../pool-size.ts';
import { answerByNode, answerByPostgres } from './answers.ts';

/** A server with nothing around its statements: what PostgreSQL and Node allow. No session, no rights, no limits. */
const answer = process.env['JSON_BY'] === 'node' ? answerByNode : answerByPostgres;
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: poolSize });

// Days and instants leave as PostgreSQL writes them: no Date is made only to be written again.
for (const type of [pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ]) {
  pg.types.setTypeParser(type, (text) => text);
}

const server = createServer((request, response) => {
  const respond = (status: number, text: string): void => {
    const length = Buffer.byteLength(text);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': length }).end(text);
  };
  read(request).then(
    (text) => respond(200, text),
    (error: unknown) => respond(500, JSON.stringify({ error: String(error) })),
  );
});

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) text += String(part);
  const ask = parseJson(text);
  if (!isAsk(ask)) throw new Error('This is no question.');
  return answer(pool, ask);
}

server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('listening\n'));
