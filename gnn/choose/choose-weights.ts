import { mean, pairedDifference } from '../../src/algorithms/statistics.js';
import { type PartWeights } from '../models/fusion.js';
import { judge } from '../evaluate/metrics.js';
import { type CandidatePools } from './pools.js';

/** The weights that a part may have. Zero removes it. */
export const WEIGHT_GRID: readonly number[] = [0, 0.1, 0.25, 0.5, 1, 2];
const FOLDS = 4;
/** From this number of windows on, a gain must also exceed the error over windows. */
const ENOUGH_WINDOWS = 4;
/** Standard errors of a gain on one slice that make the folds unnecessary: one of four folds shows a loss in half of the cases even then. */
const SURE = 2;
const MAX_ROUNDS = 12;

/** One change of a weight, with its gain. */
export interface ChoiceStep {
  readonly part: string;
  readonly from: number;
  readonly to: number;
  /** Mean of Recall@20 and NDCG@20 after the change, and the gain with the standard error it was judged by. */
  readonly objective: number;
  readonly gain: number;
  readonly standardError: number;
}

export interface Choice {
  readonly weights: PartWeights;
  /** The first step is the best single part. */
  readonly steps: readonly ChoiceStep[];
}

/**
 * Chooses fusion weights on earlier slices. Starts from the best single part, makes the best single change from
 * `WEIGHT_GRID` again and again. A change counts only if the objective (mean of Recall@20 and NDCG@20) gains in every one of
 * four folds of people and by more than half a paired standard error, the larger of that over people and that over
 * windows (a popularity list hits a whole window at once); where there is one slice only, two errors are enough without the
 * folds. Removing a part counts if nothing is lost. Without this rule, half-lives and weights that won by luck on
 * one slice are chosen and do not transfer.
 *
 * @param options.allowed parts that may be used; all by default
 * @param options.start weights to go on from instead of the best single part; nothing found means they stay
 * @param options.errors standard errors that a gain must exceed
 * @param options.always weights that every trial holds at least (the fallback); not in the result
 */
export function chooseWeights(
  pools: CandidatePools,
  options: {
    readonly allowed?: readonly string[];
    readonly always?: PartWeights;
    readonly start?: PartWeights;
    readonly errors?: number;
  } = {},
): Choice {
  const { allowed = pools.parts, always = {}, start, errors = 0.5 } = options;
  const floor = Float64Array.from(pools.parts, (name) => always[name] ?? 0);
  const parts = pools.parts.map((name, p) => ({ name, p })).filter(({ name }) => allowed.includes(name));
  if (parts.length === 0 || pools.people.length === 0) return { weights: {}, steps: [] };
  const weights = Float64Array.from(pools.parts, (name) => start?.[name] ?? 0);
  const steps: ChoiceStep[] = [];
  if (start === undefined) {
    const { p, step } = bestSingle(pools, parts, floor);
    weights[p] = 1;
    steps.push(step);
  }
  let current = objectivesOf(pools, pools.fuse(atLeast(weights, floor)));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const change = bestChange(pools, parts, weights, floor, current, errors);
    if (change === null) break;
    steps.push(change.step);
    weights[change.p] = change.step.to;
    current = change.values;
  }
  const named = pools.parts.map((name, p) => [name, weights[p]] as const).filter(([, weight]) => weight !== 0);
  return { weights: Object.fromEntries(named), steps };
}

function bestSingle(
  pools: CandidatePools,
  parts: readonly { name: string; p: number }[],
  floor: Float64Array,
): Pick<Change, 'p' | 'step'> {
  const standing = pools.fuse(floor);
  const objectives = parts.map(({ p }) => mean(objectivesOf(pools, standing, p, 1 - floor[p])));
  const objective = Math.max(...objectives);
  const { name, p } = parts[objectives.indexOf(objective)];
  return { p, step: { part: name, from: 0, to: 1, objective, gain: objective, standardError: 0 } };
}

function atLeast(weights: Float64Array, floor: Float64Array): Float64Array {
  return weights.map((weight, p) => Math.max(weight, floor[p]));
}

interface Change {
  readonly p: number;
  readonly step: ChoiceStep;
  readonly values: Float64Array;
}

function bestChange(
  pools: CandidatePools,
  parts: readonly { name: string; p: number }[],
  weights: Float64Array,
  floor: Float64Array,
  current: Float64Array,
  errors: number,
): Change | null {
  let best: Change | null = null;
  const held = atLeast(weights, floor);
  const fused = pools.fuse(held);
  const used = weights.filter((weight) => weight !== 0).length;
  for (const { name, p } of parts) {
    for (const to of WEIGHT_GRID) {
      if (to === weights[p] || (to === 0 && used === 1)) continue;
      // With a single part every weight ranks alike.
      if (used === 1 && weights[p] !== 0) continue;
      const values = objectivesOf(pools, fused, p, Math.max(to, floor[p]) - held[p]);
      const over = pairedDifference(values, current, pools.users);
      const overWindows =
        pools.windowCount >= ENOUGH_WINDOWS ? pairedDifference(values, current, pools.windows).standardError : 0;
      const standardError = Math.max(over.standardError, overWindows);
      const step = { part: name, from: weights[p], to, objective: mean(values), gain: over.difference, standardError };
      if (!counts(step, pools, values, current, errors)) continue;
      if (best === null || step.objective > best.step.objective) best = { p, step, values };
    }
  }
  return best;
}

function counts(
  step: ChoiceStep,
  pools: CandidatePools,
  values: Float64Array,
  current: Float64Array,
  errors: number,
): boolean {
  if (step.to === 0) return step.gain >= 0;
  if (!(step.gain > errors * step.standardError) || step.gain <= 0) return false;
  if (pools.windowCount === 1 && step.gain > SURE * step.standardError) return true;
  return gainsInEveryFold(values, current, pools.users);
}

/** Whether people of each fold gain. @param users of the values, one a person-window */
export function gainsInEveryFold(values: Float64Array, current: Float64Array, users: Int32Array): boolean {
  const gains = new Float64Array(FOLDS);
  for (let n = 0; n < values.length; n += 1) gains[foldOf(users[n])] += values[n] - current[n];
  return gains.every((gain) => gain > 0);
}

/** The fold of a person: the same in all windows of the person, unrelated to the order of rows (Knuth's multiplicative hash). */
export function foldOf(user: number): number {
  return (Math.imul(user + 1, 0x9e3779b1) >>> 16) % FOLDS;
}

/** Mean of Recall@20 and NDCG@20 of each person-window when part `p` gets `change` more weight than in `fused`. */
function objectivesOf(pools: CandidatePools, fused: readonly Float32Array[], p = 0, change = 0): Float64Array {
  return Float64Array.from(pools.people, (pool, n) => {
    const { recall, ndcg } = judge(pools.rank(n, fused, p, change, 20), pool.relevant, 20);
    return (recall + ndcg) / 2;
  });
}
