import { pino, type DestinationStream, type Logger } from 'pino';

/** What code may do with the log. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Whatever may carry a secret or the words of a client never reaches the log. */
const secrets = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'variables',
  '*.password',
  '*.token',
  '*.secret',
  '*.authorization',
  '*.cookie',
  '*["set-cookie"]',
  '*.variables',
  '*.headers.authorization',
  '*.headers.cookie',
  'err.query',
  'err.parameters',
  'err.driverError.detail',
  'err.detail',
];

/** Lines leave together, at the latest after so many milliseconds: a system call for each costs more than the line. */
const together = { sync: false, minLength: 4_096, periodicFlush: 500 };

/** A logger of JSON lines with ISO times and level names; secrets are left out of every line. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secrets, remove: true },
  };
  return pino(options, destination ?? pino.destination(together));
}
