import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { parseJson } from '../../../../scripts/local/json.ts';
import { ensureFolder } from '../../../../scripts/local/settings.ts';
import { benchFolder } from '../data/cluster.ts';
import type { Figure } from './figure.ts';
import { machineWords, versionWords } from './surroundings.ts';

/** What a command found in one run, with all that the reader must know about it. */
export type Result = {
  readonly command: string;
  /** Calendar day of the run in UTC. */
  readonly on: string;
  /** What it was taken with, in words. */
  readonly setting: string;
  readonly machine: string;
  readonly versions: string;
  readonly figures: readonly Figure[];
};

const folder = (): string => path.join(benchFolder(), 'results');

/** Keeps the figures of a run in `.docket/bench/results/<command>.json`, in place of those of the run before. */
export function keepResult(command: string, setting: string, figures: readonly Figure[]): void {
  const result: Result = {
    command,
    on: new Date().toISOString().slice(0, 10),
    setting,
    machine: machineWords(),
    versions: versionWords(),
    figures,
  };
  const file = path.join(ensureFolder(folder()), `${command}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}

/** The latest result of every command that has run. */
export function keptResults(): readonly Result[] {
  if (!existsSync(folder())) return [];
  return readdirSync(folder())
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const value = parseJson(readFileSync(path.join(folder(), name), 'utf8'));
      return isResult(value) ? [value] : [];
    });
}

/** Files of this folder are written by `keepResult` alone: a broken one is told by its outline. */
function isResult(value: unknown): value is Result {
  return typeof value === 'object' && value !== null && 'command' in value && 'figures' in value;
}
