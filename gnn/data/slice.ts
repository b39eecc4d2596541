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
  // In shared memory: worker threads score people of a dozen pasts without a copy.
  const events: EventColumns = {
    indptr: outPtr,
    item: new Int32Array(new SharedArrayBuffer(4 * count)),
    kind: new Uint8Array(new SharedArrayBuffer(count)),
    value: new Float32Array(new SharedArrayBuffer(4 * count)),
    time: new Float64Array(new SharedArrayBuffer(8 * count)),
  };
  // A loop, not `from(index, map)`, which goes through an iterator and a list of boxed entries.
  for (let n = 0; n < count; n += 1) {
    const e = kept[n];
    events.item[n] = item[e];
    events.kind[n] = kind[e];
    events.value[n] = value[e];
    events.time[n] = time[e];
  }
  return { ...dataset, events, cutoff };
}

/** The dataset with the events before `time` only, unix seconds. */
export function sliceBefore(dataset: Dataset, time: number): Dataset {
  return keepEvents(dataset, (e) => dataset.events.time[e] < time, Math.min(time, dataset.cutoff));
}
