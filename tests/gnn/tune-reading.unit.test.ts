import { chooseReading, rootsOf } from '../../gnn/choose/tune-reading.js';
import { isTarget } from '../../gnn/data/events.js';
import { type Dataset } from '../../gnn/data/dataset.js';
import { FIT_DEFAULTS } from '../../gnn/learn/options.js';
import { holdOutSlice, temporalSlice, type Slice } from '../../gnn/evaluate/splits.js';
import { Stages } from '../../gnn/learn/stages.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { datasetOf, KINDS, type Row } from './shop.js';

const [USERS, ITEMS, CIRCLES] = [400, 240, 24];

/** Everybody likes three circles of things. Each person buys eight, half of them presents, and looks at twenty: by taste, or at anything. */
function shopWhere(views: 'by taste' | 'at random' | 'none'): Dataset {
  const rng = seededRng(7);
  const anything = (): number => randomInt(rng, ITEMS);
  const rows: Row[] = [];
  for (let user = 0; user < USERS; user += 1) {
    const circles = [0, 1, 2].map(() => randomInt(rng, CIRCLES));
    const liked = (): number => CIRCLES * randomInt(rng, ITEMS / CIRCLES) + circles[randomInt(rng, 3)];
    for (let n = 0; n < 8; n += 1) {
      rows.push({ user, item: n % 2 === 0 ? liked() : anything(), kind: 4, value: 1, day: n });
    }
    for (let n = 0; n < 20 && views !== 'none'; n += 1) {
      rows.push({ user, item: views === 'by taste' ? liked() : anything(), kind: 0, value: 1, day: 8 + n });
    }
  }
  return datasetOf(USERS, ITEMS, rows, { cutoffDay: 100 });
}

async function chosen(
  shop: Dataset,
  slice: Slice = holdOutSlice(shop, KINDS, 'held', 0.3, seededRng(2)),
): Promise<{ roots: boolean; notes: string[]; stages: string[] }> {
  const stages = new Stages('test', {}, () => 0);
  const notes: string[] = [];
  const run = { dataset: shop, kinds: KINDS, options: FIT_DEFAULTS, stages, notes, late: () => false };
  const read = await chooseReading(run, [slice]);
  return { roots: read !== KINDS, notes, stages: Object.keys(stages.seconds) };
}

describe('how events are read', () => {
  it('by the roots of their weights where a view tells more of taste than a purchase', async () => {
    expect(await chosen(shopWhere('by taste'))).toMatchObject({
      roots: true,
      notes: [expect.stringContaining('roots')],
    });
  });

  it('by their weights where views tell nothing', async () => {
    expect(await chosen(shopWhere('at random'))).toMatchObject({ roots: false, notes: [] });
  });

  it('without a trial where all events weigh alike', async () => {
    expect(await chosen(shopWhere('none'))).toEqual({ roots: false, notes: [], stages: [] });
  });

  it('by their weights where nothing came before the slice to tell from', async () => {
    const shop = shopWhere('by taste');
    const first = temporalSlice(shop, KINDS, 'first', 0, shop.cutoff + 1);
    expect(first.past.events.item).toHaveLength(0);
    expect(await chosen(shop, first)).toMatchObject({ roots: false, notes: [] });
  });

  it('with the same targets, and the same taken back', () => {
    const roots = rootsOf({ ...KINDS, weights: Float32Array.of(1, 5, -5, 5, 10, -10), targetWeight: 5 });
    KINDS.names.forEach((_, kind) => {
      const before = { ...KINDS, weights: Float32Array.of(1, 5, -5, 5, 10, -10), targetWeight: 5 };
      expect(isTarget(roots, kind, 5)).toBe(isTarget(before, kind, 5));
      expect(Math.sign(roots.weights[kind])).toBe(Math.sign(before.weights[kind]));
    });
  });
});
