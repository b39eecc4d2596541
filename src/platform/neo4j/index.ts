export { Database, type DatabaseOptions, type Transaction } from './database.js';
export {
  DatabaseError,
  DatabaseUnavailable,
  isConstraintViolation,
  isOutOfHeap,
  QueryFailed,
  QueryParameterInvalid,
  QueryTimedOut,
} from './errors.js';
export { type AccessMode, type FieldTypes, type Query, type QueryContext, type ValueType } from './query.js';
export { migrate, type MigrateOptions, type MigrationState, migrationStatus } from './migrate.js';
export { MigrationFailed, type MigrationFault } from './migration-errors.js';
