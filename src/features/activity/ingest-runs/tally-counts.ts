import { addTally, emptyTally, type Tallies, type Tally, total } from '../sources/files/index.js';
import { type IngestCounts, type IngestedFile, type LeftOut } from './ingest-run.js';

export interface TallyCounts extends IngestCounts {
  readonly files: IngestedFile[];
  readonly leftOut: LeftOut[];
}

/** What became of the rows of files: over all, in each file, and why rows or values were left out. */
export function countsOfTallies(tallies: Tallies): TallyCounts {
  const all = Object.values(tallies).reduce(addTally, emptyTally());
  return {
    ...countsOf(all),
    files: Object.entries(tallies).map(([name, tally]) => ({
      ...countsOf(tally),
      name,
      joins: Object.entries(tally.joins ?? {}).map(([what, join]) => ({ what, ...join })),
    })),
    leftOut: [
      ...leftOut('QUARANTINED', all.quarantined),
      ...leftOut('DROPPED', all.dropped),
      ...leftOut('VALUE', all.valuesLeftOut),
    ],
  };
}

function countsOf({ read, loaded, duplicates, dropped, quarantined }: Tally): IngestCounts {
  return { read, loaded, duplicates, dropped: total(dropped), quarantined: total(quarantined) };
}

function leftOut(what: LeftOut['what'], counts: Readonly<Record<string, number>>): LeftOut[] {
  return Object.entries(counts)
    .map(([reason, count]) => ({ what, reason, count }))
    .sort((a, b) => b.count - a.count);
}
