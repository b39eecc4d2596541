import { type KindTable } from './dataset.js';

export const SECONDS_PER_DAY = 86_400;

/**
 * The weight of one event in the interaction strength of a person and an item: that of its kind; negative for a rating below
 * `likedFrom` stars.
 */
export function eventWeight(kinds: KindTable, kind: number, value: number): number {
  const weight = kinds.weights[kind];
  return kind === kinds.rating && value < kinds.likedFrom ? -weight : weight;
}

/**
 * The weight of one event in an item's popularity: as `eventWeight`, except that a low rating adds nothing (one person's taste
 * says little about the item; a return or a dislike subtracts what it undoes).
 */
export function popularityWeight(kinds: KindTable, kind: number, value: number): number {
  return kind === kinds.rating && value < kinds.likedFrom ? 0 : kinds.weights[kind];
}

/** Whether an event is of the sort that recommendations are judged by. */
export function isTarget(kinds: KindTable, kind: number, value: number): boolean {
  return eventWeight(kinds, kind, value) >= kinds.targetWeight;
}
