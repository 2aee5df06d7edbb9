import type { Cookie } from 'playwright-core';

import type { DemoPerson } from './people.ts';

export type Answer = Readonly<Record<string, unknown>>;

/** Somebody's session at a door, used without a browser. */
export class Api {
  readonly #url: string;
  readonly #person: DemoPerson;
  #cookies: readonly string[] = [];

  constructor(url: string, person: DemoPerson) {
    this.#url = url;
    this.#person = person;
  }

  async signIn(): Promise<void> {
    const { email, password } = this.#person;
    const response = await this.#post('/api/auth/sign-in/email', { email, password });
    if (!response.ok) throw new Error(`${this.#person.name} cannot sign in: ${response.status}`);
    this.#cookies = response.headers.getSetCookie();
  }

  /** The session as a browser keeps it. */
  cookies(): Parameters<(cookies: readonly Pick<Cookie, 'name' | 'value'>[]) => void>[0] {
    return this.#cookies.map((line) => {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: this.#url };
    });
  }

  /** The data of an operation; throws what the server complained about. */
  async ask<Data>(query: string, variables: Answer, read: (data: unknown) => Data): Promise<Data> {
    const response = await this.#post('/graphql', { query, variables });
    const body: unknown = await response.json();
    const errors: unknown = Reflect.get(Object(body), 'errors');
    if (errors !== undefined) throw new Error(`Asked in vain: ${JSON.stringify(errors)}`);
    return read(Reflect.get(Object(body), 'data'));
  }

  #post(path: string, body: unknown): Promise<Response> {
    const cookie = this.#cookies.map((line) => line.split(';')[0]).join('; ');
    return fetch(new URL(path, this.#url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-docket': '1', origin: this.#url, cookie },
      body: JSON.stringify(body),
    });
  }
}
