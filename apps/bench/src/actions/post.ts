import { Agent, request } from 'node:http';

import type { Sending } from './moves.ts';

/** Sends a body and resolves with the whole answer; rejects when the connection breaks or the status is no success. */
export type Post = (sending: Sending) => Promise<string>;

/** Sends to one server over as many connections as are said, which stay open. */
export function poster(url: string, connections: number): Post {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  return ({ path, headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          agent,
          hostname,
          port,
          path,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...headers,
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (text += part));
          response.on('end', () => {
            if (response.statusCode === 200) resolve(text);
            else reject(new Error(`${url} answers ${response.statusCode}: ${text.slice(0, 500)}`));
          });
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
}
