import { pino, type Logger, type LoggerOptions } from 'pino';

export type { Logger } from 'pino';

/** Writes an event with its details. */
export type EventLog = (event: string, details: Readonly<Record<string, unknown>>) => void;

/** The process's log: one JSON line an event on stderr, so that stdout stays for answers. Secrets never reach it. */
export function createLog(level: LoggerOptions['level']): Logger {
  return pino(
    {
      level,
      base: undefined,
      redact: { paths: ['password', 'token', 'headers.authorization', 'headers["x-api-key"]'], censor: '[secret]' },
    },
    pino.destination(2),
  );
}
