import { randomBytes } from 'node:crypto';

import type { Clock } from '../clock/clock.ts';

type RandomBytes = (count: number) => Uint8Array;

/**
 * A maker of UUIDv7 (RFC 9562): sorted by the clock's milliseconds, and by order of making within one millisecond or
 * while the clock stands still.
 */
export function uuidMaker(clock: Clock, random: RandomBytes = randomBytes): () => string {
  let lastTime = -1;
  let counter = 0;
  return () => {
    const time = clock.now().getTime();
    counter = time === lastTime ? counter + 1 : 0;
    lastTime = time;
    return formatted(time, counter, random(8));
  };
}

/** The 12 bits after the version count within a millisecond; what does not fit borrows from the next ones. */
function formatted(time: number, counter: number, random: Uint8Array): string {
  const milliseconds = (time + Math.floor(counter / 0x1000)).toString(16).padStart(12, '0');
  const order = (counter % 0x1000).toString(16).padStart(3, '0');
  const tail = Buffer.from(random);
  tail.writeUInt8((tail.readUInt8(0) % 0x40) + 0x80, 0);
  const hex = tail.toString('hex');
  return [milliseconds.slice(0, 8), milliseconds.slice(8), `7${order}`, hex.slice(0, 4), hex.slice(4)].join(
    '-',
  );
}
