import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Removes the files of a folder that are not among these names: what is no longer generated must not linger. */
export function keepOnly(folder: string, names: readonly string[]): void {
  const path = resolve(root, folder);
  for (const name of readdirSync(path)) if (!names.includes(name)) rmSync(resolve(path, name));
}
