import { type KindTable } from './dataset.js';

export const SECONDS_PER_DAY = 86_400;

/**
 * What one event adds to the bond between a person and a product: the weight of its kind; for a rating below
 * `likedFrom` stars the same weight taken off.
 */
export function eventWeight(kinds: KindTable, kind: number, value: number): number {
  const weight = kinds.weights[kind];
  return kind === kinds.rating && value < kinds.likedFrom ? -weight : weight;
}

/**
 * What one event adds to a product's popularity: as `eventWeight`, except that a low rating adds nothing (one
 * person's taste says little about the product; a return or a dislike takes back what it undoes).
 */
export function popularityWeight(kinds: KindTable, kind: number, value: number): number {
  return kind === kinds.rating && value < kinds.likedFrom ? 0 : kinds.weights[kind];
}

/** Whether an event is of the sort that recommendations are judged by. */
export function isTarget(kinds: KindTable, kind: number, value: number): boolean {
  return eventWeight(kinds, kind, value) >= kinds.targetWeight;
}
