import { type Shop } from '../../seeds/index.js';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { LIKED_FROM } from '../../src/features/activity/index.js';
import { type SocialData } from '../../src/algorithms/influence/social-data.js';

/** What `SocialDataStore` reads of a shop in the graph. */
export function socialDataOf(shop: Shop): Pick<SocialData, 'people' | 'listening' | 'acts'> {
  const people = shop.users.map(({ user_id }) => String(user_id)).sort();
  const place = new Map(people.map((id, n) => [id, n]));
  const at = (id: unknown): number => place.get(String(id))!;
  const ties = [
    ...shop.friendships.flatMap((row) => {
      const [a, b, since] = [at(row.user_id), at(row.friend_id), seconds(row.since)];
      return [
        [a, b, since],
        [b, a, since],
      ];
    }),
    ...shop.follows.map((row) => {
      const [follower, followed, since] = Object.values(row);
      return [at(follower), at(followed), seconds(since)];
    }),
  ];
  const [tails, heads, since] = [0, 1, 2].map((field) => ties.map((tie) => tie[field]));
  const arcs = arcsFrom(people.length, tails, heads, since);
  return { people, listening: { arcs, since: arcs.weights }, acts: firstActs(shop, people) };
}

function firstActs(shop: Shop, people: readonly string[]): SocialData['acts'] {
  const firsts = new Map(people.map((id) => [id, new Map<string, { told: number; did: number }>()]));
  for (const event of shop.events) {
    const kind = String(event.behavior_type);
    if (!['like', 'share', 'rate', 'purchase'].includes(kind)) continue;
    if (kind === 'rate' && Number(event.value) < LIKED_FROM) continue;
    const at = seconds(event.timestamp);
    const mine = firsts.get(String(event.user_id))!;
    const first = mine.get(String(event.item_id)) ?? { told: -1, did: at };
    if (kind !== 'like' && first.told < 0) first.told = at;
    mine.set(String(event.item_id), first);
  }
  const number = new Map(shop.items.map(({ item_id }, n) => [String(item_id), n]));
  const rows = people.map((id) => [...firsts.get(id)!].sort((a, b) => number.get(a[0])! - number.get(b[0])!));
  const starts = Uint32Array.from([0, ...rows.map((row) => row.length)]);
  for (let n = 0; n < people.length; n += 1) starts[n + 1] += starts[n];
  return {
    starts,
    products: Int32Array.from(rows.flat(), ([id]) => number.get(id)!),
    told: Float64Array.from(rows.flat(), ([, { told }]) => told),
    did: Float64Array.from(rows.flat(), ([, { did }]) => did),
  };
}

function seconds(time: unknown): number {
  return Date.parse(String(time)) / 1000;
}
