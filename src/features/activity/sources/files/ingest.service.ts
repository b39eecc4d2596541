import { randomUUID } from 'node:crypto';
import { type Database } from '../../../../platform/neo4j/index.js';
import { type Batch } from './sieve/batch.js';
import { fingerprint, findFiles, type SourceFile } from './source.files.js';
import { type Mapping } from './mapping/mapping.js';
import { type KeptMapping, keepMapping } from './kept-mapping.files.js';
import { type ReadSoFar, readBatches } from './read-batches.service.js';
import { type IngestReport, makeReport } from './report.js';
import { IngestRun } from './ingest-run.service.js';
import { quarantinePathOf } from './quarantine.files.js';
import { graphSize } from './ingest-run.store.js';

export interface IngestProgress extends ReadSoFar {
  /** Of work, over all starts. */
  readonly seconds: number;
}

export interface IngestOptions {
  readonly db: Database;
  readonly folder: string;
  /** What lists of ingests call the folder; the folder itself by default. */
  readonly folderName?: string;
  readonly mapping: Mapping;
  /** Where the quarantine file goes: `<dataFolder>/ingest/<run>.quarantine.jsonl`. */
  readonly dataFolder: string;
  /** Clock, epoch milliseconds. */
  readonly now: () => number;
  /** Read the files again although they were ingested to their end before. */
  readonly force?: boolean;
  /** The files are those of the demo shop: the graph remembers it, see {@link holdsDemo}. */
  readonly demo?: boolean;
  /** Records a transaction. */
  readonly batchSize?: number;
  /** Called after every batch. */
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Stops between two batches; an equal call later goes on from there. */
  readonly signal?: AbortSignal;
}

/** Records a transaction: larger ones are no faster and hold locks and memory for longer. */
export const BATCH_SIZE = 5_000;

/**
 * Brings a folder of files into the graph: checks, normalises, drops duplicates and impossible times, puts bad rows
 * aside, and stores the rest in batches, each with its checkpoint in one transaction. While the database stores a batch
 * the next is being read, so two batches are in memory, whatever the size of the files.
 *
 * After an interruption, a call with equal files and mapping reads the files from the start without storing, to know
 * again which ids it had met, and continues after the last checkpoint; graph and counts are those of one run without
 * interruption. If the files were ingested to their end before, it returns the counts of that run and does nothing,
 * unless `force` is set.
 * @throws {IngestError} for a missing folder, file or column, a wrong mapping, an unreadable file, or another process
 *   that has taken the same ingest over; what was stored until then stays.
 */
export async function ingestFolder(options: IngestOptions): Promise<IngestReport> {
  const { db, folder, mapping, dataFolder, now } = options;
  const files = await findFiles(folder, mapping);
  const id = await fingerprint(folder, files, mapping);
  const quarantinePath = quarantinePathOf(dataFolder, id);
  const run = await IngestRun.open({
    db,
    id,
    token: randomUUID(),
    mapping: mapping.name,
    folder: options.folderName ?? folder,
    quarantinePath,
    now,
    restart: options.force ?? false,
    demo: options.demo ?? false,
  });
  try {
    const resumedAt = run.done;
    const doneBefore = run.finished;
    const absent = doneBefore ? {} : await readAll(options, files, run);
    const graph = await graphSize(db);
    const { seconds } = run;
    return makeReport(run.tallies, {
      runId: id,
      seconds,
      quarantineFile: quarantinePath,
      doneBefore,
      resumedAt,
      absent,
      graph,
    });
  } finally {
    await run.close();
  }
}

/** Reads every file to its end and stores what is new. Returns the optional columns that each file lacks. */
async function readAll(
  { folder, mapping, dataFolder, batchSize = BATCH_SIZE, signal, onProgress }: IngestOptions,
  files: readonly SourceFile[],
  run: IngestRun,
): Promise<Record<string, readonly string[]>> {
  const writer = new Writer(run);
  const absent: Record<string, readonly string[]> = {};
  const sources: KeptMapping['sources'][number][] = [];
  try {
    await readBatches(files, {
      ...{ folder, startedAt: run.startedAt, done: run.done, batchSize, signal },
      opened: async (file, source) => {
        absent[file.label] = source.absent;
        sources.push({ label: file.label, part: mapping.files.indexOf(file.mapping), columns: source.columns });
        await keepMapping(dataFolder, run.id, { mapping, sources });
      },
      take: async (batch, at) => {
        await writer.write(batch);
        onProgress?.({ ...at, seconds: run.seconds });
      },
    });
  } finally {
    await writer.settled();
  }
  await run.finish();
  return absent;
}

/** Stores one batch while the next is being read; batches stay in order. */
class Writer {
  private pending: Promise<void> = Promise.resolve();

  constructor(private readonly run: IngestRun) {}

  /** Waits for the batch before, then begins with this one. */
  async write(batch: Batch): Promise<void> {
    await this.pending;
    this.pending = this.run.commit(batch);
    // A failure is thrown by the next `write` or by `settled`; until then nothing awaits it.
    this.pending.catch(() => {});
  }

  async settled(): Promise<void> {
    await this.pending;
  }
}
