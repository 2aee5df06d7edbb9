import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { parseJson } from '../local/json.ts';
import { explainWriteFailure } from '../local/plainError.ts';
import { ensureFolder, keptSecret, stateFolder, type LocalSettings } from '../local/settings.ts';

const file = path.join(stateFolder, 'environment.json');

/** The configuration of the product for a start from this checkout, on top of what the person has set. */
export function productEnvironment(settings: LocalSettings, databaseUrl: string): NodeJS.ProcessEnv {
  const { env, host, staffPort, portalPort, inboxPort, smtpPort } = settings;
  const secretIsGiven = env['SECRET'] !== undefined || env['SECRET_FILE'] !== undefined;
  const storageIsGiven = env['FILES_DIR'] !== undefined || env['S3_BUCKET'] !== undefined;
  return {
    ...withoutResolvedFiles(env),
    NODE_ENV: env['NODE_ENV'] ?? 'production',
    HOST: host,
    STAFF_PORT: String(staffPort),
    PORTAL_PORT: String(portalPort),
    STAFF_URL: env['STAFF_URL'] ?? `http://localhost:${staffPort}`,
    PORTAL_URL: env['PORTAL_URL'] ?? `http://localhost:${portalPort}`,
    DATABASE_URL: databaseUrl,
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${smtpPort}`,
    INBOX_PORT: String(inboxPort),
    ...(secretIsGiven ? {} : { SECRET: keptSecret(path.join(stateFolder, 'secret')) }),
    ...(storageIsGiven ? {} : { FILES_DIR: ensureFolder(path.join(stateFolder, 'files')) }),
  };
}

/** Keeps what is not already in the person's own environment, for `npm run docket` beside the running product. */
export function keepEnvironment(environment: NodeJS.ProcessEnv): void {
  const own = Object.entries(environment).filter(([name, value]) => process.env[name] !== value);
  try {
    writeFileSync(file, JSON.stringify(Object.fromEntries(own)), { mode: 0o600 });
  } catch (error) {
    throw explainWriteFailure(file, error);
  }
}

/** What keepEnvironment kept, or nothing. */
export function keptEnvironment(): Record<string, string> {
  const kept = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
  if (typeof kept !== 'object' || kept === null) return {};
  const entries = Object.entries(kept).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

// A value and its _FILE twin exclude each other; these two have been read already.
function withoutResolvedFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL_FILE: _database, SMTP_URL_FILE: _mail, ...rest } = env;
  return rest;
}
