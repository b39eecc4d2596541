import { groupRows, type GroupedRows, rowsOfGroup } from '../grouped-rows.js';
import { type Table, tableOf } from '../table.js';
import { type Biases, ofBiases } from './biases.js';
import { type FactorModel, ofFactors } from './svd-plus-plus.js';
import { neighbourWord } from './neighbours.js';
import { type IndexedRatings, type Pairs, transposed, transposedPairs } from './rating-table.js';

/** Whom each person follows or trusts. */
export interface Following {
  readonly person: Int32Array;
  readonly friend: Int32Array;
}

/** Models of one set of ratings, whose words are columns. */
export interface RatingModels {
  readonly ratings: IndexedRatings;
  readonly biases: Biases;
  readonly factors: readonly FactorModel[];
}

export interface RatingColumns {
  readonly names: readonly string[];
  readonly table: Table;
  /** What the biases say of each pair; the other models' columns are differences to it. */
  readonly expected: Float64Array;
}

/** Ratings at no difference that a mean of differences is taken to have besides. */
const SHRINK = 5;

/**
 * What is known of pairs before they are rated: the words of biases, factors, similar items and similar people, how much each has to go by, how
 * far people and items scatter, and what friends say, if wanted. A pair that is itself among the ratings would know its own value: ask of others.
 */
export function ratingColumns(models: RatingModels, pairs: Pairs, following?: Following): RatingColumns {
  const { ratings, biases, factors } = models;
  const { person, item } = pairs;
  const expected = ofBiases(biases, pairs);
  const left = ofBiases(biases, ratings).map((value, row) => ratings.value[row] - value);
  const similarItems = neighbourWord(ratings, left, pairs);
  const similarPeople = neighbourWord(transposed(ratings), left, transposedPairs(pairs));
  const words = factors.map((model) => ofFactors(model, pairs));
  const peoples = scatter(ratings.ofPerson, left, ratings.people);
  const items = scatter(ratings.ofItem, left, ratings.items);
  const columns: Record<string, Float64Array> = {
    biases: expected,
    person: Float64Array.from(person, (p) => biases.person[p]),
    item: Float64Array.from(item, (i) => biases.item[i]),
    'ratings of the person': Float64Array.from(person, (p) => count(ratings.ofPerson, p)),
    'ratings of the item': Float64Array.from(item, (i) => count(ratings.ofItem, i)),
    'scatter of the person': Float64Array.from(person, (p) => peoples[p]),
    'scatter of the item': Float64Array.from(item, (i) => items[i]),
    factors: expected.map((value, row) => words.reduce((sum, word) => sum + word[row] / words.length, 0) - value),
    'similar items': similarItems.residual.map((value, row) => value * trust(similarItems.weight[row])),
    'weight of similar items': similarItems.weight.map(Math.log1p),
    'similar people': similarPeople.residual.map((value, row) => value * trust(similarPeople.weight[row])),
    'weight of similar people': similarPeople.weight.map(Math.log1p),
    ...(following ? friendColumns(models, pairs, left, following) : {}),
  };
  return { names: Object.keys(columns), table: tableOf(Object.values(columns)), expected };
}

/** The columns that know nothing of friends. */
export function withoutFriends({ names, table, expected }: RatingColumns): RatingColumns {
  const kept = names.flatMap((name, c) => (name.includes('friends') ? [] : [c]));
  const columns = kept.map((c) => Float64Array.from(expected, (_, row) => table.values[row * table.width + c]));
  return { names: kept.map((c) => names[c]), table: tableOf(columns), expected };
}

/** What friends left at the item, how many of them rated it, and how kindly they rate. */
function friendColumns(
  { ratings, biases }: RatingModels,
  { person, item }: Pairs,
  left: Float64Array,
  { person: follower, friend }: Following,
): Record<string, Float64Array> {
  const friendsOf = groupRows(follower, ratings.people);
  const [word, heard, kindness] = [0, 1, 2].map(() => new Float64Array(person.length));
  const rowOf = new Map<number, number>();
  ratings.person.forEach((p, row) => rowOf.set(p * ratings.items + ratings.item[row], row));
  person.forEach((p, pair) => {
    const friends = rowsOfGroup(friendsOf, p);
    let sum = 0;
    for (const arc of friends) {
      const row = rowOf.get(friend[arc] * ratings.items + item[pair]);
      kindness[pair] += biases.person[friend[arc]] / (friends.length + SHRINK);
      if (row === undefined) continue;
      sum += left[row];
      heard[pair] += 1;
    }
    word[pair] = sum / (heard[pair] + SHRINK);
  });
  return { 'friends at the item': word, 'friends who rated the item': heard, 'kindness of friends': kindness };
}

/** Mean square of what the biases leave of each group, drawn towards that of all. */
function scatter(groups: GroupedRows, left: Float64Array, size: number): Float64Array {
  const all = left.reduce((sum, value) => sum + value * value, 0) / left.length;
  return Float64Array.from({ length: size }, (_, g) => {
    const rows = rowsOfGroup(groups, g);
    return (SHRINK * all + rows.reduce((sum, row) => sum + left[row] ** 2, 0)) / (rows.length + SHRINK);
  });
}

function count({ starts }: GroupedRows, group: number): number {
  return Math.log1p(starts[group + 1] - starts[group]);
}

/** Little similarity is little evidence. */
function trust(weight: number): number {
  return weight / (weight + 0.5);
}
