import { type FriendView, type PersonView } from '../models/part.js';
import { type Dataset, type KindTable } from './dataset.js';
import { hears } from './hearing.js';
import { foldEvents, type EventSpan, type History, spanOf } from './history.js';
import { type Preferences } from './preferences.js';

/** Upper limits on what is read of one person: they bound the cost of people with very many ties and of robots. */
export interface ViewCaps {
  /** The person's latest events. */
  readonly events: number;
  /** The friends with the largest share in the friends' part. */
  readonly friends: number;
  /** The latest events of each of these friends. */
  readonly eventsPerFriend: number;
}

/** Evaluation and serving must use equal limits: otherwise the served model is not the judged one. */
export const DEFAULT_CAPS: ViewCaps = { events: 1000, friends: 200, eventsPerFriend: 500 };

/**
 * The view of a person at the time `at`, made from the person's events and the folded events of friends. Serving calls it with
 * rows read from the live graph, evaluation with rows of a dataset.
 *
 * @param events of the person, in any order; if there are more than `caps.events`, only the latest are used (`latestEvents`)
 * @param friends whose events the person may see, in the order of their rows: the folded events of each (`friendHistory`),
 *   degree, and strength of the tie. Above `caps.friends` those with the largest `strength / sqrt(degree)` count, which is their
 *   share in the friends' part; of equal ones the first
 * @param at unix seconds; later events are left out
 * @param row of the person at training, -1 where training did not know the person
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
 * The latest events of a friend (`caps.eventsPerFriend`), folded per item.
 *
 * @param at unix seconds; later events are left out
 */
export function friendHistory(events: EventSpan, kinds: KindTable, at: number, caps: ViewCaps = DEFAULT_CAPS): History {
  return foldEvents(latestEvents(events, caps.eventsPerFriend), kinds, { at });
}

/**
 * The view of one person of a dataset.
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
 * The last events in time, at most `most`. Of events in one second, those of the larger item, then kind, then value are kept:
 * rows of items ascend by id, so a database, which has only ids, keeps the same events.
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
