import { type Dataset, type EventColumns } from './dataset.js';

/**
 * The dataset with some of its events: those for which `keep` says true, order kept. People, products and ties stay
 * (ties carry no dates), so row numbers mean the same in both.
 */
export function keepEvents(dataset: Dataset, keep: (event: number, user: number) => boolean, cutoff: number): Dataset {
  const { indptr, item, kind, value, time } = dataset.events;
  const outPtr = new Int32Array(dataset.users + 1);
  const kept = new Int32Array(item.length);
  let count = 0;
  for (let u = 0; u < dataset.users; u += 1) {
    for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
      if (keep(e, u)) {
        kept[count] = e;
        count += 1;
      }
    }
    outPtr[u + 1] = count;
  }
  const index = kept.subarray(0, count);
  const events: EventColumns = {
    indptr: outPtr,
    item: Int32Array.from(index, (e) => item[e]),
    kind: Uint8Array.from(index, (e) => kind[e]),
    value: Float32Array.from(index, (e) => value[e]),
    time: Float64Array.from(index, (e) => time[e]),
  };
  return { ...dataset, events, cutoff };
}

/** The dataset as it stood just before `time` (unix seconds): only events earlier than it. */
export function sliceBefore(dataset: Dataset, time: number): Dataset {
  return keepEvents(dataset, (e) => dataset.events.time[e] < time, Math.min(time, dataset.cutoff));
}
