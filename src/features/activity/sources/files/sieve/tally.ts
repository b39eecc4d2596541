import { addJoins, type Joins } from './joins.js';

/** What became of the records of one file. Every record of the file, empty lines apart, is exactly one of loaded, duplicate, dropped or quarantined. */
export interface Tally {
  read: number;
  loaded: number;
  duplicates: number;
  /** Records of robot-like people: kept, and counted in what became of them. */
  flagged: number;
  /** By reason. */
  dropped: Record<string, number>;
  quarantined: Record<string, number>;
  /** Purchases of earlier ingests that were removed, because their order is left out now. Not records of the file. */
  takenBack?: number;
  /** How many of the people and products that rows name were met in files before; absent where none could be. */
  joins?: Joins;
  /** Values of records that stay, by reason. */
  valuesLeftOut: Record<string, number>;
}

export type Tallies = Record<string, Tally>;

export function emptyTally(): Tally {
  return { read: 0, loaded: 0, duplicates: 0, flagged: 0, dropped: {}, quarantined: {}, valuesLeftOut: {} };
}

/** A new tally with both counts. */
export function addTally(a: Tally, b: Tally): Tally {
  return {
    read: a.read + b.read,
    loaded: a.loaded + b.loaded,
    duplicates: a.duplicates + b.duplicates,
    flagged: a.flagged + b.flagged,
    dropped: addCounts(a.dropped, b.dropped),
    quarantined: addCounts(a.quarantined, b.quarantined),
    ...((a.takenBack ?? b.takenBack) && { takenBack: (a.takenBack ?? 0) + (b.takenBack ?? 0) }),
    ...((a.joins ?? b.joins) && { joins: addJoins(a.joins, b.joins) }),
    valuesLeftOut: addCounts(a.valuesLeftOut, b.valuesLeftOut),
  };
}

/** The sums of two counts by reason. */
export function addCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = { ...a };
  for (const [reason, count] of Object.entries(b)) sum[reason] = (sum[reason] ?? 0) + count;
  return sum;
}

/** So many records more for a reason. */
export function countReason(counts: Record<string, number>, reason: string, records: number): void {
  counts[reason] = (counts[reason] ?? 0) + records;
}

export function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
