import { type ReadPeopleRow } from '../../../../cypher/recommendations/index.js';
import {
  eventWeight,
  friendHistory,
  isTarget,
  personFromEvents,
  type EventSpan,
  type History,
  type KindTable,
  type PersonView,
} from '../../../../gnn/index.js';
import { type UserRecord } from '../../people/index.js';
import { type EventColumns } from './people-reader.js';
import { type ProductTable } from '../shop/product-table.js';
import { sharesOf, type ServingModel } from '../ranking/serving-model.js';

/** A friend, or somebody she follows, who lets her see what he does. */
export interface Friend {
  readonly user: UserRecord;
  readonly events: EventColumns;
  /** What he is for, in rows of the product table. */
  readonly history: History;
  /** His share of the friends' term: `w / sqrt(her ties x his ties)`, w the strength of the tie. */
  readonly share: number;
}

/** A person as she stands at a moment. Rows are those of the product table, not of a model. */
export interface Person {
  readonly userId: string;
  readonly region: string | null;
  /** `region` is -1: regions have codes in a model only. */
  readonly view: PersonView;
  readonly friends: readonly Friend[];
  /** Products left out of lists as in evaluation: bought, liked, rated, or turned away. Ids, because a table may be older. */
  readonly settled: ReadonlySet<string>;
  /** Of these the ones whose latest word was a no: disliked, not interesting, rated low, brought back. */
  readonly turnedAway: ReadonlySet<string>;
}

/**
 * Folds what was read by the functions of training, so that a score here is the score that was evaluated.
 *
 * @param at unix seconds; later events count in `settled` and `turnedAway` only: a page continued is scored as its first
 * @param model that scores: whom it knows, and how strong it takes ties to be
 */
export function personOf(
  row: ReadPeopleRow,
  table: ProductTable,
  kinds: KindTable,
  at: number,
  model?: ServingModel,
): Person {
  const friends = row.friends.map((friend) => ({
    // Who shares with nobody was not read.
    user: { ...pick(friend), shareActivity: 'FRIENDS' as const },
    events: friend,
    history: friendHistory(spanOf(friend, table), kinds, at),
    degree: Math.max(1, friend.degree),
    strength: 1,
  }));
  const rowOf = (userId: string): number => model?.userRows.get(userId) ?? -1;
  const views = friends.map(({ user, history, degree, strength }) => ({
    row: rowOf(user.userId),
    items: history.items,
    weights: history.weights,
    degree,
    strength,
  }));
  const view = personFromEvents(spanOf(row, table), kinds, views, -1, at, undefined, rowOf(row.userId));
  const shares = sharesOf(model)({ ...view, friends: views });
  return {
    userId: row.userId,
    region: row.region,
    view,
    friends: friends.map(({ user, events, history }, f) => ({ user, events, history, share: shares[f] })),
    ...standing(row, kinds),
  };
}

function pick({
  userId,
  name,
  joinedAt,
  region,
}: Omit<UserRecord, 'shareActivity'>): Omit<UserRecord, 'shareActivity'> {
  return { userId, name, joinedAt, region };
}

/** Her view in the rows of a model, `-1` in `itemOfRow` being what the model does not know. */
export function inModelRows(view: PersonView, itemOfRow: Int32Array, region: number): PersonView {
  const known = (items: Int32Array): number[] => Array.from(items.keys()).filter((n) => itemOfRow[items[n]] >= 0);
  const own = known(view.items);
  const touched = known(view.touchedItems);
  return {
    row: view.row,
    items: Int32Array.from(own, (n) => itemOfRow[view.items[n]]),
    weights: Float32Array.from(own, (n) => view.weights[n]),
    times: Float64Array.from(own, (n) => view.times[n]),
    touchedItems: Int32Array.from(touched, (n) => itemOfRow[view.touchedItems[n]]),
    touchedTimes: Float64Array.from(touched, (n) => view.touchedTimes[n]),
    friends: view.friends.map((friend) => {
      const items = known(friend.items);
      return {
        ...friend,
        items: Int32Array.from(items, (n) => itemOfRow[friend.items[n]]),
        weights: Float32Array.from(items, (n) => friend.weights[n]),
      };
    }),
    region,
  };
}

function spanOf(events: EventColumns, table: ProductTable): EventSpan {
  // A product that came after the table was read is not in it yet: its events count from the next reading on.
  const kept = Array.from(events.items.keys()).filter((e) => table.rowOf.has(events.items[e]));
  return {
    item: kept.map((e) => table.rowOf.get(events.items[e])!),
    kind: kept.map((e) => events.kinds[e]),
    value: kept.map((e) => events.values[e]),
    time: kept.map((e) => events.times[e]),
    from: 0,
    to: kept.length,
  };
}

function standing(events: EventColumns, kinds: KindTable): Pick<Person, 'settled' | 'turnedAway'> {
  const settled = new Set<string>();
  const latest = new Map<string, { time: number; no: boolean }>();
  for (let e = 0; e < events.items.length; e += 1) {
    const [item, kind, value, time] = [events.items[e], events.kinds[e], events.values[e], events.times[e]];
    const no = eventWeight(kinds, kind, value) < 0;
    if (!no && !isTarget(kinds, kind, value)) continue;
    settled.add(item);
    const known = latest.get(item);
    // Of a yes and a no in the same second the no counts.
    if (!known || time > known.time || (time === known.time && no)) latest.set(item, { time, no });
  }
  const turnedAway = new Set(Array.from(latest).flatMap(([item, { no }]) => (no ? [item] : [])));
  return { settled, turnedAway };
}
