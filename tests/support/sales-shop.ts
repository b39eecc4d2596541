import { type Shop } from '../../seeds/index.js';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { type SalesLog } from '../../src/algorithms/sales/sales-log.js';
import { type Praise } from '../../src/algorithms/influence/synchrony.js';
import { type Turns } from '../../src/algorithms/sales/taste-vectors.js';

/** A demo shop as input of the estimation of attributed sales, with the planted truth. */
export interface SalesShop {
  readonly log: SalesLog;
  /** Views and likes, which word of mouth does not cause. */
  readonly looks: Turns;
  readonly region: Int32Array;
  readonly praise: Praise;
  readonly planted: Planted;
}

interface Planted {
  /** By arc of `log.listening`: the chance that a purchase of its head causes one of its tail. */
  readonly strength: Float64Array;
}

interface Dealings {
  told: number[];
  bought: number[];
  amount: number;
  looks: number;
}

const seconds = (iso: unknown): number => Date.parse(String(iso)) / 1000;
/** Stars from which a rating recommends. */
const LIKED_FROM = 4;
const TELLING = new Set(['purchase', 'share', 'rate']);

function praiseOf(shop: Shop, person: ReadonlyMap<unknown, number>, product: ReadonlyMap<unknown, number>): Praise {
  const of: { product: number; at: number }[][] = shop.users.map(() => []);
  for (const event of shop.events) {
    if (event.behavior_type !== 'rate' || !(Number(event.value) >= LIKED_FROM)) continue;
    of[person.get(event.user_id)!].push({ product: product.get(event.item_id)!, at: seconds(event.timestamp) });
  }
  return {
    starts: Uint32Array.from([0, ...running(of.map(({ length }) => length))]),
    products: Int32Array.from(of.flat(), (one) => one.product),
    times: Float64Array.from(of.flat(), ({ at }) => at),
  };
}

function running(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => (sum += count));
}

export function salesShop(shop: Shop): SalesShop {
  const person = new Map(shop.users.map(({ user_id: id }, n) => [id, n]));
  const product = new Map(shop.items.map(({ item_id: id }, n) => [id, n]));
  const [tails, heads, since]: number[][] = [[], [], []];
  const hears = (listener: unknown, teller: unknown, from: unknown): void => {
    tails.push(person.get(listener as string)!);
    heads.push(person.get(teller as string)!);
    since.push(seconds(from));
  };
  for (const row of shop.friendships) {
    hears(row.user_id, row.friend_id, row.since);
    hears(row.friend_id, row.user_id, row.since);
  }
  for (const row of shop.follows) hears(row.follower_id, row.followed_id, row.since);
  const arcs = arcsFrom(person.size, tails, heads, since);
  const dealings: Map<number, Dealings>[] = shop.users.map(() => new Map<number, Dealings>());
  for (const event of shop.events) {
    const mine = dealings[person.get(event.user_id)!];
    const key = product.get(event.item_id)!;
    const one = mine.get(key) ?? { told: [], bought: [], amount: 0, looks: 0 };
    mine.set(key, one);
    const at = seconds(event.timestamp);
    const kind = String(event.behavior_type);
    if (kind === 'view' || kind === 'like') one.looks += 1;
    if (TELLING.has(kind) && !(Number(event.value) < LIKED_FROM)) one.told.push(at);
    if (kind === 'purchase') {
      one.bought.push(at);
      one.amount += Number(event.price) * Number(event.quantity);
    }
  }
  const rowsOf = (holds: (one: Dealings) => boolean): { starts: Uint32Array; entries: [number, Dealings][] } => {
    const starts = new Uint32Array(person.size + 1);
    const entries = dealings.flatMap((mine, n) => {
      const kept = [...mine].filter(([, one]) => holds(one)).sort(([a], [b]) => a - b);
      starts[n + 1] = starts[n] + kept.length;
      return kept;
    });
    return { starts, entries };
  };
  const sold = rowsOf(({ told }) => told.length > 0);
  const looked = rowsOf(({ looks }) => looks > 0);
  const looks: Turns = {
    starts: looked.starts,
    products: Int32Array.from(looked.entries, ([key]) => key),
    weights: Float64Array.from(looked.entries, ([, one]) => one.looks),
  };
  const strength = new Float64Array(arcs.heads.length);
  for (const edge of shop.truth.influence.edges) {
    const listener = person.get(edge.to)!;
    const row = arcs.heads.subarray(arcs.starts[listener], arcs.starts[listener + 1]);
    strength[arcs.starts[listener] + row.indexOf(person.get(edge.from)!)] = edge.strength;
  }
  const regions = [...new Set(shop.users.map(({ region }) => region))];
  return {
    log: {
      products: product.size,
      currencies: 1,
      listening: { arcs, since: arcs.weights },
      rows: {
        starts: sold.starts,
        products: Int32Array.from(sold.entries, ([key]) => key),
        told: Float64Array.from(sold.entries, ([, one]) => one.told[0]),
        bought: Float64Array.from(sold.entries, ([, one]) => one.bought[0] ?? Infinity),
        amounts: Float64Array.from(sold.entries, ([, one]) => one.amount),
      },
      tellings: {
        starts: Uint32Array.from([0, ...running(sold.entries.map(([, one]) => one.told.length))]),
        times: Float64Array.from(sold.entries.flatMap(([, one]) => one.told)),
      },
      present: Float64Array.from(shop.users, ({ joined_at: at }) => seconds(at)),
      end: seconds(shop.truth.end),
    },
    looks,
    praise: praiseOf(shop, person, product),
    region: Int32Array.from(shop.users, ({ region }) => regions.indexOf(region)),
    planted: { strength },
  };
}
