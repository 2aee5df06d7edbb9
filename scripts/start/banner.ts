import { listOf, parseJson, textProperty } from '../local/json.ts';
import { paint, say } from '../local/reporter.ts';

export interface Address {
  name: string;
  url: string;
}

const columns = ['door', 'role', 'name', 'email', 'password'] as const;

/** Prints where Docket answers and, with the demo, who can sign in; `logins` is what `docket demo logins --json` printed. */
export function printBanner(addresses: Address[], logins: string | undefined): void {
  const width = Math.max(...addresses.map(({ name }) => name.length));
  say();
  say(`  ${paint('bold', 'Docket is running.')}`);
  say();
  for (const { name, url } of addresses) say(`  ${name.padEnd(width)}  ${paint('cyan', url)}`);
  const rows = listOf(parseJson(logins ?? '')).map((login) =>
    columns.map((column) => textProperty(login, column) ?? ''),
  );
  if (rows.length > 0) printLogins(rows);
  say();
  say(paint('dim', '  Full logs are in .docket/logs. Ctrl+C stops everything; the data is kept.'));
  say();
}

function printLogins(rows: string[][]): void {
  const used = columns.map((_, index) => rows.some((row) => row[index] !== ''));
  const table = [[...columns], ...rows].map((row) => row.filter((_, index) => used[index]));
  const widths = (table[0] ?? []).map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0)));
  say();
  say('  Sign in to the demo as');
  for (const [number, row] of table.entries()) {
    const line = row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ');
    say(`  ${number === 0 ? paint('dim', line) : line}`.trimEnd());
  }
}
