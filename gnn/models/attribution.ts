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
  const own = items.map(() => new Float64Array(person.items.length));
  eachSparsePart(fusion, items, (part, sinkOf) => eachItem(part, person, at, (n) => sinkOf(own, n)));
  const friends = attributeToFriends(fusion, person, at, items);
  return items.map((item, n) => {
    const sums = { network: 0, popularity: 0 };
    fusion.members.forEach(({ part }, m) => {
      if (part.scatter !== undefined) return;
      sums[part.name.startsWith('network') ? 'network' : 'popularity'] += fusion.contribution(m, item);
    });
    return { own: own[n], friends: friends[n], ...sums };
  });
}

/** `Attribution.friends` of each item alone: who has many items and few friends is spared the passes over the items. */
export function attributeToFriends(
  fusion: Fusion,
  person: PersonView,
  at: number,
  items: readonly number[],
): Float64Array[] {
  const friends = items.map(() => new Float64Array(person.friends.length));
  eachSparsePart(fusion, items, (part, sinkOf) => eachFriend(part, person, at, (f) => sinkOf(friends, f)));
  return friends;
}

/** @param visit gets each part with `scatter`, and a sink that adds to entry `index` of the column of each item */
function eachSparsePart(
  fusion: Fusion,
  items: readonly number[],
  visit: (part: Part, sinkOf: (columns: readonly Float64Array[], index: number) => ScoreSink) => void,
): void {
  const places = new Map(items.map((item, n) => [item, n]));
  fusion.members.forEach(({ part }, m) => {
    if (part.scatter === undefined) return;
    const scale = fusion.scale(m);
    visit(part, (columns, index) => ({
      add: (item, value) => {
        const place = places.get(item);
        if (place !== undefined) columns[place][index] += scale * value;
      },
    }));
  });
}

function eachItem(part: Part, person: PersonView, at: number, sinkOf: (n: number) => ScoreSink): void {
  const friends = silenced(person);
  person.items.forEach((_, n) => {
    const one = { items: person.items.subarray(n, n + 1), weights: person.weights.subarray(n, n + 1) };
    part.scatter?.({ ...person, ...one, times: person.times.subarray(n, n + 1), friends }, at, sinkOf(n));
  });
}

function eachFriend(part: Part, person: PersonView, at: number, sinkOf: (f: number) => ScoreSink): void {
  const silent = silenced(person);
  person.friends.forEach((friend, f) => {
    if (friend.items.length === 0) return;
    const friends = silent.with(f, friend);
    part.scatter?.({ ...person, ...NO_ITEMS, times: new Float64Array(0), friends }, at, sinkOf(f));
  });
}

function silenced(person: PersonView): FriendView[] {
  return person.friends.map((friend) => ({ ...friend, ...NO_ITEMS }));
}
