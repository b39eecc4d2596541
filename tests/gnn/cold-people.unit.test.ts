import { selectBackend } from '../../gnn/backends/select.js';
import { evaluateColdPeople, type ColdPeopleResult } from '../../gnn/run/cold-people.js';
import { asNewcomer, chooseNewcomerWeights } from '../../gnn/choose/newcomers.js';
import { FIT_DEFAULTS } from '../../gnn/learn/options.js';
import { CandidatePools } from '../../gnn/choose/pools.js';
import { holdOutSlice, type Slice } from '../../gnn/evaluate/splits.js';
import { countState, NOTHING_LEARNT, partsOf } from '../../gnn/models/ranker-state.js';
import { type Dataset } from '../../gnn/data/dataset.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { person } from '../support/person-views.js';
import { datasetOf, KINDS, type Row } from './shop.js';

const PEOPLE = 240;
const ITEMS = 160;

/** Four circles with products of their own, all at one date; friends are of one circle, or of another. */
function circles(away: number): Dataset {
  const rng = seededRng(8);
  const rows: Row[] = [];
  const ties: [number, number][] = [];
  for (let user = 0; user < PEOPLE; user += 1) {
    const items = new Set<number>();
    while (items.size < 12) items.add(4 * randomInt(rng, ITEMS / 4) + (user % 4));
    for (const item of items) rows.push({ user, item, kind: 4, value: 1, day: 1 });
    for (let n = 0; n < 4; n += 1) ties.push([user, (user + away + 4 * (1 + randomInt(rng, 30))) % PEOPLE]);
  }
  return datasetOf(PEOPLE, ITEMS, rows, { cutoffDay: 1, ties: ties.filter(([a, b]) => a !== b) });
}

describe('people whom training never saw', () => {
  let result: ColdPeopleResult;
  beforeAll(async () => {
    await selectBackend({ forced: 'wasm', log: () => undefined });
    const dataset = circles(0);
    const { past, targets } = holdOutSlice(dataset, KINDS, 'test', 0.25, seededRng(1));
    const network = { ...FIT_DEFAULTS.network, width: 16, steps: 30, batch: 64, negatives: 'all' } as const;
    const split = { kind: 'given', test: targets } as const;
    result = await evaluateColdPeople(past, KINDS, { split, network, people: 1000 }, () => 0);
  }, 120_000);
  const recall = (table: number, row: string): number =>
    result.tables[table].rows.find(({ name }) => name === row)!.figures['recall@20'].value;

  it('are a tenth of those who can be judged, and each is asked with none and with three items', () => {
    expect(result.people).toBe(PEOPLE / 10);
    expect(result.tables.map(({ items }) => items)).toEqual([0, 3]);
    for (const { rows } of result.tables) {
      expect(rows[rows.length - 1].name).toBe('served');
      for (const row of rows) expect(row.people).toBe(PEOPLE / 10);
    }
  });

  it('without items are served from their friends: no part that only looks at items speaks', () => {
    // What stands in where a part is silent is popularity.
    for (const silent of ['ridge', 'item-kNN', 'network without friends']) {
      expect(recall(0, silent)).toBeCloseTo(recall(0, 'popularity'), 6);
    }
    for (const telling of ['friends', 'network through friends', 'served']) {
      expect(recall(0, telling)).toBeGreaterThan(1.5 * recall(0, 'popularity'));
    }
  });

  it('with three items are served from these', () => {
    expect(recall(1, 'ridge')).toBeGreaterThan(1.5 * recall(1, 'popularity'));
    expect(recall(1, 'served')).toBeGreaterThan(1.5 * recall(1, 'popularity'));
  });
});

describe('weights for newcomers', () => {
  const general = { popularity: 1 };
  const chosenOn = async (slice: Slice) => {
    const fitted = [{ slice, parts: partsOf(countState(slice.past, KINDS), NOTHING_LEARNT) }];
    return chooseNewcomerWeights(fitted, general, await CandidatePools.collect(fitted, { kinds: KINDS }), {
      kinds: KINDS,
    });
  };
  const slice = (away: number): Slice => holdOutSlice(circles(away), KINDS, 'validation', 0.25, seededRng(1));

  it('turn to friends where friends share taste, though nobody in the data is new', async () => {
    const choice = (await chosenOn(slice(0)))!;
    expect(choice.atMost).toBe(3);
    expect(choice.weights.friends).toBeGreaterThan(0);
    expect(choice.people).toBe(2 * PEOPLE);
  });

  it('leave friends alone where friends like other things', async () => {
    expect((await chosenOn(slice(1)))?.weights.friends).toBeUndefined();
  });

  it('are not sought where nobody is tied, or where enough people are new', async () => {
    const lone = slice(0);
    const { social } = lone.past;
    const empty = {
      ...social,
      indptr: new Int32Array(PEOPLE + 1),
      indices: new Int32Array(0),
      values: new Float32Array(0),
    };
    expect(await chosenOn({ ...lone, past: { ...lone.past, social: empty } })).toBeNull();
    const fewItems = datasetOf(
      PEOPLE,
      ITEMS,
      Array.from({ length: 3 * PEOPLE }, (_, n) => ({ user: n % PEOPLE, item: n % ITEMS, kind: 4, value: 1, day: 1 })),
      { cutoffDay: 1, ties: [[0, 1]] },
    );
    expect(await chosenOn(holdOutSlice(fewItems, KINDS, 'validation', 0.3, seededRng(1)))).toBeNull();
  });

  it('see a person with some of the items and without a row', () => {
    const whole = { ...person({ row: 7, items: [2, 5, 9, 11], weights: [1, 0.5, 0.25, 1] }) };
    const few = asNewcomer(whole, 3);
    expect(few.row).toBe(-1);
    expect(few.items).toHaveLength(3);
    few.items.forEach((item, n) => expect(few.weights[n]).toBe(whole.weights[whole.items.indexOf(item)]));
    expect(asNewcomer(whole, 3)).toEqual(few);
    expect(asNewcomer(whole, 0).items).toHaveLength(0);
  });
});
