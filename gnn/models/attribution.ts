import { type Fusion } from './fusion.js';
import { type FriendView, type Part, type PersonView } from './part.js';
import { type ScoreSink } from './sparse-scores.js';

/** A score split by source: `own`, `friends`, `network` and `popularity` sum to it (to float precision). */
export interface Attribution {
  /** The contribution of each of the person's items, in the order of `PersonView.items`. */
  readonly own: Float64Array;
  /** The contribution of each friend, in the order of `PersonView.friends`. */
  readonly friends: Float64Array;
  /** Parts that place the person in the space of a network; items and friends act together there and have no shares of their own. */
  readonly network: number;
  /** Parts about the item: popularity of every age, in the region, and in the person's categories. */
  readonly popularity: number;
}

const NO_ITEMS = { items: new Int32Array(0), weights: new Float32Array(0) };

/**
 * Splits the scores that a fusion has just given by source. A part with `scatter` is linear in the items of the person and of
 * friends, so the contribution of one source is the part's score for a person who has that source alone, with all ties (the
 * shares of friends depend on them).
 *
 * Cost: for each sparse part one pass over the person's items and one over those of friends, however many scores are split.
 *
 * @param fusion whose last `score` was of this person at this time
 * @param items whose scores are to be split
 */
export function attributeScores(
  fusion: Fusion,
  person: PersonView,
  at: number,
  items: readonly number[],
): Attribution[] {
  const found = items.map(() => ({
    own: new Float64Array(person.items.length),
    friends: new Float64Array(person.friends.length),
    network: 0,
    popularity: 0,
  }));
  const places = new Map(items.map((item, n) => [item, n]));
  fusion.members.forEach(({ part }, m) => {
    if (part.scatter === undefined) {
      const source = part.name.startsWith('network') ? 'network' : 'popularity';
      items.forEach((item, n) => (found[n][source] += fusion.contribution(m, item)));
      return;
    }
    const scale = fusion.scale(m);
    const into = (source: 'own' | 'friends', index: number): ScoreSink => ({
      add: (item, value) => {
        const place = places.get(item);
        if (place !== undefined) found[place][source][index] += scale * value;
      },
    });
    eachSource(part, person, at, into);
  });
  return found;
}

function eachSource(
  part: Part,
  person: PersonView,
  at: number,
  into: (source: 'own' | 'friends', index: number) => ScoreSink,
): void {
  const silent: FriendView[] = person.friends.map((friend) => ({ ...friend, ...NO_ITEMS }));
  person.items.forEach((_, n) => {
    const one = { items: person.items.subarray(n, n + 1), weights: person.weights.subarray(n, n + 1) };
    part.scatter?.({ ...person, ...one, times: person.times.subarray(n, n + 1), friends: silent }, at, into('own', n));
  });
  person.friends.forEach((friend, f) => {
    if (friend.items.length === 0) return;
    const friends = silent.with(f, friend);
    part.scatter?.({ ...person, ...NO_ITEMS, times: new Float64Array(0), friends }, at, into('friends', f));
  });
}
