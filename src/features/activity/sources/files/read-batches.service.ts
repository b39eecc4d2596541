import { setImmediate } from 'node:timers/promises';
import { type Batch, emptyBatch } from './sieve/batch.js';
import { type OpenSource, openSource } from './open-source.files.js';
import { Sieve } from './sieve/sieve.js';
import { type SourceFile } from './source.files.js';

/** How far the reading of files is. */
export interface ReadSoFar {
  readonly file: string;
  /** Bytes on disk, over all files. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** Records dealt with, over all files, those of an earlier start included. */
  readonly records: number;
}

export interface BatchOptions {
  readonly folder: string;
  /** Epoch milliseconds: later events are impossible. */
  readonly startedAt: number;
  /** Records that an earlier start dealt with: they are read, so that the sieve knows them, and not taken. */
  readonly done?: number;
  /** Records a batch. */
  readonly batchSize: number;
  /** Stops between two batches. */
  readonly signal?: AbortSignal;
  /** Called when a file is opened. */
  readonly opened?: (file: SourceFile, source: OpenSource) => Promise<void> | void;
  /** Takes a batch; the next one is read while what it returns is waited for by the one after. */
  readonly take: (batch: Batch, at: ReadSoFar) => Promise<void> | void;
}

/**
 * Records that are read between two looks at what the database answered: the batch before is stored in several steps, and
 * each would else wait until a whole piece of the file is read.
 */
const TURN = 256;

/**
 * Reads every file to its end and hands on its records in batches, sorted into good and bad ones. What an ingest stores and what
 * a trial counts come from here.
 */
export async function readBatches(files: readonly SourceFile[], options: BatchOptions): Promise<void> {
  const { folder, startedAt, done = 0, batchSize, signal, opened, take } = options;
  const sieve = new Sieve(startedAt);
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesBefore = 0;
  let records = 0;
  for (const file of files) {
    const { target } = file.mapping;
    const source = await openSource(folder, file);
    await opened?.(file, source);
    let batch = emptyBatch(file.name, target, file.label);
    let turn = 0;
    const at = (): ReadSoFar => {
      return { file: file.name, bytesRead: bytesBefore + source.bytesRead(), bytesTotal, records };
    };
    for await (const rows of source.runs) {
      for (const row of rows) {
        sieve.sort(row, target, batch);
        records += row.records.length;
        if (batch.tally.read < batchSize && records !== done) continue;
        signal?.throwIfAborted();
        // Up to where an earlier start came, the sieve has to know the records; the database has them.
        if (records > done) await take(batch, at());
        batch = emptyBatch(file.name, target, file.label);
      }
      turn += rows.length;
      if (turn < TURN) continue;
      turn = 0;
      await setImmediate();
    }
    if (records > done && batch.tally.read > 0) await take(batch, at());
    bytesBefore += file.bytes;
  }
}
