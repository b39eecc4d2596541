import { personView } from '../../gnn/data/person-view.js';
import { preferences } from '../../gnn/data/preferences.js';
import { settledItems } from '../../gnn/data/targets.js';
import { chooseColdWeights } from '../../gnn/choose/choose-cold.js';
import { judge } from '../../gnn/evaluate/metrics.js';
import { unknownItems } from '../../gnn/evaluate/people.js';
import { CandidatePools } from '../../gnn/choose/pools.js';
import { evaluate } from '../../gnn/evaluate/protocol.js';
import { temporalSlice, type Slice } from '../../gnn/evaluate/splits.js';
import { Ranker } from '../../gnn/models/ranker.js';
import { countState, FALLBACK, NOTHING_LEARNT, partsOf } from '../../gnn/models/ranker-state.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { DAY, datasetOf, KINDS, type Row } from './shop.js';

const general = { 'category-60': 1 };
const PEOPLE = 240;
const ITEMS = 200;

/**
 * Four circles with products of their own. Even people have bought in their circle for long; odd ones come on day 100 with
 * nothing, and then buy in their circle. Ties are within circles, or across them.
 */
function newcomers(ties: 'own circle' | 'other circles'): Slice {
  const rng = seededRng(5);
  const circle = (user: number): number => (user >> 1) % 4;
  const rows: Row[] = [];
  const pairs: [number, number][] = [];
  for (let user = 0; user < PEOPLE; user += 1) {
    const old = user % 2 === 0;
    for (let n = 0; n < (old ? 16 : 4); n += 1) {
      const day = old && n < 12 ? randomInt(rng, 100) : 100 + randomInt(rng, 20);
      rows.push({ user, item: 4 * randomInt(rng, ITEMS / 4) + circle(user), kind: 4, value: 1, day });
    }
    const away = ties === 'own circle' ? 0 : 2;
    for (let n = 0; n < 4; n += 1) pairs.push([user, (2 * (circle(user) + away) + 8 * randomInt(rng, 30)) % PEOPLE]);
  }
  const itemCategory = Int32Array.from({ length: ITEMS }, (_, i) => i % 4);
  const shop = datasetOf(PEOPLE, ITEMS, rows, { cutoffDay: 120, ties: pairs, itemCategory });
  return temporalSlice(shop, KINDS, 'newcomers', 100 * DAY, 121 * DAY);
}

const poolsOf = (slice: Slice): Promise<CandidatePools> =>
  CandidatePools.collect([{ slice, parts: partsOf(countState(slice.past, KINDS), NOTHING_LEARNT) }], { kinds: KINDS });

describe('weights for the cold', () => {
  it('turn to friends where friends share taste, and stay where there are too few people', async () => {
    const pools = await poolsOf(newcomers('own circle'));
    const choice = chooseColdWeights(pools, general, false, FALLBACK)!;
    expect(choice.weights.friends).toBeGreaterThan(0);
    expect(choice.weights['category-60']).toBe(1);
    expect(choice.people).toBe(120);
    expect(choice.steps.every(({ gain, standardError }) => gain > standardError)).toBe(true);
    const few = { ...pools, withAtMost: () => pools.withAtMost(-1) } as unknown as CandidatePools;
    expect(chooseColdWeights(few, general, false, FALLBACK)).toBeNull();
  });

  it('leave friends alone where friends like other things', async () => {
    const choice = chooseColdWeights(await poolsOf(newcomers('other circles')), general, false, FALLBACK);
    expect(choice?.weights.friends).toBeUndefined();
  });

  it('rank in serving as they were judged', async () => {
    const slice = newcomers('own circle');
    const counted = countState(slice.past, KINDS);
    const weights = { ...FALLBACK, ...general };
    const cold = { atMost: 0, weights: { ...FALLBACK, friends: 1 } };
    const { users, rows } = await evaluate(
      [{ slice, parts: partsOf(counted, NOTHING_LEARNT) }],
      [
        { name: 'served', weights, cold },
        { name: 'for all', weights },
      ],
      { kinds: KINDS },
    );
    const ranker = new Ranker({ counted, learnt: NOTHING_LEARNT, weights, cold });
    const prefs = preferences(slice.past, KINDS);
    const unknown = unknownItems(slice);
    let changed = 0;
    users.forEach((user, n) => {
      const blocked = unknown.slice();
      for (const item of settledItems(slice.past, KINDS, user)) blocked[item] = 1;
      const person = personView(slice.past, KINDS, prefs, user, slice.at);
      const list = ranker.top(person, slice.at, 20, { blocked }).filter(({ score }) => score > 0);
      const { indptr, indices } = slice.targets;
      const relevant = indices.subarray(indptr[user], indptr[user + 1]);
      const ranked = Int32Array.from(list, ({ item }) => item);
      expect(judge(ranked, relevant, 20).ndcg).toBe(rows[0].figures['ndcg@20'][n]);
      if (rows[0].figures['ndcg@20'][n] === rows[1].figures['ndcg@20'][n]) return;
      changed += 1;
      expect(person.items).toHaveLength(0);
    });
    expect(changed).toBeGreaterThan(50);
  });
});
