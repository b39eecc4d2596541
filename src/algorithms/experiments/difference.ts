import { fewUnitsFactor, fixedReach, type Interval, sequentialReach } from './interval.js';

/** Sums over people who were assigned one by one. */
export interface ArmTotals {
  readonly people: number;
  readonly sum: number;
  readonly squares: number;
}

/** One community, or whatever was assigned as one: people and sums in each group of people, by the group's number. */
export interface ClusterTotals {
  readonly people: readonly number[];
  readonly sums: readonly number[];
}

/** A difference of two means before an interval is put around it. */
export interface RawDifference {
  readonly difference: number;
  readonly standardError: number;
  /** Means of the group and of what it is compared with. */
  readonly mean: number;
  readonly against: number;
  /** Units that were assigned independently, in both. */
  readonly units: number;
  /** Degrees of freedom where units are few, else infinite. */
  readonly freedom: number;
}

export interface Difference extends RawDifference {
  /** Holds at every look. */
  readonly anytime: Interval;
  /** Holds at one look, decided on before. */
  readonly once: Interval;
}

/** Mean of an arm less that of control, people assigned one by one. Both arms have two people at least. */
export function differenceOfArms(arm: ArmTotals, control: ArmTotals): RawDifference {
  const [mean, against] = [arm.sum / arm.people, control.sum / control.people];
  const variance = errorOf(arm) + errorOf(control);
  return {
    ...{ difference: mean - against, standardError: Math.sqrt(variance), mean, against },
    ...{ units: arm.people + control.people, freedom: Infinity },
  };
}

/** Variance of the mean. */
function errorOf({ people, sum, squares }: ArmTotals): number {
  return Math.max(0, squares - sum ** 2 / people) / (people - 1) / people;
}

/**
 * Mean of a group of people less that of another one, where communities were assigned as one and their people move together: ratio estimators
 * with residuals of clusters, each as if its cluster had not been there (Bell and McCaffrey 2002, CR3). Both groups may live in the same
 * clusters.
 *
 * @returns undefined where either group is in fewer than two clusters or nobody is in one
 */
export function differenceOfGroups(
  clusters: readonly ClusterTotals[],
  group: number,
  other: number,
): RawDifference | undefined {
  const of = (k: number): { people: number; mean: number; clusters: number } => {
    const people = clusters.reduce((sum, cluster) => sum + cluster.people[k], 0);
    const all = clusters.reduce((sum, cluster) => sum + cluster.sums[k], 0);
    return { people, mean: all / people, clusters: clusters.filter((cluster) => cluster.people[k] > 0).length };
  };
  const [a, b] = [of(group), of(other)];
  if (a.clusters < 2 || b.clusters < 2) return undefined;
  const residual = (cluster: ClusterTotals, k: number, { people, mean }: typeof a): number => {
    const share = cluster.people[k] / people;
    return (cluster.sums[k] - mean * cluster.people[k]) / people / (1 - share);
  };
  let variance = 0;
  let units = 0;
  for (const cluster of clusters) {
    if (cluster.people[group] + cluster.people[other] === 0) continue;
    variance += (residual(cluster, group, a) - residual(cluster, other, b)) ** 2;
    units += 1;
  }
  return {
    ...{ difference: a.mean - b.mean, standardError: Math.sqrt(variance), mean: a.mean, against: b.mean },
    ...{ units, freedom: Math.max(1, units - 2) },
  };
}

/**
 * Puts both intervals around a difference.
 *
 * @param plannedError standard error at which the decision is expected, fixed before the first look
 * @param alpha chance of a false alarm; for several arms divided by the number of comparisons
 */
export function withIntervals(raw: RawDifference, plannedError: number, alpha: number): Difference {
  const { difference, freedom } = raw;
  const factor = Number.isFinite(freedom) ? fewUnitsFactor(Math.max(3, freedom), alpha) : 1;
  const error = raw.standardError * factor;
  const around = (reach: number): Interval => ({ lower: difference - reach, upper: difference + reach });
  const anytime = error > 0 ? error * sequentialReach(error, plannedError, alpha) : 0;
  return { ...raw, anytime: around(anytime), once: around(error * fixedReach(alpha)) };
}
