/**
 * A large catalogue by candidates, beside scoring all of it: how much of the exact first ten and twenty is found, milliseconds a
 * list, and how far the network's estimated length is off. `bench -- candidates [items] [folder, or none] [steps]`: by default 250,000
 * items, drawn from a seed in clusters and copied from LastFM's (`enlarged-shop.ts`).
 */
import { Ranker, selectBackend, type PersonView, type RankerState } from '../../gnn/index.js';
import { type RankedItem } from '../../gnn/models/ranker.js';
import { withCells } from '../../gnn/models/ranker-state.js';
import { seededRng } from '../../src/algorithms/random.js';
import { enlargedPeople, enlargedState } from '../support/enlarged-shop.js';
import { fittedSplit } from '../support/fitted-split.js';
import { syntheticPeople, syntheticState } from '../support/synthetic-model.js';

const BAR = 0.98;
const PEOPLE = 300;
const WARM_UP = 20;

interface Row {
  readonly 'recall@10': number;
  readonly 'recall@20': number;
  readonly 'recall@100': number;
  readonly 'exact p50, ms': number;
  readonly 'exact p95, ms': number;
  readonly 'p50, ms': number;
  readonly 'p95, ms': number;
  readonly 'times as fast': number;
  readonly 'length off by, mean': number;
  readonly 'length off by, most': number;
}

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const [items = '250000', folder = '../shared/data/lastfm-sociallgn', steps = '100'] = args;
  const count = Number(items);
  const rows: Record<string, Row> = {};
  const cellSeconds: Record<string, number> = {};
  const compare = (name: string, state: RankerState, people: readonly PersonView[]): void => {
    const began = performance.now();
    const celled = { ...state, learnt: withCells(state.learnt, count) };
    cellSeconds[name] = round((performance.now() - began) / 1000);
    rows[`${name}, as served`] = measure(celled, people);
    rows[`${name}, network alone`] = measure({ ...celled, weights: { network: 1 } }, people);
    console.table({ [`${name}, as served`]: rows[`${name}, as served`] });
  };
  const drawn = syntheticState({ items: count, width: 64, neighbours: 100 }, seededRng(1));
  compare('drawn', drawn, syntheticPeople(PEOPLE, count, seededRng(2)));
  if (folder !== 'none') {
    await selectBackend({ log: (line) => console.log(line) });
    const split = await fittedSplit(folder, Number(steps));
    const copies = Math.ceil(count / split.dataset.items);
    const people = enlargedPeople(split, copies, PEOPLE, seededRng(4));
    compare(`${copies} x ${folder.split('/').at(-1)}`, enlargedState(split, copies, seededRng(3)), people);
  }
  console.table(rows);
  const worst = Math.min(...Object.values(rows).map((row) => Math.min(row['recall@10'], row['recall@20'])));
  console.log(`cells made in ${JSON.stringify(cellSeconds)} s`);
  console.log(`worst recall ${worst.toFixed(4)}, asked ${BAR}: ${worst >= BAR ? 'yes' : 'NO'}`);
  return { items: count, folder, bar: BAR, worst, cellSeconds, rows };
}

function measure(state: RankerState, people: readonly PersonView[]): Row {
  const whole = new Ranker(state, { scoredWhole: Infinity });
  const short = new Ranker(state, { scoredWhole: 0 });
  const times: Record<'whole' | 'short', number[]> = { whole: [], short: [] };
  const found = { 10: 0, 20: 0, 100: 0 };
  const off: number[] = [];
  people.forEach((person, n) => {
    const timed = (which: 'whole' | 'short', ranker: Ranker): RankedItem[] => {
      const began = performance.now();
      const list = ranker.top(person, 0, 20);
      if (n >= WARM_UP) times[which].push(performance.now() - began);
      return list;
    };
    const [exact, near] = [timed('whole', whole), timed('short', short)];
    const [exactLong, nearLong] = [whole, short].map((ranker) => ranker.top(person, 0, 100));
    for (const cut of [10, 20] as const) found[cut] += overlap(exact, near, cut);
    found[100] += overlap(exactLong, nearLong, 100);
    off.push(...lengthOff(exact, near));
  });
  const share = (cut: 10 | 20 | 100): number => round(found[cut] / people.length);
  const at = (values: readonly number[], quantile: number): number =>
    round([...values].sort((a, b) => a - b)[Math.floor(quantile * values.length)]);
  return {
    'recall@10': share(10),
    'recall@20': share(20),
    'recall@100': share(100),
    'exact p50, ms': at(times.whole, 0.5),
    'exact p95, ms': at(times.whole, 0.95),
    'p50, ms': at(times.short, 0.5),
    'p95, ms': at(times.short, 0.95),
    'times as fast': round(at(times.whole, 0.5) / at(times.short, 0.5)),
    'length off by, mean': round(off.reduce((sum, value) => sum + value, 0) / Math.max(1, off.length)),
    'length off by, most': round(off.reduce((most, value) => Math.max(most, value), 0)),
  };
}

function overlap(exact: readonly RankedItem[], near: readonly RankedItem[], cut: number): number {
  const wanted = new Set(exact.slice(0, cut).map(({ item }) => item));
  return near.slice(0, cut).filter(({ item }) => wanted.has(item)).length / Math.max(1, wanted.size);
}

/** By how much the network's part differs where both lists have an item: score and temperature are the same, so by the length. */
function lengthOff(exact: readonly RankedItem[], near: readonly RankedItem[]): number[] {
  const value = ({ contributions }: RankedItem): number =>
    contributions.find(({ part }) => part === 'network')?.value ?? 0;
  for (const one of exact) {
    const other = near.find(({ item }) => item === one.item);
    if (other !== undefined && value(one) > 0) return [Math.abs(value(other) / value(one) - 1)];
  }
  return [];
}

const round = (number: number): number => Math.round(1e4 * number) / 1e4;
