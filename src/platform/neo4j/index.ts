export { Database, type DatabaseOptions, type Transaction } from './database.js';
export {
  DatabaseError,
  DatabaseUnavailable,
  isConstraintViolation,
  QueryFailed,
  QueryParameterInvalid,
  QueryTimedOut,
} from './errors.js';
export { type AccessMode, type FieldTypes, type Query, type QueryContext, type ValueType } from './query.js';
