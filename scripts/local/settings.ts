import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

import { PlainError, explainWriteFailure } from './plainError.ts';
import type { WantedPort } from './ports.ts';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** The folder that holds everything a start from this checkout makes: database, files, secrets, logs. */
export const stateFolder = path.join(root, '.docket');

/** Where the programs listen when started from the checkout. */
export interface LocalSettings {
  host: string;
  staffPort: number;
  portalPort: number;
  inboxPort: number;
  smtpPort: number;
  /** A fixed port for the bundled database; a free one is taken without it. */
  postgresPort?: number;
  /** Set when an existing database is to be used instead of the bundled one. */
  databaseUrl?: string;
  /** Set when mail goes to a real server instead of the inbox. */
  smtpUrl?: string;
  /** The environment of the person plus the file `.env`, for the programs that are started. */
  env: NodeJS.ProcessEnv;
}

/** Reads the settings of a start from the environment and `.env`; the environment wins. */
export function readSettings(env: NodeJS.ProcessEnv = withEnvFile(process.env)): LocalSettings {
  const settings: LocalSettings = {
    host: given(env, 'HOST') ?? '127.0.0.1',
    staffPort: portOf(env, 'STAFF_PORT', 4000),
    portalPort: portOf(env, 'PORTAL_PORT', 4001),
    inboxPort: portOf(env, 'INBOX_PORT', 1080),
    smtpPort: portOf(env, 'SMTP_PORT', 1025),
    env,
  };
  if (given(env, 'POSTGRES_PORT') !== undefined) settings.postgresPort = portOf(env, 'POSTGRES_PORT', 5432);
  const databaseUrl = readSecret(env, 'DATABASE_URL');
  if (databaseUrl !== undefined) settings.databaseUrl = databaseUrl;
  const smtpUrl = readSecret(env, 'SMTP_URL');
  if (smtpUrl !== undefined) settings.smtpUrl = smtpUrl;
  return settings;
}

/** Every port that a start opens, with the variable that moves it. */
export function wantedPorts(settings: LocalSettings): WantedPort[] {
  const ports = [
    { port: settings.staffPort, use: 'staff', variable: 'STAFF_PORT' },
    { port: settings.portalPort, use: 'client portal', variable: 'PORTAL_PORT' },
  ];
  if (settings.databaseUrl === undefined && settings.postgresPort !== undefined) {
    ports.push({ port: settings.postgresPort, use: 'database', variable: 'POSTGRES_PORT' });
  }
  if (settings.smtpUrl !== undefined) return ports;
  return [
    ...ports,
    { port: settings.inboxPort, use: 'mail inbox', variable: 'INBOX_PORT' },
    { port: settings.smtpPort, use: 'mail', variable: 'SMTP_PORT' },
  ];
}

/** Makes a folder of the checkout's state and returns it. Throws a PlainError when it cannot be written. */
export function ensureFolder(folder: string, mode = 0o700): string {
  try {
    mkdirSync(folder, { recursive: true, mode });
    return folder;
  } catch (error) {
    throw explainWriteFailure(folder, error);
  }
}

/** The secret kept in the file, readable by its owner alone; made up on the first call. */
export function keptSecret(file: string): string {
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    const secret = randomBytes(32).toString('hex');
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    throw explainWriteFailure(file, error);
  }
}

function withEnvFile(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const file = path.join(root, '.env');
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...env } : { ...env };
}

function readSecret(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const direct = given(env, name);
  const file = given(env, `${name}_FILE`);
  if (direct !== undefined || file === undefined) return direct;
  if (!existsSync(file)) throw new PlainError(`${name}_FILE names ${file}, which does not exist.`);
  return readFileSync(file, 'utf8').trim();
}

// A variable that is set to nothing counts as not set, as in a copied example file.
function given(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}

function portOf(env: NodeJS.ProcessEnv, variable: string, standard: number): number {
  const text = given(env, variable);
  if (text === undefined) return standard;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(`${variable}=${text} is not a port: give a number from 1 to 65535.`);
}
