import { expect, test } from '@jest/globals';

import { readOptions, settingWords } from './options.ts';

test('a command takes what is usual unless the command line says otherwise', () => {
  const { command, options } = readOptions(['api', '--tasks', '10000', '--write']);
  expect(command).toBe('api');
  expect(options).toMatchObject({ tasks: 10_000, rounds: 3, seconds: 3, write: true });
});

test.each([[['api', '--tasks', 'many']], [['api', '--rounds', '0']], [['api', '--fast']]])(
  '%j is refused with a sentence',
  (args) => {
    expect(() => readOptions(args)).toThrow(/--(tasks|rounds|fast)/);
  },
);

test('the page says only what a command reads', () => {
  const { options } = readOptions(['growth', '--largest', '10000000']);
  expect(settingWords(options, ['largest', 'rounds'])).toBe('up to 10,000,000 tasks, 3 rounds');
});
