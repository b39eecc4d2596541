import { type FriendView, type PersonView } from '../models/part.js';
import { type Dataset, type KindTable } from './dataset.js';
import { hears } from './hearing.js';
import { foldEvents, type EventSpan, type History } from './history.js';
import { type Preferences } from './preferences.js';

/** How much of a person is looked at. Keeps hubs and robots at a fair price. */
export interface ViewCaps {
  /** Her latest events. */
  readonly events: number;
  /** The friends of fewest ties: their word weighs most. */
  readonly friends: number;
  /** The latest events of each of these. */
  readonly eventsPerFriend: number;
}

/** The same where models are judged and where they serve: else what is served would not be what was judged. */
export const DEFAULT_CAPS: ViewCaps = { events: 1000, friends: 200, eventsPerFriend: 500 };

/**
 * A person as she stands at `at`, from her own events and what her friends are for. Serving calls it with rows read
 * from the live graph, evaluation with rows of a dataset: the same eyes in both places.
 *
 * @param events hers, any order; of more than `caps.events` the last in time count (`latestEvents`)
 * @param friends whom she may be told of, in the order of their rows: what each is for (`friendHistory`), with degree and strength
 *   of the tie; of more than `caps.friends` those with the largest `strength / sqrt(degree)` count, the share each has in the
 *   friends' term, and of equal ones the first
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
    ...foldEvents(latestEvents(events, caps.events), kinds, { at }),
    friends: strongest(friends, caps.friends),
    region,
  };
}

/**
 * What a friend is for, as far as it is looked at: his latest events folded.
 *
 * @param at unix seconds; later events are not seen
 */
export function friendHistory(events: EventSpan, kinds: KindTable, at: number, caps: ViewCaps = DEFAULT_CAPS): History {
  return foldEvents(latestEvents(events, caps.eventsPerFriend), kinds, { at });
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
  const { social } = dataset;
  const friends: FriendView[] = [];
  for (let e = social.indptr[user]; e < social.indptr[user + 1]; e += 1) {
    if (!hears(dataset, e)) continue;
    const row = social.indices[e];
    const degree = Math.max(1, social.indptr[row + 1] - social.indptr[row]);
    friends.push({ row, ...ownedBy(dataset, kinds, prefs, row, at, caps), degree, strength: social.values[e] });
  }
  return personFromEvents(spanOf(dataset, user), kinds, friends, dataset.userRegion[user], at, caps, user);
}

function spanOf({ events }: Dataset, user: number): EventSpan {
  return { ...events, from: events.indptr[user], to: events.indptr[user + 1] };
}

function ownedBy(
  dataset: Dataset,
  kinds: KindTable,
  prefs: Preferences,
  friend: number,
  at: number,
  caps: ViewCaps,
): Pick<FriendView, 'items' | 'weights'> {
  const span = spanOf(dataset, friend);
  if (span.to - span.from > caps.eventsPerFriend) {
    const { items, weights } = friendHistory(span, kinds, at, caps);
    return { items, weights };
  }
  const [from, to] = [prefs.indptr[friend], prefs.indptr[friend + 1]];
  return { items: prefs.indices.subarray(from, to), weights: prefs.values.subarray(from, to) };
}

/**
 * The last events in time, at most `most`. Of one second those of the larger item, kind and value, in this order: the rows of
 * items ascend by id, so that the same events are chosen by a database that knows ids only.
 */
function latestEvents(events: EventSpan, most: number): EventSpan {
  if (events.to - events.from <= most) return events;
  const { item, kind, value, time } = events;
  const order = Array.from({ length: events.to - events.from }, (_, i) => events.from + i)
    .sort((a, b) => time[b] - time[a] || item[b] - item[a] || kind[b] - kind[a] || value[b] - value[a])
    .slice(0, most);
  return {
    item: order.map((e) => item[e]),
    kind: order.map((e) => kind[e]),
    value: order.map((e) => value[e]),
    time: order.map((e) => time[e]),
    from: 0,
    to: most,
  };
}

function strongest(friends: readonly FriendView[], cap: number): readonly FriendView[] {
  if (friends.length <= cap) return friends;
  const share = (friend: FriendView): number => friend.strength / Math.sqrt(friend.degree);
  return [...friends].sort((a, b) => share(b) - share(a)).slice(0, cap);
}
