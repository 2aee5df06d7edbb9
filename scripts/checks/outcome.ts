import { paint, say } from '../local/reporter.ts';

/** What came of one check: how many single results it stands for, and what there is to say about the failed ones. */
export interface Outcome {
  passed: number;
  failed: number;
  /** For a check that runs tests: shown in its line. */
  tests?: number;
  details: string;
}

export const fine: Outcome = { passed: 1, failed: 0, details: '' };

/** A check that failed as a whole. */
export function failure(details: string): Outcome {
  return { passed: 0, failed: 1, details };
}

/** Prints the line of a check, and below it whatever is wrong. */
export function report(name: string, outcome: Outcome, seconds: number): void {
  const good = outcome.failed === 0;
  const mark = good ? paint('green', '✓') : paint('red', '✗');
  const tests = outcome.tests === undefined ? '' : `${outcome.tests} tests`;
  const time = `${seconds.toFixed(1)} s`;
  const failed = good ? '' : paint('red', `  ${outcome.failed} failed`);
  say(`${mark} ${name.padEnd(22)} ${time.padStart(8)}  ${tests}${failed}`.trimEnd());
  if (outcome.details !== '') say(indent(outcome.details));
}

function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
