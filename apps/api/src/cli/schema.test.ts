import { expect, test } from '@jest/globals';

import { schemaCheckCommand } from './schema.ts';

test('the schema files are what the code builds, also when the tests compile it', async () => {
  const printed: string[] = [];
  const terminal = { environment: {}, print: (line: string) => void printed.push(line) };
  const code = await schemaCheckCommand.run([], terminal);
  expect({ code, printed }).toEqual({ code: 0, printed: ['The schema files are up to date.'] });
});
