import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Thrown with one line for each thing that is wrong, all of them at once. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const port = z.coerce.number().int().min(0).max(65_535);
const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const databaseAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/name',
});
const text = z.string().min(1);

const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  ROLE: z.enum(['api', 'worker', 'all']).default('all'),
  DATABASE_URL: databaseAddress,
  DATABASE_PORTAL_URL: databaseAddress.optional(),
  HOST: text.default('127.0.0.1'),
  STAFF_PORT: port.default(4000),
  PORTAL_PORT: port.default(4001),
  STAFF_URL: webAddress.optional(),
  PORTAL_URL: webAddress.optional(),
  SECRET: z.string().min(32, 'must have at least 32 characters'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).default('smtp://127.0.0.1:1025'),
  MAIL_FROM: text.default('Docket <docket@localhost>'),
  FILES_DIR: text.default('.docket/files'),
  PLUGINS_DIR: text.optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: text.optional(),
  S3_REGION: text.default('us-east-1'),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  UNDO_WINDOW_SECONDS: z.coerce.number().int().min(0).max(3_600).default(30),
  TRUST_PROXY: text.default('false').transform(trustedProxies),
});

type Variables = z.infer<typeof variables>;

export type S3Settings = {
  readonly endpoint: string | null;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string | null;
  readonly secretAccessKey: string | null;
};
export type DoorSettings = { readonly port: number; readonly url: string };
export type Config = ReturnType<typeof asConfig>;

/** Every name that is read, each also as NAME_FILE holding the path of a file with the value. */
export const configurationNames: readonly string[] = Object.keys(variables.shape);

/** The validated configuration; throws a ConfigurationError that lists everything wrong with it. */
export function readConfig(environment: Environment): Config {
  const { values, problems } = withFiles(environment);
  const read = variables.safeParse(values);
  if (!read.success) {
    problems.push(...read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  problems.push(...incompleteStorage(values));
  if (!read.success || problems.length > 0) throw new ConfigurationError(problems);
  return asConfig(read.data);
}

function asConfig(read: Variables) {
  return {
    environment: read.NODE_ENV,
    role: read.ROLE,
    databaseUrl: read.DATABASE_URL,
    databasePortalUrl: read.DATABASE_PORTAL_URL ?? null,
    host: read.HOST,
    staff: door(read.STAFF_PORT, read.STAFF_URL),
    portal: door(read.PORTAL_PORT, read.PORTAL_URL),
    secret: read.SECRET,
    mail: { smtpUrl: read.SMTP_URL, from: read.MAIL_FROM },
    filesFolder: read.FILES_DIR,
    pluginsFolder: read.PLUGINS_DIR ?? null,
    s3: storage(read),
    logLevel: read.LOG_LEVEL,
    metricsToken: read.METRICS_TOKEN ?? null,
    undoWindowSeconds: read.UNDO_WINDOW_SECONDS,
    trustProxy: read.TRUST_PROXY,
  };
}

function door(doorPort: number, url: string | undefined): DoorSettings {
  return { port: doorPort, url: url ?? `http://localhost:${doorPort}` };
}

function storage(read: Variables): S3Settings | null {
  if (read.S3_BUCKET === undefined) return null;
  return {
    endpoint: read.S3_ENDPOINT ?? null,
    bucket: read.S3_BUCKET,
    region: read.S3_REGION,
    accessKeyId: read.S3_ACCESS_KEY_ID ?? null,
    secretAccessKey: read.S3_SECRET_ACCESS_KEY ?? null,
  };
}

function incompleteStorage(values: Environment): string[] {
  const given = ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'].filter(
    (name) => values[name] !== undefined,
  );
  const problems: string[] = [];
  if (given.length > 0 && values['S3_BUCKET'] === undefined) {
    problems.push(`S3_BUCKET: is needed when ${given.join(', ')} is set`);
  }
  if ((values['S3_ACCESS_KEY_ID'] === undefined) !== (values['S3_SECRET_ACCESS_KEY'] === undefined)) {
    problems.push('S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: set both or neither');
  }
  return problems;
}

/** `false`, a number of proxies in front, or their addresses separated by commas. */
function trustedProxies(value: string): false | number | string[] {
  if (value === 'false') return false;
  if (/^\d+$/.test(value)) return Number(value);
  return value.split(',').map((address) => address.trim());
}

function withFiles(environment: Environment): { values: Record<string, string>; problems: string[] } {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of configurationNames) {
    const value = environment[name];
    const file = environment[`${name}_FILE`];
    if (value !== undefined && value !== '') values[name] = value;
    if (file === undefined || file === '') continue;
    if (values[name] !== undefined) problems.push(`${name}: set it or ${name}_FILE, not both`);
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE: the file ${file} cannot be read`);
    }
  }
  return { values, problems };
}
