/** Tells whoever waits how far it is; the figures alone go to standard output. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
