/**
 * Runs `start`, which may make errors, without their stack traces. The driver takes a trace of every query, in case it
 * fails, and to map it to the sources is a tenth of what a small query costs; errors of `Database` have traces of their own.
 *
 * @param start nothing of it may run later: the setting is that of the process
 */
export function traceless<T>(start: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return start();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
