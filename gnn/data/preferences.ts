import { type Csr } from '../tensors/csr.js';
import { type Dataset, type KindTable } from './dataset.js';
import { foldEvents, spanOf } from './history.js';

/** Interaction strength, users x items, positive entries in (0, 1], with the time of the latest event beside each entry. */
export interface Preferences extends Csr {
  /** Unix seconds, one an entry. */
  readonly times: Float64Array;
}

/**
 * The interaction strength of every user-item pair (`History.weights`: 1 from one target event up, less for lighter ones).
 * Returns and dislikes subtract; a pair whose sum is zero or less has no entry.
 *
 * @param options.halfLifeDays age at which an event counts half, measured from the dataset's cut-off; the kinds' `memoryDays` by default
 * @returns users x items, columns ascending
 */
export function preferences(dataset: Dataset, kinds: KindTable, options: { halfLifeDays?: number } = {}): Preferences {
  const outPtr = new Int32Array(dataset.users + 1);
  const indices = new Int32Array(dataset.events.item.length);
  const values = new Float32Array(indices.length);
  const times = new Float64Array(indices.length);
  let count = 0;
  for (let u = 0; u < dataset.users; u += 1) {
    const history = foldEvents(spanOf(dataset, u), kinds, { at: dataset.cutoff, halfLifeDays: options.halfLifeDays });
    indices.set(history.items, count);
    values.set(history.weights, count);
    times.set(history.times, count);
    count += history.items.length;
    outPtr[u + 1] = count;
  }
  return {
    rows: dataset.users,
    cols: dataset.items,
    indptr: outPtr,
    indices: indices.slice(0, count),
    values: values.slice(0, count),
    times: times.slice(0, count),
  };
}
