import { useState } from 'react';
import type { Changed } from './useChange.ts';

/** What stands in the way, and at which field of the input; `null` for the whole. */
export interface ChangeProblem {
  readonly field: string | null;
  readonly message: string;
}

/** Why a change was not made; null where it was. `notDone` stands in where the server could not say. */
export function problemOf(result: Changed<unknown>, notDone: string): ChangeProblem | null {
  if (result.kind === 'DONE') return null;
  return result.kind === 'REFUSED' ? result : { field: null, message: notDone };
}

/** The problem of a form: at its field where that is one of these, else above the form. */
export function useProblem(fields: readonly string[]) {
  const [problem, setProblem] = useState<ChangeProblem | null>(null);
  const elsewhere = problem !== null && !fields.includes(problem.field ?? '');
  return {
    tell: setProblem,
    errorOf: (field: string) => (problem?.field === field ? problem.message : undefined),
    general: elsewhere ? problem.message : null,
  };
}
