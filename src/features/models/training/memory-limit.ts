import { estimateFitMemory, roomFor, type GraphSize } from '../../../../gnn/index.js';
import { Failure } from '../../../platform/errors.js';
import { MODEL_FAILURES } from '../failures.js';

const MEGABYTE = 1e6;

export interface MemoryLimit {
  /** Bytes that a training may take. */
  readonly bytes: number;
  /** The share of the people that the request asks for. */
  readonly samplePeople: number;
}

/**
 * Refuses a training that would not fit into memory, and says what would: fewer people, fewer events or fewer products, each
 * with the option that asks for it.
 *
 * @param size of the snapshot
 * @param times Unix seconds of all events or of a sample of them, in any order: to find which `since` would do
 * @throws Failure MEMORY_LIMIT
 */
export function requireMemory(size: GraphSize, times: Float64Array, { bytes, samplePeople }: MemoryLimit): void {
  const needed = estimateFitMemory(size);
  if (needed <= bytes) return;
  const room = roomFor(size, bytes);
  const since = momentFor(times, room.events / Math.max(1, size.events));
  // A share of all people, as the option counts it; rounded down.
  const share = Math.floor(100 * samplePeople * room.share) / 100;
  const ways = [
    ...(share > 0
      ? [
          `${count(room.sample.people)} of the people with their ${count(room.sample.events)} events on all ` +
            `${count(size.items)} products: --sample-people ${share}`,
        ]
      : []),
    ...(since === null ? [] : [`everybody's latest ${count(room.events)} events: --since ${since}`]),
    ...(room.items > 0 ? [`all of it with ${count(room.items)} products`] : []),
  ];
  const { people, items, events, ties } = size;
  throw new Failure(
    MODEL_FAILURES.MEMORY_LIMIT,
    `Learning from ${count(people)} people, ${count(items)} products, ${count(events)} events and ${count(ties)} ties takes ` +
      `about ${megabytes(needed)}; ${megabytes(bytes)} are allowed (TRAIN_MEMORY_MB). ` +
      (ways.length > 0 ? `What would fit: ${ways.join('; or ')}.` : 'No part of it would fit.'),
    ['input'],
    { details: { neededBytes: needed, limitBytes: bytes, ...room, samplePeople: share, since } },
  );
}

/** The first whole day (UTC) such that at most `share` of the times are later; null where there is none. */
function momentFor(times: Float64Array, share: number): string | null {
  const sorted = times.slice().sort();
  const first = sorted.length - Math.floor(share * sorted.length);
  if (first >= sorted.length) return null;
  return new Date(Math.ceil(sorted[first] / 86_400) * 86_400_000).toISOString().slice(0, 10);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function megabytes(bytes: number): string {
  return `${count(Math.ceil(bytes / MEGABYTE))} MB`;
}
