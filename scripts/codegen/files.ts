import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../..');

/** The text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(resolve(root, file), 'utf8');
}

/** Writes a file of the repository, and leaves one alone that is so already: nothing is built anew without need. */
export function writeIfChanged(file: string, content: string): void {
  const path = resolve(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
