import type { Figure } from './figure.ts';
import { type Line, lineOf } from './wording.ts';

const heading: Line = {
  what: 'What',
  value: 'Median',
  spread: 'Spread',
  goal: 'Goal (stretch)',
  verdict: '',
};
const columns = ['what', 'value', 'spread', 'goal', 'verdict'] as const;

/** The figures as a table for the terminal: goals first, then the values they were made of. */
export function tableOf(figures: readonly Figure[]): string {
  const held = figures.filter((figure) => figure.goal !== null);
  const rest = figures.filter((figure) => figure.goal === null);
  const lines = [heading, ...[...held, ...rest].map(lineOf)];
  const widths = columns.map((column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) => columns.map((column, index) => line[column].padEnd(widths[index] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
