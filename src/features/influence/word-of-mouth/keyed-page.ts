import { invalidInput } from '../../../platform/errors.js';
import { decodeCursor, pageOf } from '../../../platform/graphql/index.js';
import { type CappedConnection } from '../influencers/influencers.type.js';
import { type Capped } from './word-reader.js';

type Key = readonly (string | number)[];

/**
 * A page of a list that was computed whole.
 *
 * @param key what rows are ordered by, ascending, field by field; as long as `length` and different for each row
 * @throws Failure INVALID_INPUT where the cursor belongs to another list
 */
export function keyedPage<Row>(
  { rows, truncated }: Capped<Row>,
  { first, after }: { first: number; after?: string | null },
  length: number,
  key: (row: Row) => Key,
): CappedConnection<Row> {
  const left = after ? rows.slice(placeAfter(rows.map(key), decodeCursor(after, length) as Key)) : rows;
  return { ...pageOf(left, first, (row) => row, key, rows.length), truncated };
}

function placeAfter(keys: readonly Key[], after: Key): number {
  const place = keys.findIndex((key) => {
    if (key.some((part, n) => typeof part !== typeof after[n])) {
      throw invalidInput('This cursor does not belong to this list; start again without `after`.', 'after');
    }
    const differs = key.findIndex((part, n) => part !== after[n]);
    return differs >= 0 && key[differs] > after[differs];
  });
  return place < 0 ? keys.length : place;
}
