import path from 'node:path';

import type { Contender } from '../../contenders/contender.ts';
import { startProgram } from '../../contenders/program.ts';

/** Starts the hand-written server for actions on a database. */
export function startActionFloor(databaseUrl: string): Promise<Contender> {
  const file = path.join(import.meta.dirname, 'floor-process.ts');
  return startProgram({ name: 'hand-written SQL', file, databaseUrl });
}
