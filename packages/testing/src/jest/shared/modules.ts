import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Options, transformSync } from '@swc/core';

/** The compiled files of this process and where their source maps are, for Jest's messages. */
export const sourceMaps = new Map<string, string>();

let registered = false;

/**
 * Lets Node load our TypeScript as SWC compiles it, our packages from their source, and the functions of a test run by the
 * name `@jest/globals`. Once per process; what is compiled is kept in `cache`.
 */
export function registerModules(cache: string, options: Options): void {
  if (registered) return;
  registered = true;
  mkdirSync(cache, { recursive: true });
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@jest/globals'
        ? next(new URL('./globals.ts', import.meta.url).href, context)
        : next(specifier, { ...context, conditions: [...context.conditions, 'source'] }),
    load: (url, context, next) => {
      if (!isSource(url)) return next(url, context);
      const { source, map } = compiled(fileURLToPath(url), cache, options);
      sourceMaps.set(url, map);
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

function isSource(url: string): boolean {
  return url.startsWith('file:') && !url.includes('/node_modules/') && /\.tsx?$/.test(fileURLToPath(url));
}

function compiled(file: string, cache: string, options: Options): { source: string; map: string } {
  const text = readFileSync(file, 'utf8');
  const key = createHash('sha256')
    .update(JSON.stringify(options))
    .update(file)
    .update('\0')
    .update(text)
    .digest('hex');
  const kept = path.join(cache, `${key}.js`);
  const map = `${kept}.map`;
  if (existsSync(kept)) return { source: readFileSync(kept, 'utf8'), map };
  const output = transformSync(text, { ...options, filename: file, sourceMaps: true });
  keep(map, output.map ?? '');
  keep(kept, output.code);
  return { source: output.code, map };
}

// Two processes may compile the same file at once: none reads the half of it.
function keep(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
