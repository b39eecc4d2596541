import { fitAndEvaluate } from '../../gnn/run/fit-and-evaluate.js';
import { FIT_DEFAULTS } from '../../gnn/learn/options.js';
import { type CardRow, type ModelCard } from '../../gnn/card/card.js';
import { selectBackend } from '../../gnn/backends/select.js';
import { clusteredStandardError } from '../../src/algorithms/statistics.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { type Dataset } from '../../gnn/data/dataset.js';
import { datasetOf, KINDS, type Row } from './shop.js';

const PEOPLE = 120;
const GENERATION = 80;
const CHANGE = 245;

/** Four circles with products of their own; on one day all products give way to new ones. */
function newCollection(): Dataset {
  const rng = seededRng(3);
  const rows: Row[] = [];
  for (let user = 0; user < PEOPLE; user += 1) {
    for (let day = randomInt(rng, 8); day < 300; day += 8) {
      const item = 4 * randomInt(rng, GENERATION / 4) + (user % 4) + (day < CHANGE ? 0 : GENERATION);
      rows.push({ user, item, kind: 4, value: 1, day });
    }
  }
  return datasetOf(PEOPLE, 2 * GENERATION, rows, { cutoffDay: 300 });
}

const figure = (rows: readonly CardRow[], name: string): number =>
  rows.find((row) => row.name === name)!.figures['recall@20'].value;

describe('a test asked window by window', () => {
  const cards: Record<string, ModelCard> = {};
  beforeAll(async () => {
    await selectBackend({ forced: 'wasm', log: () => undefined });
    const network = { ...FIT_DEFAULTS.network, width: 8, steps: 8, batch: 64, negatives: 'all' } as const;
    const split = { kind: 'temporal', testShare: 0.2, validationShare: 0.1, windows: 4 } as const;
    for (const refit of [false, true]) {
      const options = { network, split: { ...split, testWindow: { days: 12, refit } } };
      cards[`${refit}`] = (await fitAndEvaluate(newCollection(), KINDS, options, () => 0)).card;
    }
  }, 120_000);

  it('has windows of the asked length, and says how they were learnt', () => {
    expect(cards.true.split.windowDays).toBe(12);
    expect(cards.true.notes).toContain('window by window: 5 windows, all learnt anew for each');
    expect(cards.false.notes).toContain('window by window: 5 windows, learnt once');
  });

  it('learnt anew knows what came in the windows before', () => {
    // Nothing of the new products is in the ridge of the first day: only popularity, counted anew, stands in for it.
    expect(figure(cards.true.rolling, 'ridge')).toBeGreaterThan(1.5 * figure(cards.false.rolling, 'ridge'));
    expect(figure(cards.true.rolling, 'popularity')).toBeCloseTo(figure(cards.false.rolling, 'popularity'), 10);
    expect(figure(cards.true.rows, 'ridge')).toBe(figure(cards.false.rows, 'ridge'));
  });

  it('asks everybody in every window and takes windows as clusters', () => {
    const [row] = cards.true.rolling;
    expect(row.people).toBeGreaterThan(4 * PEOPLE);
    // A list for all that hits a whole window or misses it is surer by people than it is.
    expect(row.figures['recall@20'].standardError).toBeGreaterThan(0);
    expect(clusteredStandardError([1, 1, 0, 0], [0, 0, 1, 1])).toBeGreaterThan(
      clusteredStandardError([1, 1, 0, 0], [0, 1, 0, 1]),
    );
  });

  it('says who is served how well and what is shown, by the lists that it is judged by', () => {
    const { fairness, rows } = cards.false;
    const served = rows.find(({ name }) => name === 'served')!;
    const { people, products, groups, floors } = fairness!;
    expect(people).toBe(served.people);
    expect(products.reduce((sum, { attention }) => sum + attention, 0)).toBeCloseTo(1, 9);
    // Everybody has touched ten products: all are in one group, whose quality is that of the row.
    const history = groups.filter(({ by }) => by === 'HISTORY');
    const weighed = history.reduce((sum, group) => sum + group.people * group['ndcg@10'], 0);
    expect(history.reduce((sum, group) => sum + group.people, 0)).toBe(people);
    expect(weighed / people).toBeCloseTo(served.figures['ndcg@10'].value, 9);
    expect(floors.every(({ reached, attention, floor }) => !reached || attention >= floor)).toBe(true);
  });
});
