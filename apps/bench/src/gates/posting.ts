import { Agent, request } from 'node:http';

/** Connections stay open between requests; `fetch` would spend more time here than the API there. */
const agent = new Agent({ keepAlive: true });

export type Posted = { readonly status: number; readonly text: string };

/** Posts a body as a page of the door would, whatever it holds. */
export function post(url: string, cookie: string, body: string): Promise<Posted> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-docket': '1',
    cookie,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
