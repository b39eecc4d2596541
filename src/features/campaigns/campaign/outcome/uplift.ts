import {
  type ClusterTotals,
  differenceOfArms,
  differenceOfGroups,
  type RawDifference,
  withIntervals,
} from '../../../../algorithms/experiments/difference.js';
import { type CampaignUnit } from '../campaign.js';

/** What part of an audience bought; by community where communities were dealt, else in one row. */
export interface OutcomeRow {
  readonly treated: boolean;
  readonly chosen: boolean;
  readonly owned: boolean;
  readonly unit: string;
  readonly people: number;
  readonly buyers: number;
  readonly paid: number;
  readonly paidSquares: number;
}

/** Treated people less control: what a person does on average, and that over all treated people. */
export interface Uplift {
  readonly treated: number;
  readonly control: number;
  /** Means of both. */
  readonly mean: number;
  readonly against: number;
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  /** The difference times the treated people. */
  readonly total: number;
  readonly totalLower: number;
  readonly totalUpper: number;
}

export type UpliftOf = 'BUYERS' | 'REVENUE';

/** People, communities and buyers below which an interval would mean nothing. */
export const FEWEST = { people: 30, communities: 5, buyers: 5 };
/** Chance that the interval does not hold the truth; it is for one look, when the window is over. */
const ALPHA = 0.05;

/**
 * The uplift over some rows.
 * @returns undefined where people, communities or buyers are too few for any interval
 */
export function upliftOf(rows: readonly OutcomeRow[], of: UpliftOf, unit: CampaignUnit): Uplift | undefined {
  const sum = (treated: boolean, read: (row: OutcomeRow) => number): number =>
    rows.reduce((all, row) => all + (row.treated === treated ? read(row) : 0), 0);
  const people = (row: OutcomeRow): number => row.people;
  const [treated, control] = [sum(true, people), sum(false, people)];
  const buyers = rows.reduce((all, row) => all + row.buyers, 0);
  if (Math.min(treated, control) < FEWEST.people || buyers < FEWEST.buyers) return undefined;
  const raw = unit === 'PERSON' ? byPerson(rows, of) : byCommunity(rows, of);
  if (!raw) return undefined;
  const { mean, against, once, difference } = withIntervals(raw, raw.standardError || 1, ALPHA);
  return {
    ...{ treated, control, mean, against, difference, lower: once.lower, upper: once.upper },
    ...{ total: difference * treated, totalLower: once.lower * treated, totalUpper: once.upper * treated },
  };
}

function byPerson(rows: readonly OutcomeRow[], of: UpliftOf): RawDifference {
  const totals = (treated: boolean): { people: number; sum: number; squares: number } => {
    const own = rows.filter((row) => row.treated === treated);
    const add = (read: (row: OutcomeRow) => number): number => own.reduce((sum, row) => sum + read(row), 0);
    return {
      people: add((row) => row.people),
      sum: add((row) => (of === 'BUYERS' ? row.buyers : row.paid)),
      squares: add((row) => (of === 'BUYERS' ? row.buyers : row.paidSquares)),
    };
  };
  return differenceOfArms(totals(true), totals(false));
}

function byCommunity(rows: readonly OutcomeRow[], of: UpliftOf): RawDifference | undefined {
  const clusters = new Map<string, { people: number[]; sums: number[] }>();
  for (const row of rows) {
    const cluster = clusters.get(row.unit) ?? { people: [0, 0], sums: [0, 0] };
    cluster.people[Number(row.treated)] += row.people;
    cluster.sums[Number(row.treated)] += of === 'BUYERS' ? row.buyers : row.paid;
    clusters.set(row.unit, cluster);
  }
  const all: ClusterTotals[] = [...clusters.values()];
  const isEnough = [0, 1].every((k) => all.filter(({ people }) => people[k] > 0).length >= FEWEST.communities);
  return isEnough ? differenceOfGroups(all, 1, 0) : undefined;
}
