import { groupRows, type GroupedRows } from '../grouped-rows.js';

/** Pairs of a person and an item. */
export interface Pairs {
  /** Numbers from 0, below the number of people. */
  readonly person: Int32Array;
  /** Numbers from 0, below the number of items. */
  readonly item: Int32Array;
}

/** Who rated what, how. */
export interface Ratings extends Pairs {
  readonly value: Float64Array;
  readonly people: number;
  readonly items: number;
}

/** Ratings with the rows of each person and of each item. */
export interface IndexedRatings extends Ratings {
  readonly ofPerson: GroupedRows;
  readonly ofItem: GroupedRows;
}

/** Ratings cannot be learnt from; the message names the row, from 0. */
export class UnusableRatings extends RangeError {
  override readonly name = 'UnusableRatings';
}

/** @throws UnusableRatings where there are none, lengths differ, a number is out of its range or a value not finite */
export function indexRatings(ratings: Ratings): IndexedRatings {
  const { person, item, value, people, items } = ratings;
  if (value.length === 0) throw new UnusableRatings('There are no ratings.');
  if (person.length !== value.length || item.length !== value.length) {
    throw new UnusableRatings(`${person.length} people and ${item.length} items for ${value.length} ratings.`);
  }
  for (let row = 0; row < value.length; row += 1) {
    const known = person[row] >= 0 && person[row] < people && item[row] >= 0 && item[row] < items;
    if (!known || !Number.isFinite(value[row])) {
      throw new UnusableRatings(`Row ${row}: person ${person[row]}, item ${item[row]}, value ${value[row]}.`);
    }
  }
  return { ...ratings, ofPerson: groupRows(person, people), ofItem: groupRows(item, items) };
}

/** People and items in each other's place: what holds of items then holds of people. */
export function transposed(ratings: IndexedRatings): IndexedRatings {
  const { person, item, value, people, items, ofPerson, ofItem } = ratings;
  return { person: item, item: person, value, people: items, items: people, ofPerson: ofItem, ofItem: ofPerson };
}

/** Pairs with people and items in each other's place. */
export function transposedPairs({ person, item }: Pairs): Pairs {
  return { person: item, item: person };
}

/** The given rows. */
export function takeRatings(ratings: Ratings, rows: ArrayLike<number>): Ratings {
  const pick = <T extends Int32Array | Float64Array>(values: T, out: T): T => {
    for (let k = 0; k < rows.length; k += 1) out[k] = values[rows[k]];
    return out;
  };
  return {
    ...ratings,
    person: pick(ratings.person, new Int32Array(rows.length)),
    item: pick(ratings.item, new Int32Array(rows.length)),
    value: pick(ratings.value, new Float64Array(rows.length)),
  };
}
