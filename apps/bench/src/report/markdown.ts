import type { Figure } from './figure.ts';
import type { Result } from './results.ts';
import { median } from './statistics.ts';
import { digits, lineOf } from './wording.ts';

/** A result as the part of docs/performance.md that belongs to its command. */
export function markdownOf(result: Result): string {
  const { on, machine, versions, options, figures } = result;
  const about = `${on}, ${machine}; ${versions}; ${options.rounds} rounds of ${options.seconds} s.`;
  const held = figures.filter((figure) => figure.goal !== null);
  const rest = figures.filter((figure) => figure.goal === null);
  return [about, goalTable(held), valueTable(rest)].filter((part) => part !== '').join('\n\n');
}

function goalTable(figures: readonly Figure[]): string {
  if (figures.length === 0) return '';
  const lines = figures.map(lineOf);
  return table(
    ['What', 'Median', 'Spread', 'Goal (stretch)', ''],
    lines.map(({ what, value, spread, goal, verdict }) => [what, value, spread, goal, verdict]),
  );
}

/** Absolute values: a row per thing measured, a column per contender. */
function valueTable(figures: readonly Figure[]): string {
  if (figures.length === 0) return '';
  const contenders = [...new Set(figures.map(({ of }) => of))];
  const rows = Map.groupBy(figures, ({ name, unit }) => `${name}, ${unit}`);
  return table(
    ['Median', ...contenders],
    [...rows].map(([name, row]) => [
      name,
      ...contenders.map((contender) => {
        const found = row.find(({ of }) => of === contender);
        return found === undefined ? '' : digits(median(found.rounds));
      }),
    ]),
  );
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}
