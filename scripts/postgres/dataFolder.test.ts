import { rmSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';

import { scratchFolder } from '../testing/scratch.ts';
import { databaseAccount } from './account.ts';
import { prepareDataHome } from './dataFolder.ts';
import { explainServerLog } from './initialise.ts';

test('a disk that is nearly full is refused before anything is written', () => {
  const scratch = scratchFolder();
  const folder = path.join(scratch, 'postgres');
  expect(() => prepareDataHome(folder, databaseAccount(folder), () => 12)).toThrow(
    /has 12 MB left and the database needs at least 300 MB/,
  );
  rmSync(scratch, { recursive: true });
});

test.each([
  ['PANIC:  could not write to file "pg_wal/x": No space left on device', 'the disk is full'],
  [
    'FATAL:  could not open file "global/pg_control": Permission denied',
    'its files cannot be read and written',
  ],
  ['LOG: x\nFATAL:  could not map anonymous shared memory: Cannot allocate memory', 'too little free memory'],
  [
    'LOG: x\nFATAL:  database files are incompatible with server',
    'database files are incompatible with server',
  ],
  ['', 'PostgreSQL gave no reason'],
])('a server that ended saying "%s" is explained', (log, reason) => {
  expect(explainServerLog('The database could not be started', log).message).toContain(
    `The database could not be started: `,
  );
  expect(explainServerLog('The database could not be started', log).message).toContain(reason);
});
