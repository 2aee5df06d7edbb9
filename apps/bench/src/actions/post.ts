import { HttpLine, postBytes } from '../load/http-line.ts';
import type { Message } from '../reading/ask.ts';

/** Sends a message and resolves with the whole answer; rejects when the connection breaks or the status is no success. */
export type Post = (message: Message) => Promise<string>;

/** Sends to one server, over as many kept-alive connections as there are messages under way at once. */
export function poster(url: string): Post {
  let idle: HttpLine[] = [];
  return async (message) => {
    idle = idle.filter(({ isOpen }) => isOpen);
    const line = idle.pop() ?? (await HttpLine.to(url));
    const { status, body } = await line.ask(postBytes(url, message));
    idle.push(line);
    const text = body.toString('utf8');
    if (status === 200) return text;
    throw new Error(`${url} answers ${status}: ${text.slice(0, 500)}`);
  };
}
