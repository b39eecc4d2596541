import { mean } from '../../src/algorithms/statistics.js';
import { gainsOfPart, type NextCase } from './judge-next.js';
import { type Csr } from '../tensors/csr.js';
import { countPairs, LagFilter, type LagOptions } from './lag-filter.js';
import { type Blend, chooseWeights, judgeCandidates } from './next-blend.js';
import { type NextPart, popularityPart } from './next-part.js';
import { NextRidge, type NextRidgeOptions } from './next-ridge.js';
import { type Sequences } from './sequences.js';

/** Settings of the parts that count; they are fitted in seconds. */
export interface CountingSettings {
  /** What came next after an item. */
  readonly transitions: LagOptions;
  /** What people had beside an item, in whatever order. */
  readonly filter: LagOptions;
  /** Both, by places between. */
  readonly near: LagOptions;
  readonly ridge: NextRidgeOptions;
}

/** Of a network there is none where nobody trained one. */
export type NextPartName = 'popularity' | keyof CountingSettings | 'network';

export const COUNTING_DEFAULTS: CountingSettings = {
  transitions: { decay: 0.5, backward: 0, fromPower: 0.7, toPower: 0.2, fade: 0.5 },
  filter: { decay: 1, backward: 1, fromPower: 0.5, toPower: 0.5, fade: 0.98 },
  near: { decay: 0.7, backward: 0.5, fromPower: 0.7, toPower: 0.3, fade: 0.8 },
  ridge: { fade: 0.8, neighbours: 100, ridge: 10, drop: 0.5, lengthPower: 0.5 },
};

type Grid<Of> = { readonly [K in keyof Of]?: readonly number[] };

const GRIDS: { readonly [K in keyof CountingSettings]: Grid<CountingSettings[K]> } = {
  transitions: {
    decay: [0, 0.3, 0.6, 0.9],
    fade: [0, 0.3, 0.6, 0.9],
    fromPower: [0.3, 0.5, 0.7, 0.9],
    toPower: [0, 0.1, 0.3, 0.5],
  },
  filter: { fade: [0.8, 0.9, 0.95, 0.98, 1], fromPower: [0.3, 0.5, 0.7, 0.9], toPower: [0, 0.1, 0.3, 0.5] },
  near: {
    decay: [0.5, 0.7, 0.9, 0.98],
    fade: [0.5, 0.6, 0.8, 0.9, 0.98],
    backward: [0.3, 0.5, 0.7, 1],
    fromPower: [0.5, 0.6, 0.8, 1],
    toPower: [0, 0.1, 0.3, 0.4, 0.5],
  },
  ridge: { fade: [0.6, 0.8, 0.95], ridge: [3, 10, 30] },
};
const POWERS = [1, 0.8, 0.6];
/** Walks through the settings of a part. */
const ROUNDS = 2;

/** The parts that count, learnt from `train`, and the network where there is one. */
export function fitParts(
  train: Sequences,
  settings: CountingSettings,
  network: NextPart | null,
): Partial<Record<NextPartName, NextPart>> {
  const counts = new Float32Array(train.items);
  for (const item of train.events) counts[item] += 1;
  return {
    popularity: popularityPart(counts),
    transitions: LagFilter.fit(train, settings.transitions),
    filter: LagFilter.fit(train, settings.filter),
    near: LagFilter.fit(train, settings.near),
    ridge: NextRidge.fit(train, settings.ridge),
    ...(network === null ? {} : { network }),
  };
}

/**
 * Settings of each part that counts, one after the other by NDCG@10 on cases that it did not learn from.
 *
 * @param train what the cases' histories are of
 */
export function chooseCounting(train: Sequences, cases: readonly NextCase[]): CountingSettings {
  const qualityOf = (part: NextPart): number => mean(gainsOfPart(part, train.items, cases));
  const { transitions, filter, near, ridge } = COUNTING_DEFAULTS;
  const counted = new Map<string, Csr>();
  const lag = (of: LagOptions): number => {
    const key = `${of.decay} ${of.backward}`;
    const pairs = counted.get(key) ?? countPairs(train, of);
    counted.set(key, pairs);
    return qualityOf(LagFilter.of(pairs, of));
  };
  return {
    transitions: walk(transitions, GRIDS.transitions, lag),
    filter: walk(filter, GRIDS.filter, lag),
    near: walk(near, GRIDS.near, lag),
    ridge: walk(ridge, GRIDS.ridge, (of) => qualityOf(NextRidge.fit(train, of)), 1),
  };
}

/** How the parts speak together, by NDCG@10 on cases that they did not learn from; `gains` are those of the cases. */
export function chooseBlend(
  parts: readonly NextPart[],
  items: number,
  cases: readonly NextCase[],
): Blend & { readonly gains: Float64Array } {
  return POWERS.map((power) => ({ power, ...chooseWeights(judgeCandidates(parts, items, cases, power)) })).reduce(
    (a, b) => (mean(b.gains) > mean(a.gains) ? b : a),
  );
}

/** The best value of one setting at a time, the others held. */
function walk<Of extends object>(start: Of, grid: Grid<Of>, qualityOf: (settings: Of) => number, rounds = ROUNDS): Of {
  let [held, best] = [start, qualityOf(start)];
  for (let round = 0; round < rounds; round += 1) {
    const before = held;
    for (const [key, values] of Object.entries(grid) as [keyof Of, readonly number[]][]) {
      for (const value of values) {
        if (held[key] === value) continue;
        const settings = { ...held, [key]: value };
        const quality = qualityOf(settings);
        if (quality > best) [held, best] = [settings, quality];
      }
    }
    if (held === before) break;
  }
  return held;
}
