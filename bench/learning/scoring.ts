/**
 * Scoring alone, in milliseconds a person: each part by itself and whole lists of ten, on a catalogue of 22,000 items with vectors
 * 64 wide. Everything is drawn from a seed. `bench -- scoring [items]`.
 */
import { Ranker, type PersonView, type RankerState } from '../../gnn/index.js';
import { partsOf } from '../../gnn/models/ranker-state.js';
import { seededRng } from '../../src/algorithms/random.js';
import { syntheticPeople, syntheticState } from '../support/synthetic-model.js';

/** Milliseconds that a list may take. */
const BAR = 3;
const WIDTH = 64;
const PEOPLE = 400;
const ROUNDS = 3;

interface Row {
  readonly p50: number;
  readonly p95: number;
}

/** Milliseconds of one call a person, after a round that is not counted. */
function measure(people: readonly PersonView[], work: (person: PersonView) => void): Row {
  const times: number[] = [];
  people.forEach(work);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const person of people) {
      const started = performance.now();
      work(person);
      times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(1e3 * times[Math.floor(share * times.length)]) / 1e3;
  return { p50: at(0.5), p95: at(0.95) };
}

/** The costliest fusion there is: the network with friends beside the other, popularity taken off both. */
function withBothNetworks(state: RankerState, items: number): RankerState {
  const { network } = syntheticState({ items, width: WIDTH, neighbours: 2 }, seededRng(3)).learnt;
  const { network: weight, ...weights } = state.weights;
  return {
    ...state,
    learnt: { ...state.learnt, networkWithFriends: network },
    weights: { ...weights, 'network-rare': weight / 2, 'network-friends-rare': weight / 2 },
  };
}

/** @see bench/run.ts */
export function run(args: readonly string[] = []): Promise<Record<string, unknown>> {
  const items = Number(args[0] ?? 22_000);
  const state = syntheticState({ items, width: WIDTH, neighbours: 100 }, seededRng(1));
  const people = syntheticPeople(PEOPLE, items, seededRng(2));
  const rows: Record<string, Row> = {};
  const out = new Float32Array(items);
  for (const part of partsOf(state.counted, state.learnt)) {
    rows[part.name] = measure(people, (person) => part.score(person, 0, out));
  }
  const ranker = new Ranker(state);
  rows['the whole score'] = measure(people, (person) => void ranker.score(person, 0));
  rows['the first ten with their parts'] = measure(people, (person) => void ranker.top(person, 0, 10));
  const both = new Ranker(withBothNetworks(state, items));
  const list = measure(people, (person) => void both.top(person, 0, 10));
  rows['the same from both networks'] = list;
  console.log(`${items} items, vectors 64 wide, a person with 30 items and 20 friends; milliseconds`);
  console.table(rows);
  console.log(`p95 ${list.p95.toFixed(2)} ms, to stay within ${BAR} ms: ${list.p95 <= BAR ? 'yes' : 'NO'}`);
  return Promise.resolve({ items, bar: BAR, p50: list.p50, p95: list.p95, rows });
}
