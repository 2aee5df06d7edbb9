import path from 'node:path';

import type { Contender } from '../../contenders/contender.ts';
import { startProgram } from '../../contenders/program.ts';
import type { HintTime } from './statements.ts';

/** Starts the hand-written server for actions on a database. */
export function startActionFloor(databaseUrl: string, hint: HintTime = 'inside'): Promise<Contender> {
  const file = path.join(import.meta.dirname, 'floor-process.ts');
  const name = hint === 'inside' ? 'hand-written SQL' : 'hand-written SQL, hint after the commit';
  return startProgram({ name, file, databaseUrl, env: { HINT: hint } });
}
