import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { syntheticPeople, syntheticState } from '../../bench/support/synthetic-model.js';
import { loadArtifact, saveArtifact } from '../../gnn/artifact/artifact.js';
import { type ModelCard } from '../../gnn/card/card.js';
import { CellScores } from '../../gnn/models/network/cell-scores.js';
import { fitItemCells } from '../../gnn/models/network/item-cells.js';
import { type PersonView } from '../../gnn/models/part.js';
import { Ranker, type RankedItem } from '../../gnn/models/ranker.js';
import { SCORED_WHOLE, withCells, type RankerState } from '../../gnn/models/ranker-state.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';
import { KINDS } from './shop.js';

const CANDIDATES = { scoredWhole: 0 };
const WHOLE = { scoredWhole: Infinity };
const width = 6;

function unitRows(count: number, seed: number): Float32Array {
  const rng = seededRng(seed);
  const rows = Float32Array.from({ length: count * width }, () => randomNormal(rng));
  for (let from = 0; from < rows.length; from += width) {
    const row = rows.subarray(from, from + width);
    const length = Math.hypot(...row);
    for (let c = 0; c < width; c += 1) row[c] /= length;
  }
  return rows;
}

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, c) => sum + value * b[c], 0);

describe('neighbourhoods of items', () => {
  it('hold every known item once, with the nearest centre, and no other item', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(), fc.integer({ min: 1, max: 5 }), (count, seed, every) => {
        const vectors = unitRows(count, seed);
        const { centres, starts, members } = fitItemCells(vectors, width, (item) => item % every === 0, { seed });
        const known = Array.from({ length: count }, (_, item) => item).filter((item) => item % every === 0);
        expect([...members].sort((a, b) => a - b)).toEqual(known);
        const row = (rows: Float32Array, n: number): Float32Array => rows.subarray(n * width, (n + 1) * width);
        const cells = centres.length / width;
        for (let cell = 0; cell < cells; cell += 1) {
          for (const item of members.subarray(starts[cell], starts[cell + 1])) {
            const own = dot(row(vectors, item), row(centres, cell));
            for (let other = 0; other < cells; other += 1) {
              expect(own).toBeGreaterThanOrEqual(dot(row(vectors, item), row(centres, other)) - 1e-6);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the same for the same seed', () => {
    const vectors = unitRows(300, 4);
    const fit = () => fitItemCells(vectors, width, () => true, { seed: 9 });
    expect(fit()).toEqual(fit());
  });
});

describe('scores of a few', () => {
  const items = 14_000;
  const vectors = unitRows(items, 2);
  const scores = new CellScores(
    vectors,
    items,
    fitItemCells(vectors, width, (item) => item % 7 !== 0),
  );
  const query = unitRows(1, 3);

  it('offer what is near, give any item its score, and know about how long all are together', () => {
    const factor = Float32Array.from({ length: items }, (_, item) => 0.5 + (item % 3));
    for (const by of [undefined, factor]) {
      const offered = new Set<number>();
      const length = scores.look(query, 0.3, (item) => offered.add(item), by);
      let squares = 0;
      let best = { item: -1, value: -Infinity };
      const cosine = (item: number): number => dot(query, vectors.subarray(item * width, (item + 1) * width));
      for (let item = 0; item < items; item += 1) {
        if (item % 7 === 0) continue;
        const value = cosine(item);
        if (value > best.value) best = { item, value };
      }
      for (let item = 0; item < items; item += 1) {
        const exact = item % 7 === 0 ? 0 : Math.exp((cosine(item) - best.value) / 0.3);
        expect(scores.scoreOf(item)).toBeCloseTo(exact, 5);
        squares += (exact * (by?.[item] ?? 1)) ** 2;
      }
      expect(offered.has(best.item)).toBe(true);
      expect(offered.size).toBeLessThan(items / 2);
      expect(Math.abs(length / Math.sqrt(squares) - 1)).toBeLessThan(0.03);
    }
  });
});

describe('a list from candidates', () => {
  const items = 16_000;
  const state = syntheticState({ items, width: 16, neighbours: 30 }, seededRng(1));
  const people = syntheticPeople(30, items, seededRng(2));
  const short = new Ranker(state, CANDIDATES);
  const whole = new Ranker(state, WHOLE);
  const rowsOf = (list: readonly RankedItem[]): number[] => list.map(({ item }) => item);

  it('has of the exact first ten and twenty at least 98 in a hundred', () => {
    for (const cut of [10, 20]) {
      let found = 0;
      for (const person of people) {
        const exact = new Set(rowsOf(whole.top(person, 0, cut)));
        found += rowsOf(short.top(person, 0, cut)).filter((item) => exact.has(item)).length;
      }
      expect(found).toBeGreaterThanOrEqual(0.98 * cut * people.length);
    }
  });

  it('has scores that are the sum of their contributions, near those of scoring all', () => {
    for (const person of people.slice(0, 5)) {
      const exact = whole.score(person, 0);
      short.top(person, 0, 20).forEach(({ item, score, contributions }, rank, list) => {
        expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 5);
        expect(Math.abs(score / exact[item] - 1)).toBeLessThan(0.03);
        if (rank > 0) expect(score).toBeLessThanOrEqual(list[rank - 1].score);
      });
    }
  });

  it('is the exact one where a filter leaves few of the candidates, and where it is long', () => {
    const options = { allowed: (item: number) => item % 1000 === 3 };
    for (const person of people.slice(0, 5)) {
      expect(short.top(person, 0, 20, options)).toEqual(whole.top(person, 0, 20, options));
      expect(short.top(person, 0, 2000)).toEqual(whole.top(person, 0, 2000));
    }
  });

  it('never shows what is blocked or not allowed', () => {
    const [person] = people;
    const list = rowsOf(short.top(person, 0, 20));
    const blocked = new Uint8Array(items);
    for (const item of list.slice(0, 10)) blocked[item] = 1;
    const allowed = (item: number): boolean => item !== list[10];
    const rest = rowsOf(short.top(person, 0, 20, { blocked, allowed }));
    expect(rest.slice(0, 9)).toEqual(list.slice(11));
  });

  it('serves somebody of whom nothing is known', () => {
    const nobody: PersonView = { ...people[0], items: new Int32Array(0), weights: new Float32Array(0), friends: [] };
    expect(rowsOf(short.top(nobody, 0, 20))).toEqual(rowsOf(whole.top(nobody, 0, 20)));
  });

  it('is the same by neighbourhoods that came with the model, which only a large catalogue has', async () => {
    const celled = { ...state, learnt: { ...state.learnt, network: withOwnCells(state) } };
    const folder = await mkdtemp(join(tmpdir(), 'grapevine-cells-'));
    try {
      const none = { users: [], categories: Array<string>(40).fill(''), regions: [] };
      const artifact = { id: 'm', createdAt: 1, kinds: KINDS, card: { format: 1 } as unknown as ModelCard };
      const ids = { ...none, items: Array.from({ length: items }, (_, n) => `${n}`) };
      await saveArtifact(join(folder, 'm'), { ...artifact, ids, state: celled });
      const loaded = await loadArtifact(join(folder, 'm'));
      expect(loaded.state.learnt.network?.cells).toEqual(celled.learnt.network.cells);
      const again = new Ranker(loaded.state, CANDIDATES);
      expect(again.top(people[0], 0, 20)).toEqual(short.top(people[0], 0, 20));
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(withCells(state.learnt, SCORED_WHOLE)).toBe(state.learnt);
  });
});

function withOwnCells({ learnt }: RankerState) {
  const network = learnt.network!;
  const cells = fitItemCells(network.items, network.width, (item) => network.itemDegrees[item] > 0);
  return { ...network, cells };
}
