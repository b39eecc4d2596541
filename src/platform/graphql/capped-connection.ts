import { type ClassType, Field } from 'type-graphql';
import { type Connection, connectionTypes, decodeCursor, pageOf, wrongCursor } from './connection.js';
import { type Capped } from '../capped.js';

/** A connection over a list that was read with limits. */
export interface CappedConnection<T> extends Connection<T> {
  truncated: boolean;
}

/** The GraphQL type of such a connection. */
export function cappedConnection<T extends object>(
  name: string,
  node: () => ClassType<T>,
): ClassType<CappedConnection<T>> {
  const Capped = connectionTypes(name, node).ConnectionType as ClassType<CappedConnection<T>>;
  const description = 'A limit was reached while the list was read: there may be more entries.';
  Field(() => Boolean, { description })(Capped.prototype, 'truncated');
  return Capped;
}

type Key = readonly (string | number)[];

/**
 * A page of a list that was computed as a whole.
 *
 * @param list what the list is of, with its arguments: a cursor of another list is refused
 * @param length number of fields of a key
 * @param key the fields that the rows are ordered by, ascending; no two rows have equal keys
 * @throws Failure INVALID_INPUT where the cursor belongs to another list
 */
export function keyedPage<Row>(
  { rows, truncated }: Capped<Row>,
  { first, after }: { first: number; after?: string | null },
  list: readonly (string | number)[],
  length: number,
  key: (row: Row) => Key,
): CappedConnection<Row> {
  const source = JSON.stringify(list);
  const left = after ? rows.slice(indexAfter(rows.map(key), keyOf(after, source, length))) : rows;
  const cursor = (row: Row): (string | number)[] => [source, ...key(row)];
  return { ...pageOf(left, first, (row) => row, cursor, rows.length), truncated };
}

function keyOf(after: string, list: string, length: number): Key {
  const [source, ...key] = decodeCursor(after, length + 1) as Key;
  if (source !== list) throw wrongCursor();
  return key;
}

function indexAfter(keys: readonly Key[], after: Key): number {
  const index = keys.findIndex((key) => {
    if (key.some((part, n) => typeof part !== typeof after[n])) {
      throw wrongCursor();
    }
    const differs = key.findIndex((part, n) => part !== after[n]);
    return differs >= 0 && key[differs] > after[differs];
  });
  return index < 0 ? keys.length : index;
}
