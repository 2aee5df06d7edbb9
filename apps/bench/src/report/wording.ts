import { type Figure, type Goal, type Verdict, verdictOf } from './figure.ts';
import { median, spread } from './statistics.ts';

/** A figure as the cells of a table. */
export type Line = {
  readonly what: string;
  readonly value: string;
  readonly spread: string;
  readonly goal: string;
  readonly verdict: string;
};

const verdicts: Readonly<Record<Verdict, string>> = {
  stretch: 'stretch reached',
  goal: 'reached',
  missed: 'MISSED',
  none: '',
};

/** The words for one figure, the same on the screen and in the page. */
export function lineOf(figure: Figure): Line {
  const [low, high] = spread(figure.rounds);
  const verdict = verdicts[verdictOf(figure)];
  return {
    what: subjectOf(figure),
    value: withUnit(median(figure.rounds), figure.unit),
    spread: figure.rounds.length > 1 ? `${digits(low)} – ${digits(high)}` : '',
    goal: figure.goal === null ? '' : goalWords(figure.goal, figure.unit),
    verdict: figure.doubt === undefined ? verdict : [verdict, `(${figure.doubt})`].join(' ').trim(),
  };
}

/** A number with as many digits as it is worth. */
export function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  return size >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A value with its unit; a ratio carries its sign behind it, a count nothing. */
export function withUnit(value: number, unit: Figure['unit']): string {
  if (unit === 'count') return digits(value);
  return unit === '×' ? `${digits(value)}×` : `${digits(value)} ${unit}`;
}

function subjectOf({ name, of, against }: Figure): string {
  return against === null ? `${name}: ${of}` : `${name}: ${of} against ${against}`;
}

function goalWords({ direction, goal, stretch }: Goal, unit: Figure['unit']): string {
  const sign = direction === 'atLeast' ? '≥' : '≤';
  const wish = stretch === null ? '' : ` (${sign} ${withUnit(stretch, unit)})`;
  return `${sign} ${withUnit(goal, unit)}${wish}`;
}

/** Absolute values side by side: a heading, then a row per thing measured with a column per contender. */
export function sideBySide(figures: readonly Figure[]): readonly (readonly string[])[] {
  const contenders = [...new Set(figures.map(({ of }) => of))];
  const things = Map.groupBy(figures, ({ name, unit }) => (unit === 'count' ? name : `${name}, ${unit}`));
  const rows = [...things].map(([name, found]) => [
    name,
    ...contenders.map((contender) => {
      const figure = found.find(({ of }) => of === contender);
      return figure === undefined ? '' : digits(median(figure.rounds));
    }),
  ]);
  return [['Median', ...contenders], ...rows];
}

/** What makes absolute values doubtful, each reason once; those with a goal say it themselves. */
export function doubtWords(figures: readonly Figure[]): string {
  const reasons = new Set(figures.flatMap(({ doubt }) => doubt ?? []));
  return reasons.size === 0 ? '' : `Some of these values are doubtful: ${[...reasons].join('; ')}.`;
}
