import { type FriendView, type PersonView } from '../models/part.js';
import { type Csr } from '../tensors/csr.js';
import { type Dataset, type KindTable } from './dataset.js';
import { foldEvents, type EventSpan } from './history.js';
import { type Preferences } from './preferences.js';

/** How much of a person is looked at: the latest events, the strongest ties. Keeps hubs and robots at a fair price. */
export interface ViewCaps {
  readonly events: number;
  readonly friends: number;
  readonly eventsPerFriend: number;
}

export const DEFAULT_CAPS: ViewCaps = { events: 1000, friends: 200, eventsPerFriend: 500 };

/**
 * A person as she stands at `at`, from her own events and what her friends are for. Serving calls it with rows read
 * from the live graph, evaluation with rows of a dataset: the same eyes in both places.
 *
 * @param events hers, any order; of more than `caps.events` the last in time count
 * @param friends what each friend is for (`History` of hers) with her degree and the tie's strength; of more than
 *   `caps.friends` those with the largest `strength / sqrt(degree)` count, the share each has in the friends' term
 * @param at unix seconds; later events are not seen
 * @param row hers at training, -1 for a stranger
 */
export function personFromEvents(
  events: EventSpan,
  kinds: KindTable,
  friends: readonly FriendView[],
  region: number,
  at: number,
  caps: ViewCaps = DEFAULT_CAPS,
  row = -1,
): PersonView {
  return {
    row,
    ...foldEvents(latest(events, caps.events), kinds, { at }),
    friends: strongest(friends, caps.friends),
    region,
  };
}

/**
 * A row of a dataset as scoring sees it.
 *
 * @param prefs the dataset's `preferences`, from which friends' items are cut without copying
 * @param at unix seconds; the dataset must not reach beyond it
 */
export function personView(
  dataset: Dataset,
  kinds: KindTable,
  prefs: Preferences,
  user: number,
  at: number,
  caps: ViewCaps = DEFAULT_CAPS,
): PersonView {
  const { events, social } = dataset;
  const span = { ...events, from: events.indptr[user], to: events.indptr[user + 1] };
  const friends: FriendView[] = [];
  for (let e = social.indptr[user]; e < social.indptr[user + 1]; e += 1) {
    friends.push(friendView(prefs, social, social.indices[e], social.values[e], caps.eventsPerFriend));
  }
  return personFromEvents(span, kinds, friends, dataset.userRegion[user], at, caps, user);
}

function friendView(prefs: Preferences, social: Csr, friend: number, strength: number, cap: number): FriendView {
  const from = prefs.indptr[friend];
  const to = prefs.indptr[friend + 1];
  const degree = Math.max(1, social.indptr[friend + 1] - social.indptr[friend]);
  if (to - from <= cap) {
    const [items, weights] = [prefs.indices.subarray(from, to), prefs.values.subarray(from, to)];
    return { row: friend, items, weights, degree, strength };
  }
  const byTime = Array.from({ length: to - from }, (_, i) => from + i)
    .sort((a, b) => prefs.times[b] - prefs.times[a] || a - b)
    .slice(0, cap)
    .sort((a, b) => a - b);
  return {
    row: friend,
    items: Int32Array.from(byTime, (e) => prefs.indices[e]),
    weights: Float32Array.from(byTime, (e) => prefs.values[e]),
    degree,
    strength,
  };
}

function latest(events: EventSpan, cap: number): EventSpan {
  if (events.to - events.from <= cap) return events;
  const order = Array.from({ length: events.to - events.from }, (_, i) => events.from + i)
    .sort((a, b) => events.time[b] - events.time[a] || b - a)
    .slice(0, cap);
  return {
    item: order.map((e) => events.item[e]),
    kind: order.map((e) => events.kind[e]),
    value: order.map((e) => events.value[e]),
    time: order.map((e) => events.time[e]),
    from: 0,
    to: cap,
  };
}

function strongest(friends: readonly FriendView[], cap: number): readonly FriendView[] {
  if (friends.length <= cap) return friends;
  const share = (friend: FriendView): number => friend.strength / Math.sqrt(friend.degree);
  return [...friends].sort((a, b) => share(b) - share(a)).slice(0, cap);
}
