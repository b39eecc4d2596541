import { Growing } from '../../src/algorithms/growing.js';
import { csrFromEntries, type Csr } from '../tensors/csr.js';
import { type Dataset, type KindTable } from './dataset.js';
import { eventWeight, isTarget } from './events.js';

/**
 * The items that are left out of a person's ranking: those with a target event of the person (bought, liked) and those with an
 * event of negative weight (returned, disliked, rated low). An item that was only viewed stays in the ranking.
 *
 * @returns item rows, ascending
 */
export function settledItems(dataset: Dataset, kinds: KindTable, user: number): Int32Array {
  const { indptr, item, kind, value } = dataset.events;
  const settled = new Set<number>();
  for (let e = indptr[user]; e < indptr[user + 1]; e += 1) {
    if (settles(kinds, kind[e], value[e])) settled.add(item[e]);
  }
  return Int32Array.from(settled).sort();
}

/**
 * The items by which recommendations made at `from` are judged: for each person those of target events in `from <= time < to`,
 * without the items that were settled before `from` (`settledItems`).
 *
 * @returns users x items of ones
 */
export function targets(dataset: Dataset, kinds: KindTable, from: number, to: number): Csr {
  const { indptr, item, kind, value, time } = dataset.events;
  const [users, items] = [new Growing(Int32Array), new Growing(Int32Array)];
  for (let u = 0; u < dataset.users; u += 1) {
    const later = new Set<number>();
    const earlier = new Set<number>();
    for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
      if (time[e] >= to) continue;
      if (time[e] >= from && isTarget(kinds, kind[e], value[e])) later.add(item[e]);
      if (time[e] < from && settles(kinds, kind[e], value[e])) earlier.add(item[e]);
    }
    for (const i of later) {
      if (earlier.has(i)) continue;
      users.push(u);
      items.push(i);
    }
  }
  return csrFromEntries(dataset.users, dataset.items, users.values(), items.values(), null);
}

function settles(kinds: KindTable, kind: number, value: number): boolean {
  return isTarget(kinds, kind, value) || eventWeight(kinds, kind, value) < 0;
}
