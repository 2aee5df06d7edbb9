import type { Figure } from './figure.ts';
import type { Result } from './results.ts';
import { doubtWords, lineOf, sideBySide } from './wording.ts';

/** A result as the part of docs/performance.md that belongs to its command. */
export function markdownOf(result: Result): string {
  const { on, machine, versions, setting, figures } = result;
  const about = [on, setting, machine, versions].filter((words) => words !== '').join('; ');
  const held = figures.filter((figure) => figure.goal !== null);
  const rest = figures.filter((figure) => figure.goal === null);
  return [`${about}.`, goalTable(held), valueTable(rest), doubtWords(rest)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function goalTable(figures: readonly Figure[]): string {
  if (figures.length === 0) return '';
  const lines = figures.map(lineOf);
  return table(
    ['What', 'Median', 'Spread', 'Goal (stretch)', ''],
    lines.map(({ what, value, spread, goal, verdict }) => [what, value, spread, goal, verdict]),
  );
}

function valueTable(figures: readonly Figure[]): string {
  const [heading, ...rows] = sideBySide(figures);
  return heading === undefined || rows.length === 0 ? '' : table(heading, rows);
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}
