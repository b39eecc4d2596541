/** Lists keep a floor under niche products by a bonus that is part of each score. */
import { type Person } from '../../src/features/recommendations/person/person.js';
import { nicheBonus } from '../../src/features/recommendations/ranking/niche.js';
import { rank, type RankRequest } from '../../src/features/recommendations/ranking/ranking.js';
import { productTable } from '../../src/features/recommendations/shop/product-table.js';
import { type ServingModel } from '../../src/features/recommendations/shop/serving-model.js';
import { type Shop } from '../../src/features/recommendations/shop/shop.js';
import { type RankOptions } from '../../gnn/models/ranker.js';

const ids = ['p0', 'p1', 'p2', 'p3', 'p4'];
const table = productTable(
  ids.map((productId) => ({
    ...{ productId, title: null, price: null, currency: null, stock: null },
    ...{ active: true, releasedAt: null, categoryIds: [] },
  })),
  [],
);
const SCORES = [0.9, 0.5, 0.4, 0.3, 0.2];
const floors = [
  { floor: 0.1, bonus: 0 },
  { floor: 0.3, bonus: 0.45 },
].map((price) => ({ ...price, attention: 0, 'ndcg@10': 0, lost: 0, lostError: 0, reached: true }));

/** A model that gives each product its score; of five products with events one is popular: p0. */
function modelWith(fairness: ServingModel['card']['fairness']): ServingModel {
  const top = (_view: unknown, _at: number, k: number, { allowed = () => true }: RankOptions) =>
    SCORES.flatMap((score, item) =>
      allowed(item) ? [{ item, score, contributions: [{ part: 'a', value: score }] }] : [],
    ).slice(0, k);
  const counted = { items: 5, halfLives: [null], popularity: [Float32Array.of(9, 1, 1, 1, 1)] };
  return {
    ...{ id: 'm', trainedAt: new Date(0), ids: { items: ids }, itemRows: new Map(ids.map((id, n) => [id, n])) },
    ...{ userRows: new Map(), regionCodes: new Map(), kinds: {}, card: { data: {}, fairness } },
    ranker: { top, state: { counted } },
  } as unknown as ServingModel;
}

const empty = new Float64Array(0);
const view = { row: -1, items: new Int32Array(0), weights: empty, times: empty, touchedItems: new Int32Array(0) };
const person = {
  ...{ region: null, friends: [], view: { ...view, touchedTimes: empty, friends: [], region: -1 } },
} as unknown as Person;
const shop = { table } as Shop;
const request: RankRequest = { allowed: () => true, at: 0, wanted: 3, maxPerCategory: null };
const fairness = { people: 10, products: [], groups: [], gaps: [], floors };

it('raises niche products by what the card says, and says so in what a score is made of', () => {
  const model = modelWith(fairness);
  const plain = rank(person, shop, model, request);
  expect(plain.map(({ row }) => row)).toEqual([0, 1, 2]);
  const niche = nicheBonus(model, table, 0.2);
  const list = rank(person, shop, model, { ...request, niche });
  expect(list.map(({ row }) => row)).toEqual([1, 0, 2]);
  expect(list[0].score).toBeCloseTo(0.95, 9);
  expect(list[0].contributions).toEqual([
    { part: 'a', value: 0.5 },
    { part: 'niche', value: 0.45 },
  ]);
  expect(list[1].contributions).toEqual([{ part: 'a', value: 0.9 }]);
});

it('adds nothing where no floor is asked for or needed, or none was measured', () => {
  const model = modelWith(fairness);
  expect(nicheBonus(model, table, 0)).toBeNull();
  expect(nicheBonus(model, table, 0.1)).toBeNull();
  expect(nicheBonus(undefined, table, 0.3)).toBeNull();
  expect(nicheBonus(modelWith(null), table, 0.3)).toBeNull();
  expect(nicheBonus(modelWith(undefined), table, 0.3)).toBeNull();
  // No floor on the card is as high: the largest is taken.
  expect(nicheBonus(model, table, 0.4)!.value).toBe(0.45);
});
