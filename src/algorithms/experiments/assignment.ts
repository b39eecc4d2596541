const encoder = new TextEncoder();
const { imul } = Math;

/** Buckets of a hash: 32 bits. */
const BUCKETS = 2 ** 32;

/** MurmurHash3 of 32 bits (Appleby 2011, public domain) of a text in UTF-8, seed 0. */
export function murmur3(text: string): number {
  const bytes = encoder.encode(text);
  let hash = 0;
  const mixed = (k: number): number => {
    const first = imul(k, 0xcc9e2d51);
    return imul((first << 15) | (first >>> 17), 0x1b873593);
  };
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    hash ^= mixed(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24));
    hash = (imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let at = bytes.length - 1; at >= whole; at -= 1) rest = (rest << 8) | bytes[at];
  if (bytes.length > whole) hash ^= mixed(rest);
  hash ^= bytes.length;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number in [0, 1) that a salt and a key always give again, and that other salts give independently. */
export function hashedShare(salt: string, key: string): number {
  return murmur3(`${salt}\u0000${key}`) / BUCKETS;
}

/**
 * The arm of a person or a community: the same for the same salt and key, at any time and on any machine, in the proportion of the weights.
 * Nothing is stored, so nothing can be lost.
 *
 * @param weights one an arm, from 0, in any unit; at least one above 0
 * @returns the arm's place in `weights`
 */
export function assignArm(salt: string, key: string, weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let left = hashedShare(salt, key) * all;
  const last = weights.reduce((found, weight, arm) => (weight > 0 ? arm : found), 0);
  for (let arm = 0; arm < last; arm += 1) {
    left -= weights[arm];
    if (left < 0) return arm;
  }
  return last;
}

/** What says who is in which arm. */
export interface AssignmentRule {
  readonly salt: string;
  /** The first arm is control. */
  readonly weights: readonly number[];
  /**
   * Share of the people of a community in another arm than control who are treated, 0 to 1; the others show what spills over. 1 where people are
   * assigned one by one.
   */
  readonly saturation: number;
  /** Share of all people who are in no experiment, 0 to 1. */
  readonly holdout: number;
}

/** Where somebody is: an arm, and whether the person is one whom the arm reaches only through others. */
export interface Assigned {
  /** Place in the weights; the arm of the community, where communities are assigned. */
  readonly arm: number;
  /** Whether the person gets what the arm gives. */
  readonly treated: boolean;
}

/** One salt for all experiments, so that the same people are held out of each of them. */
const HOLDOUT_SALT = 'holdout';

/**
 * The arm of a person; undefined for who is held out of all experiments.
 *
 * @param unit the community that is assigned as one, or the person again
 */
export function assignmentOf(rule: AssignmentRule, person: string, unit: string): Assigned | undefined {
  const { salt, weights, saturation, holdout } = rule;
  if (holdout > 0 && hashedShare(HOLDOUT_SALT, person) < holdout) return undefined;
  const arm = assignArm(salt, unit, weights);
  return { arm, treated: arm > 0 && (saturation >= 1 || hashedShare(`${salt}/within`, person) < saturation) };
}
