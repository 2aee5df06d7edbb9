import { readableLine, say } from '../local/reporter.ts';

/** Shows the warnings and errors of a program; everything else is in its log file. */
export function showLine(program: string, line: string, loud: boolean): void {
  const text = readableLine(program, line, loud);
  if (text !== undefined) say(text);
}
