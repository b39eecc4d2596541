import { invalidInput } from '../../../platform/errors.js';

/** A part of a distribution. */
export interface DistributionBin {
  readonly from: number;
  /** Values below this one; the last bin has all values from its beginning on. */
  readonly until: number | null;
  readonly people: number;
  /** Sum of the values of these people. */
  readonly total: number;
}

/** How values lie among people. */
export interface Distribution {
  readonly currency: string | null;
  readonly people: number;
  readonly total: number;
  readonly median: number;
  /** Share of the total that the tenth of the people with the largest values have; 0 of nobody. */
  readonly topTenthShare: number;
  readonly bins: readonly DistributionBin[];
}

const MOST_BINS = 50;
/** The last bin takes the values above this share of people: a few large ones would leave all others in one bin. */
const TAIL = 0.98;
const ROUND = [1, 2, 2.5, 5, 10];

/** @throws Failure INVALID_INPUT */
export function checkBins(bins: number): void {
  if (!Number.isInteger(bins) || bins < 2 || bins > MOST_BINS) {
    throw invalidInput(`\`bins\` must be a whole number from 2 to ${MOST_BINS}, got ${bins}.`, 'bins');
  }
}

/** @param bins at most so many, of one round width */
export function distributionOf(values: readonly number[], currency: string | null, bins: number): Distribution {
  const sorted = Float64Array.from(values).sort();
  const people = sorted.length;
  const sum = (part: Float64Array): number => part.reduce((all, value) => all + value, 0);
  const total = sum(sorted);
  const most = people > 0 ? sorted[Math.min(people - 1, Math.floor(TAIL * people))] : 0;
  const width = roundUp(most / (bins - 1) || 1);
  const count = people > 0 ? Math.min(bins, Math.floor(sorted[people - 1] / width) + 1) : 0;
  const starts = Array.from({ length: count }, (_, n) => sorted.findIndex((value) => value >= n * width));
  return {
    ...{ currency, people, total },
    median: people === 0 ? 0 : (sorted[(people - 1) >> 1] + sorted[people >> 1]) / 2,
    topTenthShare: total > 0 ? sum(sorted.subarray(people - Math.ceil(people / 10))) / total : 0,
    bins: starts.map((start, n) => {
      const isLast = n === count - 1;
      const part = sorted.subarray(start, isLast ? people : starts[n + 1]);
      return { from: n * width, until: isLast ? null : (n + 1) * width, people: part.length, total: sum(part) };
    }),
  };
}

/** The least round number that is no smaller. */
function roundUp(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ROUND.find((round) => round * power >= width * (1 - 1e-9))!;
}
