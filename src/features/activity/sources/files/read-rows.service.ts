import { type Batch, emptyBatch, type Entry } from './sieve/batch.js';
import { findFiles } from './source.files.js';
import { type Mapping } from './mapping/mapping.js';
import { openSource } from './open-source.files.js';
import { RepeatedLikes } from './repeated-likes.js';
import { Sieve } from './sieve/sieve.js';

/**
 * The rows that an ingest of a folder would store, without a graph: with its checks, and without duplicates and events of
 * impossible times. One batch for each file, in the mapping's order; what became of the other records is in its tally.
 *
 * @param now epoch milliseconds: later events are impossible
 * @throws {IngestError} FOLDER_MISSING, FILE_MISSING, COLUMN_MISSING
 */
export async function* readRows(folder: string, mapping: Mapping, now: number): AsyncGenerator<Batch, void, void> {
  const sieve = new Sieve(now);
  const likes = new RepeatedLikes();
  for (const file of await findFiles(folder, mapping)) {
    const { target } = file.mapping;
    const { runs } = await openSource(folder, file);
    const batch = emptyBatch(file.name, target, file.label);
    for await (const run of runs) for (const row of run) sieve.sort(row, target, batch);
    const entries = batch.entries.filter(({ row }) => !likes.isRepeated(row));
    batch.tally.duplicates += recordsOf(batch.entries) - recordsOf(entries);
    yield { ...batch, entries };
  }
}

function recordsOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { records }) => sum + records.length, 0);
}
