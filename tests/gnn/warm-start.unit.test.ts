import { sliceBefore } from '../../gnn/data/slice.js';
import { fitAndEvaluate } from '../../gnn/run/fit-and-evaluate.js';
import { type FittedModel } from '../../gnn/run/fitted-model.js';
import { FIT_DEFAULTS, type FitOptions } from '../../gnn/learn/options.js';
import { MOST_WARM_NIGHTS, scheduleOf, usableStart, type WarmStart } from '../../gnn/learn/warm.js';
import { propagationMatrix } from '../../gnn/tensors/block-matrix.js';
import { withoutEmptyColumns } from '../../gnn/tensors/csr.js';
import { reorderRows, takeUp } from '../../gnn/train/warm-start.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';
import { plantedCommunities } from '../support/planted-communities.js';
import { DAY, KINDS, plantedShop } from './shop.js';

const width = 8;

describe('embeddings taken up from an earlier fit', () => {
  const { users, items, interactions: all, social } = plantedCommunities(40, 24, 4, seededRng(3));
  const { matrix, columns } = withoutEmptyColumns(all);
  const p = propagationMatrix(matrix, social, 0.7);
  const before = normals(p.rows * width, 5);

  it('are those it had, where nothing has changed: items give up what people lent them', () => {
    const start = { width, own: before.slice(0, users * width), itemCarriers: carriersOf(before) };
    const embeddings = normals(p.rows * width, 6);
    takeUp(embeddings, start, p, users, columns);
    embeddings.forEach((value, n) => expect(value).toBeCloseTo(before[n], 4));
  });

  it('stay as they were for who and what is new', () => {
    const own = before.slice(0, users * width).fill(0, 3 * width, 4 * width);
    const itemCarriers = carriersOf(before).fill(0, columns[2] * width, (columns[2] + 1) * width);
    const fresh = normals(p.rows * width, 6);
    const embeddings = fresh.slice();
    takeUp(embeddings, { width, own, itemCarriers }, p, users, columns);
    for (const node of [3, users + 2]) {
      const row = embeddings.subarray(node * width, (node + 1) * width);
      expect(row).toEqual(fresh.subarray(node * width, (node + 1) * width));
    }
  });

  it('are refused in the rows of other people', () => {
    const start = { width, own: new Float32Array(width), itemCarriers: new Float32Array(items * width) };
    expect(() => takeUp(before.slice(), start, p, users, columns)).toThrow(RangeError);
  });

  function carriersOf(embeddings: Float32Array): Float32Array {
    const carriers = new Float32Array(items * width);
    columns.forEach((item, n) => {
      const row = carriers.subarray(item * width, (item + 1) * width);
      add(row, 1, embeddings, users + n);
      for (let e = p.indptr[users + n]; e < p.indptr[users + n + 1]; e += 1)
        add(row, p.values[e], embeddings, p.indices[e]);
    });
    return carriers;
  }
});

it('rows follow their people into another table', () => {
  const table = Float32Array.of(1, 1, 2, 2, 3, 3);
  expect([...reorderRows(table, 2, Int32Array.of(2, -1, 0))]).toEqual([3, 3, 0, 0, 1, 1]);
});

describe('a nightly run', () => {
  const today = plantedShop(100, 60, 30, 9);
  const options: Partial<FitOptions> = {
    seed: 4,
    network: { ...FIT_DEFAULTS.network, width: 8, steps: 40, batch: 64, negatives: 'all', evaluateEvery: 5 },
  };
  const run = (warm: WarmStart | null, dataset = today): Promise<FittedModel> =>
    fitAndEvaluate(dataset, KINDS, { ...options, warm }, () => 0);
  let yesterday: WarmStart;
  let cold: FittedModel;

  beforeAll(async () => {
    const { start } = await run(null, sliceBefore(today, 298 * DAY));
    yesterday = { ...start, id: 'yesterday' };
    cold = await run(null);
  });

  it('that starts from yesterday takes fewer steps in every fit and loses nothing on later events', async () => {
    const warm = await run(yesterday);
    const steps = ({ card }: FittedModel): number => (card.options.network as Steps).stopAfter.network;
    expect(steps(warm)).toBeLessThanOrEqual(Math.ceil(yesterday.coldSteps.network / 2));
    expect(steps(warm)).toBeLessThan(steps(cold));
    expect((warm.state.learnt.network ?? warm.state.learnt.networkWithFriends)!.steps).toBe(steps(warm));
    for (const name of ['network without friends', 'served']) {
      const [a, b] = [warm, cold].map(({ card }) => card.rows.find((row) => row.name === name)!.figures['ndcg@20']);
      expect(a.value).toBeGreaterThan(b.value - Math.max(a.standardError, b.standardError));
    }
    expect(warm.card.notes.join(' ')).toContain('yesterday');
    expect(warm.start.nights).toBe(1);
    expect(warm.start.coldSteps).toEqual(yesterday.coldSteps);
  });

  it('starts from nothing after a week of warm ones, and where the network has another width', () => {
    const settings = { ...FIT_DEFAULTS, ...options };
    const notes: string[] = [];
    expect(usableStart({ ...settings, warm: { ...yesterday, nights: MOST_WARM_NIGHTS } }, true, notes)).toBeNull();
    expect(notes.join(' ')).toContain('from nothing');
    const wider = { ...settings.network, width: 2 * width };
    expect(usableStart({ ...settings, network: wider, warm: yesterday }, true, [])).toBeNull();
    expect(usableStart({ ...settings, warm: yesterday }, true, [])?.networks).toEqual(yesterday.networks);
  });

  it('never judges by events that the start has seen', () => {
    const schedule = { steps: 60, rate: 0.1, stopAfter: undefined };
    const { until } = yesterday.networks['test-network'];
    const at = (time: number) => scheduleOf({ phase: 'test', step: 'network' }, time, { warm: yesterday }, schedule);
    expect(at(until).start).toBeDefined();
    expect(at(until - 1)).toMatchObject({ start: undefined, network: { steps: 60, rate: 0.1 } });
    // Split by chance instead of by date, yesterday's test may be today's train and the other way round.
    const byChance = usableStart({ ...FIT_DEFAULTS, ...options, warm: yesterday }, false, []);
    expect(Object.keys(byChance!.networks).filter((stage) => !stage.startsWith('final'))).toEqual([]);
  });
});

interface Steps {
  readonly stopAfter: { readonly network: number };
}

function normals(count: number, seed: number): Float32Array {
  const rng = seededRng(seed);
  return Float32Array.from({ length: count }, () => randomNormal(rng));
}

function add(row: Float32Array, factor: number, table: Float32Array, from: number): void {
  for (let c = 0; c < width; c += 1) row[c] += factor * table[from * width + c];
}
