/** Failures of the embedded Neo4j, each with a code for the catalogue of errors. */
export class EmbeddedNeo4jError extends Error {
  override readonly name = 'EmbeddedNeo4jError';

  constructor(
    /** What went wrong, as a word that programs can switch on. */
    readonly code: EmbeddedNeo4jErrorCode,
    message: string,
    /** The last lines of the server's log, newest last; empty where the server never ran. */
    readonly logLines: readonly string[] = [],
  ) {
    super(logLines.length === 0 ? message : `${message}\n${logLines.map((line) => `  | ${line}`).join('\n')}`);
  }
}

/**
 * - `RUNTIME_MISSING`: the jars or the launcher are not there; the set-up script brings them.
 * - `HOME_IN_USE`: another live server has the same home.
 * - `START_FAILED`: the server ended or did not answer in time; the message ends with its last log lines.
 */
export type EmbeddedNeo4jErrorCode = 'RUNTIME_MISSING' | 'HOME_IN_USE' | 'START_FAILED';
