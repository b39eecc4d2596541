/** A demo shop of a thousand people with whales and robots, and a model of every part, made without training. */
import { generateShop } from '../../seeds/index.js';
import { type Rng, seededRng } from '../../src/algorithms/random.js';
import { EVENT_KINDS, KIND_CODE, type EventKind } from '../../src/features/activity/index.js';
import { type ServingModel } from '../../src/features/recommendations/shop/serving-model.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { fitItemKnn } from '../../gnn/models/baselines/item-knn.js';
import {
  preferences,
  Ranker,
  type Dataset,
  type IdTables,
  type KindTable,
  type NetworkState,
} from '../../gnn/index.js';
import { countState, type LearntState } from '../../gnn/models/ranker-state.js';
import { columnSums } from '../../gnn/tensors/csr.js';
import { loadShop, type TestEvent, type TestShop } from '../models/shop.js';

const PLAN = {
  people: 1_050,
  products: 300,
  friendships: 3_600,
  follows: 1_600,
  communities: 8,
  fraudsters: 6,
  pushedProducts: 2,
  visitsPerPerson: 4,
} as const;

/** A person with more friends than are read, one with more events, and a friend with more events than are read of a friend. */
export const HUB = 'hub';
export const ROBOT = 'robot';
export const BUSY_FRIEND = 'busy-friend';

export interface ParityShop extends TestShop {
  /** People who share activity with nobody. */
  readonly silent: readonly string[];
}

/** The generated shop with people above every limit; many of their events have the same second. */
export function parityShop(): ParityShop {
  const made = generateShop(PLAN, { seed: 7 });
  const ids = made.users.map((user) => String(user.user_id));
  const products = made.items.map((item) => ({ id: String(item.item_id), categories: [String(item.category_id)] }));
  const friends = made.friendships.map(({ user_id, friend_id, since }) => tie(user_id, friend_id, since));
  const follows = made.follows.map(({ follower_id, followed_id, since }) => tie(follower_id, followed_id, since));
  const events = made.events.map(({ event_id, user_id, item_id, behavior_type, timestamp, value, quantity, text }) => {
    const kind = String(behavior_type).toUpperCase() as EventKind;
    return {
      id: String(event_id),
      user: String(user_id),
      product: String(item_id),
      type: EVENT_KINDS[KIND_CODE[kind]].relationship,
      at: new Date(String(timestamp)),
      value: kind === 'RATE' ? Number(value) : quantity === undefined ? null : Number(quantity),
      reason: kind === 'NOT_INTERESTED' ? 'NOT_INTERESTED' : null,
      ...(text !== undefined && { text: String(text) }),
    };
  });
  const last = Math.max(...events.map(({ at }) => at.getTime()));
  const since = new Date(last - 86_400_000);
  for (const id of ids.slice(0, 230)) friends.push({ from: HUB, to: id, since });
  for (const whale of [HUB, ROBOT]) friends.push({ from: BUSY_FRIEND, to: whale, since });
  for (const id of ids.slice(300, 340)) follows.push({ from: id, to: BUSY_FRIEND, since });
  const busy = (user: string, count: number): TestEvent[] =>
    Array.from({ length: count }, (_, n) => ({
      id: `${user}-${n}`,
      user,
      product: products[(n * 7) % products.length].id,
      type: n % 3 === 0 ? 'LIKED' : n % 3 === 1 ? 'VIEWED' : 'DISLIKED',
      at: new Date(last - 3_600_000 + Math.floor(n / 50) * 1000),
      value: null,
      reason: null,
    }));
  return {
    people: [
      ...made.users.map((user) => ({ id: String(user.user_id), region: String(user.region) })),
      ...[HUB, ROBOT, BUSY_FRIEND].map((id) => ({ id, region: null })),
    ],
    products,
    friends,
    follows,
    events: [...events, ...busy(ROBOT, 1_300), ...busy(BUSY_FRIEND, 730)],
    silent: made.users.flatMap((user) => (user.share_activity === 'NOBODY' ? [String(user.user_id)] : [])),
  };
}

export async function loadParityShop(db: Database, shop: ParityShop): Promise<void> {
  await loadShop(db, shop);
  await db.run(SILENCE, { ids: shop.silent });
}

/** A model with every part, made without training: the tests compare scores, not accuracy. */
export function modelOfEveryPart(dataset: Dataset, ids: IdTables, kinds: KindTable, id: string): ServingModel {
  const rng = seededRng(5);
  const prefs = preferences(dataset, kinds);
  const itemKnn = fitItemKnn(prefs);
  const { social } = dataset;
  const strength = { ...social, values: social.values.map((_, e) => 0.2 + ((e * 37) % 50) / 40) };
  const learnt: LearntState = {
    itemKnn,
    ridge: { ...itemKnn, values: itemKnn.values.map((value) => 0.5 * value - 0.02) },
    friendsFactor: 0.7,
    ties: {
      strength,
      meanProbability: 0.8,
      model: { classifiers: [], fakeShare: 0.2, mean: new Float32Array(0) },
      useful: true,
    },
    influence: {
      lift: Float32Array.from({ length: dataset.users }, (_, u) => 0.4 + ((u * 29) % 40) / 20),
      useful: true,
    },
    network: network(dataset, Float32Array.from(columnSums(prefs)), 0, false, rng),
    networkWithFriends: network(dataset, Float32Array.from(columnSums(prefs)), 1, true, rng),
  };
  const weights = {
    ...{ popularity: 0.05, 'recent-30': 0.1, 'category-60': 0.3, regional: 0.01, friends: 0.4, 'item-knn': 0.3 },
    ...{ ridge: 0.5, 'ridge-recency': 0.2, 'ridge-friends': 1, network: 0.6, 'network-recency': 0.2 },
    ...{ 'network-friends': 0.8, 'network-rare': 0.2, 'network-friends-rare': 0.3 },
  };
  const cold = { atMost: 3, weights: { friends: 1, regional: 0.2, 'network-friends': 0.5 } };
  const rows = (table: readonly string[]): Map<string, number> => new Map(table.map((name, row) => [name, row]));
  return {
    id,
    trainedAt: new Date(dataset.cutoff * 1000),
    ranker: new Ranker({ counted: countState(dataset, kinds), learnt, weights, cold }),
    ids,
    itemRows: rows(ids.items),
    userRows: rows(ids.users),
    regionCodes: rows(ids.regions),
    kinds,
    card: { data: { cutoff: dataset.cutoff } as ServingModel['card']['data'] },
  };
}

function network(
  { users, items }: Dataset,
  itemDegrees: Float32Array,
  socialWeight: number,
  asTrained: boolean,
  rng: Rng,
): NetworkState {
  const width = 16;
  const units = (rows: number): Float32Array => {
    const values = Float32Array.from({ length: rows * width }, () => rng() - 0.5);
    for (let r = 0; r < rows; r += 1) {
      const row = values.subarray(r * width, (r + 1) * width);
      const norm = Math.hypot(...row);
      row.forEach((value, c) => (row[c] = value / norm));
    }
    return values;
  };
  const [own, userCarriers] = socialWeight === 0 ? [units(users), new Float32Array(0)] : [units(users), units(users)];
  const vectors = { items: units(items), users: units(users), own, userCarriers, itemCarriers: units(items) };
  return { width, ...vectors, itemDegrees, socialWeight, temperature: 0.2, asTrained, steps: 1 };
}

function tie(from: unknown, to: unknown, since: unknown): TestShop['friends'][number] {
  return { from: String(from), to: String(to), since: new Date(String(since)) };
}

const SILENCE: Query<{ ids: readonly string[] }, object, 'write'> = {
  name: 'test/silence',
  mode: 'write',
  params: { ids: { kind: 'list', of: { kind: 'string' } } },
  row: {},
  text: `UNWIND $ids AS id MATCH (u:User {id: id}) SET u.shareActivity = 'NOBODY'`,
};
