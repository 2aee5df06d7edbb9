import { writeFile } from 'node:fs/promises';

import type { StoredLoss } from '../../features/integrations/import.queries.ts';

const columns = ['line', 'incident', 'at', 'code', 'refusal', 'reason'] as const;

/** Where the loss report goes when nobody says: beside the file that was imported. */
export function defaultLossFile(path: string): string {
  return `${path.replace(/(\.csv)?(\.gz)?$/i, '')}.losses.csv`;
}

/** Writes the loss report, as JSON when the name ends so and as CSV otherwise. */
export async function writeLosses(path: string, losses: readonly StoredLoss[]): Promise<void> {
  await writeFile(path, path.toLowerCase().endsWith('.json') ? json(losses) : csv(losses));
}

function json(losses: readonly StoredLoss[]): string {
  return `${JSON.stringify(losses, null, 1)}\n`;
}

function csv(losses: readonly StoredLoss[]): string {
  const rows = losses.map((loss) => columns.map((column) => cell(loss[column])).join(','));
  return [columns.join(','), ...rows, ''].join('\n');
}

/** Quoted where needed; a value that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
