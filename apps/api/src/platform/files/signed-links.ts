import { createHmac, timingSafeEqual } from 'node:crypto';

/** `EXPIRED` is genuine and too old; everything else that is not as it was signed is `ALTERED`. */
export type LinkState = 'VALID' | 'EXPIRED' | 'ALTERED';

/** Makes addresses that cannot be guessed or changed and end by themselves. */
export type LinkSigner = {
  /** The query of an address that is good for the things named, in their order, until the instant (whole seconds). */
  sign(about: readonly string[], until: Date): string;
  /** Whether the query of an address, as it was sent, was signed for exactly these things. */
  check(about: readonly string[], query: string, now: Date): LinkState;
};

/** A signer with a key of its own, made from the secret of the product, which is used for nothing else. */
export function linkSigner(secret: string): LinkSigner {
  const key = createHmac('sha256', secret).update('docket: signed links').digest();
  const signature = (about: readonly string[], until: string): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([...about, until]))
      .digest('base64url');

  return {
    sign(about, until) {
      const seconds = String(Math.floor(until.getTime() / 1_000));
      return `until=${seconds}&signature=${signature(about, seconds)}`;
    },
    check(about, query, now) {
      const [, until = '', given = ''] = shape.exec(query) ?? [];
      if (!same(given, signature(about, until))) return 'ALTERED';
      return Number(until) * 1_000 >= now.getTime() ? 'VALID' : 'EXPIRED';
    },
  };
}

/** Exactly the two parameters as they were written: nothing may ride along with a signed address. */
const shape = /^until=(\d{1,12})&signature=([\w-]{43})$/;

/** Compares the texts, not what they decode to: several base64 texts may stand for the same bytes. */
function same(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
