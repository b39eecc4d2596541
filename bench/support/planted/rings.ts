import { finish } from '../../../src/algorithms/graph/steps.js';
import { arcsFrom } from '../../../src/algorithms/graph/arcs.js';
import { authenticitySteps, isInauthentic } from '../../../src/algorithms/influence/authenticity.js';
import { generateShop, type ShopSize } from '../../../seeds/index.js';

/** How exactly the ring of a demo shop is found. */
export interface RingRow {
  readonly data: string;
  readonly name: string;
  readonly people: number;
  readonly planted: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of all others who are taken for inauthentic. */
  readonly wrongly: number;
}

/** Makes a demo shop and looks for its ring as an influence run does. */
export function judgeRing(size: ShopSize, seed: number): RingRow {
  const shop = generateShop(size, { seed });
  const people = shop.users.map(({ user_id: id }) => String(id)).sort();
  const positions = new Map(people.map((id, n) => [id, n]));
  const products = [...new Set(shop.events.map(({ item_id: id }) => String(id)))];
  const productOf = new Map(products.map((id, n) => [id, n]));
  const praise = people.map((): { product: number; at: number }[] => []);
  for (const event of shop.events) {
    if (event.behavior_type !== 'rate' || Number(event.value) < 4) continue;
    const at = Date.parse(String(event.timestamp)) / 1000;
    praise[positions.get(String(event.user_id))!].push({ product: productOf.get(String(event.item_id))!, at });
  }
  const starts = new Uint32Array(people.length + 1);
  praise.forEach((of, n) => (starts[n + 1] = starts[n] + of.length));
  const [tails, heads, since]: number[][] = [[], [], []];
  const hear = (listener: unknown, heard: unknown, at: unknown): void => {
    tails.push(positions.get(String(listener))!);
    heads.push(positions.get(String(heard))!);
    since.push(Math.max(1, Date.parse(String(at)) / 1000 || 1));
  };
  for (const { user_id: a, friend_id: b, since: at } of shop.friendships) {
    hear(a, b, at);
    hear(b, a, at);
  }
  for (const { follower_id: a, followed_id: b, since: at } of shop.follows) hear(a, b, at);
  const arcs = arcsFrom(people.length, Int32Array.from(tails), Int32Array.from(heads), Float64Array.from(since));
  const { score } = finish(
    authenticitySteps({
      ...{ people, products, listening: { arcs, since: arcs.weights } },
      praise: {
        starts,
        products: Int32Array.from(praise.flat(), ({ product }) => product),
        times: Float64Array.from(praise.flat(), ({ at }) => at),
      },
    }),
  );
  const ring = new Set(shop.truth.fraud.members);
  const found = people.filter((_, n) => isInauthentic(score[n]));
  const right = found.filter((id) => ring.has(id)).length;
  return {
    ...{ data: `${size} ${seed}`, name: 'ring', people: people.length, planted: ring.size, found: found.length },
    precision: found.length === 0 ? 1 : right / found.length,
    recall: right / ring.size,
    wrongly: (found.length - right) / (people.length - ring.size),
  };
}
