export type MigrationFault =
  /** A file name that is not NNNN-name.schema.cypher, NNNN-name.data.cypher or NNNN-name.batches.cypher. */
  | 'MIGRATION_MISNAMED'
  /** Two files with one number. */
  | 'MIGRATION_NUMBER_TAKEN'
  /** An applied file was edited: write another migration instead. */
  | 'MIGRATION_CHANGED'
  /** The database has a migration that these files do not: the program is older than its database. */
  | 'MIGRATION_MISSING'
  /** Another process holds the lock and did not finish in time. */
  | 'MIGRATION_LOCKED'
  /** The lock was lost while migrating: this process stood still for longer than its lease. */
  | 'MIGRATION_LOCK_LOST';

/** Why the database could not be migrated, apart from the database failing itself. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed';
  constructor(
    readonly code: MigrationFault,
    readonly migration: string,
    detail: string,
  ) {
    super(`${code} ${migration}: ${detail}`);
  }
}
