/** One command that a program sent to PostgreSQL. */
export type Sent = {
  /** Of the prepared statement; empty for a text that is sent once. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | Buffer | null)[];
};

const protocolVersion = 196_608;
const codes = { query: 'Q', parse: 'P', bind: 'B', execute: 'E' } as const;

/**
 * Reads what one client says in PostgreSQL's protocol: which commands it has carried out, and with which values. A
 * prepared statement counts each time it is executed, a text with several commands once for each.
 */
export class Frontend {
  /** The settings of the connection, as `-c name=value …`; known once the client has introduced itself. */
  options = '';
  application = '';
  readonly #onSent: (sent: Sent) => void;
  readonly #texts = new Map<string, string>();
  #bound: Sent | null = null;
  #unread = Buffer.alloc(0);
  #introduced = false;

  constructor(onSent: (sent: Sent) => void) {
    this.#onSent = onSent;
  }

  /** Takes the next bytes, however the network has cut them. */
  hear(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const start = this.#introduced ? 1 : 0;
      if (this.#unread.length < start + 4) return;
      const end = start + this.#unread.readInt32BE(start);
      if (this.#unread.length < end) return;
      const body = new Message(this.#unread.subarray(start + 4, end));
      if (this.#introduced) this.#take(String.fromCharCode(this.#unread[0] ?? 0), body);
      else this.#introduce(body);
      this.#unread = this.#unread.subarray(end);
    }
  }

  #introduce(body: Message): void {
    if (body.int32() !== protocolVersion) return;
    this.#introduced = true;
    for (let name = body.text(); name !== ''; name = body.text()) {
      const value = body.text();
      if (name === 'options') this.options = value;
      if (name === 'application_name') this.application = value;
    }
  }

  #take(code: string, body: Message): void {
    if (code === codes.query) {
      for (const text of commandsOf(body.text())) this.#onSent({ name: '', text, values: [] });
    } else if (code === codes.parse) {
      this.#texts.set(body.text(), body.text());
    } else if (code === codes.bind) {
      this.#bound = this.#boundBy(body);
    } else if (code === codes.execute && this.#bound !== null) {
      this.#onSent(this.#bound);
    }
  }

  #boundBy(body: Message): Sent {
    body.text();
    const name = body.text();
    const binary = Array.from({ length: body.int16() }, () => body.int16() === 1);
    const values = Array.from({ length: body.int16() }, (_, index) => {
      const bytes = body.value();
      return binary[index] === true ? bytes : (bytes?.toString('utf8') ?? null);
    });
    return { name, text: this.#texts.get(name) ?? '', values };
  }
}

/** The commands of a text without values; none of ours holds a semicolon in a literal. */
function commandsOf(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The body of one message, read from its start. */
class Message {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  int16(): number {
    this.#at += 2;
    return this.#bytes.readInt16BE(this.#at - 2);
  }

  int32(): number {
    this.#at += 4;
    return this.#bytes.readInt32BE(this.#at - 4);
  }

  /** A text that ends with a zero byte; empty at the end of the message. */
  text(): string {
    const end = this.#bytes.indexOf(0, this.#at);
    if (end < 0) return '';
    const text = this.#bytes.toString('utf8', this.#at, end);
    this.#at = end + 1;
    return text;
  }

  /** Bytes with their length before them; null for NULL. */
  value(): Buffer | null {
    const length = this.int32();
    if (length < 0) return null;
    this.#at += length;
    return Buffer.from(this.#bytes.subarray(this.#at - length, this.#at));
  }
}
