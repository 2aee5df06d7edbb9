import type { Figure } from './figure.ts';
import { doubtWords, lineOf, sideBySide } from './wording.ts';

const heading = ['What', 'Median', 'Spread', 'Goal (stretch)', ''];

/** The figures as tables for the terminal: what is held to goals, then the values it was made of. */
export function tableOf(figures: readonly Figure[]): string {
  const held = figures.filter((figure) => figure.goal !== null).map(lineOf);
  const rest = figures.filter((figure) => figure.goal === null);
  const goals = held.map(({ what, value, spread, goal, verdict }) => [what, value, spread, goal, verdict]);
  const tables = [
    ...(goals.length === 0 ? [] : [aligned([heading, ...goals])]),
    ...(rest.length === 0 ? [] : [aligned(sideBySide(rest)), doubtWords(rest)]),
  ];
  return tables.filter((table) => table !== '').join('\n\n');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const columns = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => columns.map((width, column) => (row[column] ?? '').padEnd(width)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
