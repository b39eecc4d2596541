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
import { type UserRecord, type UserId } from '../../people/index.js';
import { type ProductTable } from '../shop/product-table.js';
import { type ServingModel } from '../shop/serving-model.js';
import { sharesOf } from './friend-shares.js';
import { type EventColumns, type PersonRecord } from './person-record.js';

/** A followed person who is a friend too is a friend. */
export type TieRelation = 'FRIEND' | 'FOLLOWED';

/** A friend or followed person who shares activity and is not inauthentic. */
export interface Friend {
  readonly user: UserRecord;
  readonly relation: TieRelation;
  readonly events: EventColumns;
  /** Interaction strengths of the friend, by row of the product table. */
  readonly history: History;
  /** Share of the friends' term: `w / sqrt(d_p · d_f)`, w the tie strength, d the numbers of ties of person and friend. */
  readonly share: number;
}

/** A person at a moment. Rows are those of the product table, not of a model. */
export interface Person {
  readonly userId: UserId;
  readonly region: string | null;
  readonly events: EventColumns;
  /** `region` is -1: regions have codes in a model only. */
  readonly view: PersonView;
  readonly friends: readonly Friend[];
  /** Ids of products that lists leave out, as evaluation does: bought, liked, rated, or rejected. */
  readonly decided: ReadonlySet<string>;
  /** Those of `decided` whose latest event is negative: disliked, not interesting, rated low, or returned. */
  readonly rejected: ReadonlySet<string>;
}

/**
 * A person from what was read, by the functions that training uses: a score here equals the score in evaluation.
 *
 * @param at unix seconds; later events count in `decided` and `rejected` only, so that a later page is scored as the first
 * @param model the model that scores: it knows people's rows and tie strengths
 */
export function personOf(
  record: PersonRecord,
  table: ProductTable,
  kinds: KindTable,
  at: number,
  model?: ServingModel,
): Person {
  const friends = record.friends.map((friend) => ({
    // The query reads only friends who share their activity.
    user: { ...pick(friend), shareActivity: 'FRIENDS' as const },
    relation: friend.friend ? ('FRIEND' as const) : ('FOLLOWED' as const),
    events: friend,
    history: friendHistory(spanOf(friend, table), kinds, at),
    degree: Math.max(1, friend.degree),
    strength: 1,
  }));
  const rowOf = (userId: UserId): number => model?.userRows.get(userId) ?? -1;
  const views = friends.map(({ user, history, degree, strength }) => ({
    row: rowOf(user.userId),
    items: history.items,
    weights: history.weights,
    degree,
    strength,
  }));
  const view = personFromEvents(spanOf(record, table), kinds, views, -1, at, undefined, rowOf(record.userId));
  const shares = sharesOf(model)({ ...view, friends: views });
  return {
    userId: record.userId,
    region: record.region,
    events: record,
    view,
    friends: friends.map(({ user, relation, events, history }, f) => ({
      user,
      relation,
      events,
      history,
      share: shares[f],
    })),
    ...decisions(record, kinds),
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

function spanOf(events: EventColumns, table: ProductTable): EventSpan {
  const [item, kind, value, time]: number[][] = [[], [], [], []];
  for (let e = 0; e < events.items.length; e += 1) {
    const row = table.rowOf.get(events.items[e]);
    // Events of a product that is newer than the table count after the next refresh.
    if (row === undefined) continue;
    item.push(row);
    kind.push(events.kinds[e]);
    value.push(events.values[e]);
    time.push(events.times[e]);
  }
  return { item, kind, value, time, from: 0, to: item.length };
}

function decisions(events: EventColumns, kinds: KindTable): Pick<Person, 'decided' | 'rejected'> {
  const decided = new Set<string>();
  const latest = new Map<string, { time: number; negative: boolean }>();
  for (let e = 0; e < events.items.length; e += 1) {
    const [item, kind, value, time] = [events.items[e], events.kinds[e], events.values[e], events.times[e]];
    const negative = eventWeight(kinds, kind, value) < 0;
    if (!negative && !isTarget(kinds, kind, value)) continue;
    decided.add(item);
    const known = latest.get(item);
    // Of two events in one second the negative one counts.
    if (!known || time > known.time || (time === known.time && negative)) latest.set(item, { time, negative });
  }
  const rejected = new Set(Array.from(latest).flatMap(([item, { negative }]) => (negative ? [item] : [])));
  return { decided, rejected };
}
