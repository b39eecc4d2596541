import { type Dataset, type KindTable } from './dataset.js';
import { eventWeight, SECONDS_PER_DAY } from './events.js';

/** Events of one person in any order, as columns: entry `e` of each array, `from <= e < to`. */
export interface EventSpan {
  readonly item: ArrayLike<number>;
  readonly kind: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  /** Unix seconds. */
  readonly time: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/** The events of one person of a dataset, without copying. */
export function spanOf({ events }: Dataset, user: number): EventSpan {
  return { ...events, from: events.indptr[user], to: events.indptr[user + 1] };
}

/** A person's events folded per product; both lists ascend by item. */
export interface History {
  /** Items with a net weight above zero. */
  readonly items: Int32Array;
  /** Strength of each, 0 < weight <= 1: net weight over `targetWeight`, cut at 1 (one like or purchase is a whole). */
  readonly weights: Float32Array;
  /** Unix seconds of the latest event on each of `items`. */
  readonly times: Float64Array;
  readonly touchedItems: Int32Array;
  readonly touchedTimes: Float64Array;
}

export interface HistoryOptions {
  /** Later events do not count, unix seconds; ages are measured from it. */
  readonly at: number;
  /** After this many days an event counts half; the kinds' `memoryDays` by default. */
  readonly halfLifeDays?: number;
}

/**
 * Folds the events of a person into one interaction strength per item. The weights of all events on an item are added, with
 * decay where asked for, so returns and dislikes subtract. An item whose sum is zero or less is in `touchedItems` only.
 */
export function foldEvents(events: EventSpan, kinds: KindTable, options: HistoryOptions): History {
  const { at, halfLifeDays = kinds.memoryDays ?? Infinity } = options;
  const net = new Map<number, { weight: number; time: number }>();
  for (let e = events.from; e < events.to; e += 1) {
    const time = events.time[e];
    if (time > at) continue;
    const decay = halfLifeDays === Infinity ? 1 : 2 ** (-(at - time) / (halfLifeDays * SECONDS_PER_DAY));
    const weight = eventWeight(kinds, events.kind[e], events.value[e]) * decay;
    const known = net.get(events.item[e]);
    if (known === undefined) net.set(events.item[e], { weight, time });
    else {
      known.weight += weight;
      known.time = Math.max(known.time, time);
    }
  }
  const touchedItems = Int32Array.from(net.keys()).sort();
  const touchedTimes = Float64Array.from(touchedItems, (item) => net.get(item)!.time);
  const items = touchedItems.filter((item) => net.get(item)!.weight > 0);
  return {
    items,
    weights: Float32Array.from(items, (item) => Math.min(1, net.get(item)!.weight / kinds.targetWeight)),
    times: Float64Array.from(items, (item) => net.get(item)!.time),
    touchedItems,
    touchedTimes,
  };
}
