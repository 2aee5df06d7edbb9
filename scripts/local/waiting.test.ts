import { expect, test } from '@jest/globals';

import { waitFor } from './waiting.ts';

test('the first answer that is something is returned', async () => {
  const answers = [undefined, false, null, 'here', 'later'];
  expect(await waitFor('an answer', () => answers.shift(), { everyMilliseconds: 1 })).toBe('here');
});

test('waiting in vain names what was waited for and why it failed', async () => {
  const look = (): never => {
    throw new Error('not there');
  };
  await expect(waitFor('the door', look, { seconds: 0.05, everyMilliseconds: 1 })).rejects.toThrow(
    'Waited 0.05 s in vain for the door: not there',
  );
});
