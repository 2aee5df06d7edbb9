import { numberProperty, parseJson, property, textProperty } from './json.ts';

const colours = {
  plain: '',
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  blue: '34',
  cyan: '36',
};
export type Colour = keyof typeof colours;

const coloured = (process.stdout.isTTY || process.env['FORCE_COLOR'] === '1') && !process.env['NO_COLOR'];

/** The text in a colour, where the terminal shows colours. */
export function paint(colour: Colour, text: string): string {
  return coloured && colour !== 'plain' ? `\u001B[${colours[colour]}m${text}\u001B[0m` : text;
}

/** Prints one line. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Prints what is being done, runs it, and adds the seconds it took. Nothing is printed for work under 0.3 s. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const announced = setTimeout(() => say(paint('dim', `  ${title} …`)), 300);
  try {
    return await work();
  } finally {
    clearTimeout(announced);
    const seconds = (performance.now() - started) / 1000;
    if (seconds >= 2) say(paint('dim', `  ${title}: ${seconds.toFixed(0)} s`));
  }
}

const levels: [number, string, Colour][] = [
  [60, 'fatal', 'red'],
  [50, 'error', 'red'],
  [40, 'warning', 'yellow'],
];

/**
 * What the terminal shows of a line that a program wrote: warnings and errors of its JSON log, and anything on its
 * standard error stream that is not JSON. Undefined for all the rest, which only the log file keeps.
 */
export function readableLine(program: string, line: string, loud: boolean): string | undefined {
  const entry = parseEntry(line);
  if (entry === undefined) return loud && line.trim() !== '' ? `${paint('dim', program)} ${line}` : undefined;
  const level = levels.find(([least]) => entry.level >= least);
  if (level === undefined) return undefined;
  const [, word, colour] = level;
  return `${paint('dim', program)} ${paint(colour, word)} ${entry.message}`;
}

/** A line that a program wrote, as text: of a JSON log its message, of anything else the line itself. */
export function plainLine(line: string): string {
  return parseEntry(line)?.message ?? line;
}

function parseEntry(line: string): { level: number; message: string } | undefined {
  const entry = line.startsWith('{') ? parseJson(line) : undefined;
  const level = numberProperty(entry, 'level');
  if (level === undefined) return undefined;
  const said = textProperty(entry, 'msg') ?? '';
  const cause = textProperty(property(entry, 'err'), 'message') ?? '';
  return { level, message: [said, cause].filter((part) => part !== '').join(': ') };
}
