import { aliveBgNbd, type BgNbd } from './bg-nbd.js';

/**
 * Probability that a person buys nothing in the time `ahead`, by BG/NBD: the person has left, or is still there and does not come. A
 * person leaves after a purchase only, so until the first one the rate alone decides.
 *
 * @param faster factor of the rate that the model gives the person
 */
export function silentBgNbd(
  model: BgNbd,
  [x, recency, age]: readonly [number, number, number],
  ahead: number,
  faster = 1,
): number {
  const { r, alpha } = model;
  const alive = aliveBgNbd(model, x, recency, age);
  return 1 - alive + alive * ((alpha + age) / (alpha + age + faster * ahead)) ** (r + x);
}

/** How well probabilities of an event were foreseen. */
export interface Calibration {
  /** Mean of the squared differences to what happened (Brier). */
  readonly brier: number;
  /** Brier where everybody gets the share of those to whom it happened. */
  readonly constantBrier: number;
  /** Mean difference between foreseen and happened in ten groups of equal size by probability (expected calibration error). */
  readonly calibrationError: number;
}

const GROUPS = 10;

/** @param happened 1 or 0 */
export function calibrationOf(probabilities: Float64Array, happened: Float64Array): Calibration {
  const count = probabilities.length;
  const order = Uint32Array.from(probabilities.keys()).sort((a, b) => probabilities[a] - probabilities[b]);
  const share = happened.reduce((sum, one) => sum + one, 0) / count;
  let error = 0;
  for (let g = 0; g < GROUPS; g += 1) {
    const group = order.subarray(Math.floor((g * count) / GROUPS), Math.floor(((g + 1) * count) / GROUPS));
    error += Math.abs(group.reduce((sum, n) => sum + probabilities[n] - happened[n], 0)) / count;
  }
  return {
    brier: probabilities.reduce((sum, p, n) => sum + (p - happened[n]) ** 2, 0) / count,
    constantBrier: share * (1 - share),
    calibrationError: error,
  };
}
