import { selectBackend } from '../../gnn/backends/select.js';
import { fakeFriendsTrials, type FakeFriendsTrial } from '../../gnn/run/fake-friends-trial.js';
import { fitAndEvaluate } from '../../gnn/run/fit-and-evaluate.js';
import { FIT_DEFAULTS, type FitOptions } from '../../gnn/learn/options.js';
import { type Csr, csrFromEdges, csrFromEntries } from '../../gnn/tensors/csr.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../../gnn/data/dataset.js';

const KINDS: KindTable = {
  names: ['INTERACTION'],
  weights: Float32Array.of(1),
  rating: -1,
  likedFrom: 0,
  targetWeight: 1,
  halfLifeDays: 180,
};

/** Circles of ten with forty things of their own, of which each person has few: what the person will have next, a friend has. */
function circles(users: number): { dataset: Dataset; test: Csr } {
  const rng = seededRng(4);
  const [person, item, from, to, late, later]: number[][] = [[], [], [], [], [], []];
  const items = 4 * users;
  for (let u = 0; u < users; u += 1) {
    const first = 10 * Math.floor(u / 10);
    for (let n = 0; n < 7; n += 1) {
      const i = n < 6 ? 4 * first + randomInt(rng, 40) : randomInt(rng, items);
      (n < 5 || n === 6 ? person : late).push(u);
      (n < 5 || n === 6 ? item : later).push(i);
    }
    for (let n = 0; n < 4; n += 1) {
      from.push(u);
      to.push(first + randomInt(rng, 10));
    }
  }
  const ones = (rows: number[], cols: number[]): Csr => {
    const matrix = csrFromEntries(users, items, rows, cols, null);
    return { ...matrix, values: matrix.values.fill(1) };
  };
  const { indptr, indices } = ones(person, item);
  const events = {
    indptr,
    item: indices,
    kind: new Uint8Array(indices.length),
    value: new Float32Array(indices.length).fill(1),
    time: new Float64Array(indices.length),
  };
  const dataset: Dataset = {
    ...{ users, items, events, social: csrFromEdges(users, from, to), categories: 0, regions: 0, cutoff: 0 },
    itemCategory: new Int32Array(items).fill(-1),
    userRegion: new Int32Array(users).fill(-1),
  };
  return { dataset, test: ones(late, later) };
}

const { dataset, test } = circles(400);
const options: Partial<FitOptions> = {
  seed: 2,
  split: { kind: 'given', test },
  stoppingShare: 0,
  // What is tested here is that friendships are made up and judged: no time for networks that hear them, or for all people.
  socialNetworkUpTo: 0,
  maxPeople: { choice: 200, test: 400, rolling: 0 },
  network: { ...FIT_DEFAULTS.network, width: 8, steps: 15, batch: 128, negatives: 200 },
};
const clock = (): number => 0;
const stages: string[] = [];
let trials: FakeFriendsTrial[];

beforeAll(async () => {
  await selectBackend({ forced: 'wasm', log: () => undefined });
  const log = (line: string): void => void stages.push(line.split(':')[0]);
  trials = await fakeFriendsTrials(dataset, KINDS, { ...options, fractions: [0, 2] }, clock, { log });
}, 300_000);

const ndcg = ({ rows }: FakeFriendsTrial, name: string): number =>
  rows.find((row) => row.name === name)!.figures['ndcg@20'];

describe('the trial of made-up friendships', () => {
  it('makes up as many as asked and estimates how many', () => {
    expect(trials.map(({ fraction }) => fraction)).toEqual([0, 2]);
    expect(trials[0].ties).toBe(dataset.social.indices.length / 2);
    expect(trials[1].ties).toBe(3 * trials[0].ties);
    expect(trials[1].fakeShare).toBeCloseTo(2 / 3, 6);
    expect(trials[0].estimatedFakeShare).toBeLessThan(0.15);
    expect(Math.abs(trials[1].estimatedFakeShare! - 2 / 3)).toBeLessThan(0.1);
  });

  it('loses less where ties count by their strength', () => {
    expect(trials[1].rows[0].friends).toMatchObject({ weighted: true });
    expect(trials[1].rows[1].friends).toMatchObject({ weighted: false });
    expect(ndcg(trials[1], 'model')).toBeGreaterThan(ndcg(trials[1], 'model, ties all alike'));
    expect(ndcg(trials[1], 'model')).toBeGreaterThan(0.8 * ndcg(trials[0], 'model'));
  });

  it('says what the program itself would', async () => {
    const { card } = await fitAndEvaluate(dataset, KINDS, options, clock);
    const { figures } = card.rows[card.rows.length - 1];
    expect(card.weights).toMatchObject(trials[0].rows[0].weights);
    expect(ndcg(trials[0], 'model')).toBeCloseTo(figures['ndcg@20'].value, 12);
  }, 300_000);

  it('learns once what never looks at friendships', () => {
    const times = (stage: string): number => stages.filter((name) => name === stage).length;
    expect(times('tune-ridge')).toBe(1);
    expect(times('test-network')).toBe(1);
    expect(times('validation-friends')).toBe(4);
    expect(times('test-ties')).toBe(2);
  });
});
