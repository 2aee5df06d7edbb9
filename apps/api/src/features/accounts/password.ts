import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane: what OWASP asks for at least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** More at once would starve the database driver of threads and the machine of memory. */
const atOnce = 2;

/** Hashes and checks passwords, a few at a time; the others wait their turn. */
export function passwordHashing() {
  const turn = inTurns(atOnce);
  return {
    hash: (password: string): Promise<string> => turn(() => hash(password, cost)),
    verify: ({
      hash: stored,
      password,
    }: {
      readonly hash: string;
      readonly password: string;
    }): Promise<boolean> => turn(() => verify(stored, password).catch(() => false)),
  };
}

function inTurns(limit: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
