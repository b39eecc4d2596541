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
export { type FieldTypes, type Query, type QueryContext, type ValueType } from './query.js';
export { migrate, migrationStatus } from './migrate.js';
export { MigrationFailed } from './migration-errors.js';
