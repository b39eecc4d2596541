import { conflict, type Failure } from './errors.js';
import { isConstraintViolation } from './neo4j/index.js';

/** Something else was done under the key of a call. */
export const keyTaken = (): Failure => conflict('Something else was done under this key.', 'input', 'key');

/**
 * Does a write that keeps its key in the graph.
 * @throws Failure CONFLICT where the database refuses it because another call with the key, about something else, was faster
 */
export async function onceByKey<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isConstraintViolation(error)) throw keyTaken();
    throw error;
  }
}
